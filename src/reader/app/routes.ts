import { queryOptions } from '@tanstack/react-query';
import { type ComponentType, lazy } from 'react';
import { listPlacePath, type Place } from '../../model/addresses.ts';
import type { PrintedPage } from '../../model/island.ts';
import { loadCode } from '../loading/load.ts';

const loaders = {
  front: () => import('./FrontRoute.tsx'),
  article: () => import('./ArticleRoute.tsx'),
  list: () => import('./ListRoute.tsx'),
  corrections: () => import('./CorrectionsRoute.tsx'),
  months: () => import('./MonthsRoute.tsx'),
  free: () => import('./FreeRoute.tsx'),
  search: () => import('./SearchRoute.tsx'),
  unknown: () => import('./MissingRoute.tsx'),
} satisfies Record<PrintedPage['kind'], () => Promise<{ default: ComponentType }>>;

/** The kind of page that stands at a place: lists of stories are one. */
export const routeOf = (place: Place): PrintedPage['kind'] =>
  listPlacePath(place) === undefined ? (place.kind as PrintedPage['kind']) : 'list';

let styles: Promise<unknown> | undefined;

/** Makes every page but the first, which has its own, wait for the style sheet of all. */
export function waitForStyles(there: Promise<unknown>): void {
  styles = there;
}

/**
 * The code of a kind of page; the front page does not load the comment box. Asked for like data, so that a
 * failure is shown and tried again like one: `lazy` would keep it for ever.
 */
export const routeQuery = (kind: PrintedPage['kind']) =>
  queryOptions({
    queryKey: ['code', kind],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<ComponentType> => {
      const [code] = await Promise.all([loadCode<{ default: ComponentType }>(loaders[kind]()), styles]);
      return code.default;
    },
  });

/** `/specimen/`: every component in every state, in development only. */
export const SpecimenRoute = import.meta.env.DEV ? lazy(() => import('./SpecimenRoute.tsx')) : undefined;
