import { type ComponentType, lazy } from 'react';
import type { RouteData } from '../../model/page-data.ts';
import { listRoutePath, type Route } from '../../model/routes.ts';
import { loadCode } from '../data/fetch-json.ts';
import type { DataQuery } from '../data/page-data.tsx';

type RouteKind = RouteData['kind'];

/** The code of each kind of page, a chunk each; `vite.config.ts` names the same files. */
const loaders = {
  front: () => import('./FrontRoute.tsx'),
  article: () => import('./ArticleRoute.tsx'),
  list: () => import('./ListRoute.tsx'),
  corrections: () => import('./CorrectionsRoute.tsx'),
  months: () => import('./MonthsRoute.tsx'),
  free: () => import('./FreeRoute.tsx'),
  search: () => import('./SearchRoute.tsx'),
  unknown: () => import('./MissingRoute.tsx'),
} satisfies Record<RouteKind, () => Promise<{ default: ComponentType }>>;

/** The kind of page of a route: lists of articles are one. */
export const routeKind = (route: Route): RouteKind =>
  listRoutePath(route) === undefined ? (route.kind as RouteKind) : 'list';

let styles: Promise<unknown> | undefined;

/** Makes every page but the first, which has its own, wait for the style sheet of all. */
export function waitForStyles(loaded: Promise<unknown>): void {
  styles = loaded;
}

/**
 * The code of a kind of page; the front page does not load the comment box. Asked for like data, so that a
 * failure is shown and tried again like one: `lazy` would keep it for ever.
 */
export const codeQuery = (kind: RouteKind): DataQuery<{ Page: ComponentType }> => ({
  key: ['code', kind],
  staleTime: Number.POSITIVE_INFINITY,
  fetch: async ({ request }) => {
    const [code] = await Promise.all([
      loadCode<{ default: ComponentType }>(loaders[kind](), request),
      styles,
    ]);
    return { Page: code.default };
  },
});

/** `/specimen/`: every component in every state, in development only. */
export const SpecimenRoute = import.meta.env.DEV
  ? lazy(() => import('../specimen/SpecimenRoute.tsx'))
  : undefined;
