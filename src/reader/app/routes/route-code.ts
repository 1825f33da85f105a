import { type ComponentType, lazy } from 'react';
import type { RouteData } from '../../../model/page-data.ts';
import { listRoutePath, type Route } from '../../../model/routes.ts';
import { loadCode } from '../../data/fetch-json.ts';
import type { DataQuery } from '../../data/page-data.tsx';
import type { TextsQuery } from '../../data/texts-query.ts';

type RouteKind = RouteData['kind'];

/** Code of a kind of page, and the query for the texts that load with it. */
interface RouteCode {
  default: ComponentType;
  textsQuery?: TextsQuery<unknown>;
}

/** Loads the code of each kind of page, a chunk each; `bundler/client-modules.ts` has the same list. */
const loaders = {
  front: () => import('./FrontRoute.tsx'),
  article: () => import('./ArticleRoute.tsx'),
  list: () => import('./ListRoute.tsx'),
  corrections: () => import('./CorrectionsRoute.tsx'),
  months: () => import('./MonthsRoute.tsx'),
  names: () => import('./NamesRoute.tsx'),
  free: () => import('./FreeRoute.tsx'),
  search: () => import('./SearchRoute.tsx'),
  device: () => import('./DeviceRoute.tsx'),
  saved: () => import('./SavedRoute.tsx'),
  offline: () => import('./OfflineRoute.tsx'),
  unknown: () => import('./MissingRoute.tsx'),
} satisfies Record<RouteKind, () => Promise<RouteCode>>;

/** Returns the kind of page of a route; lists of articles are one kind. */
export const routeKind = (route: Route): RouteKind =>
  listRoutePath(route) === undefined ? (route.kind as RouteKind) : 'list';

let styles: Promise<unknown> | undefined;

/** Makes pages wait for the full style sheet; the first page has its own critical CSS. */
export function waitForStyles(loaded: Promise<unknown>): void {
  styles = loaded;
}

/**
 * Query for the code of a kind of page. A query, since a failed one can be tried again, while `lazy` would cache the
 * failure.
 */
export const codeQuery = (
  kind: RouteKind,
): DataQuery<{ Page: ComponentType; textsQuery?: RouteCode['textsQuery'] }> => ({
  key: ['code', kind],
  staleTime: Number.POSITIVE_INFINITY,
  fetch: async ({ request }) => {
    const [code] = await Promise.all([loadCode<RouteCode>(loaders[kind](), request), styles]);
    return { Page: code.default, textsQuery: code.textsQuery };
  },
});

/** Renders `/specimen/`, all components in all states, in development only. */
export const SpecimenRoute = import.meta.env.DEV
  ? lazy(() => import('../../specimen/SpecimenRoute.tsx'))
  : undefined;
