import type { OpenEdition } from '../../model/edition/comments-service.ts';
import { listRoutePath, type Route } from '../../model/routes.ts';
import type { DataCache } from '../data/page-data.tsx';
import {
  articleQuery,
  correctionsQuery,
  freeQuery,
  frontQuery,
  listQuery,
  monthsQuery,
  namesQuery,
} from '../data/queries.ts';
import { endMatterQuery } from './routes/end-matter-query.ts';
import { codeQuery, routeKind } from './routes/route-code.ts';
import { rareBlocksQuery } from './routes/WithRareBlocks.tsx';

/** Prefetches data and code of a route. A failure is reported only when the reader goes there. */
export function prefetchRoute(cache: DataCache, { base, edition }: OpenEdition, route: Route): void {
  cache.prefetch(codeQuery(routeKind(route)));
  switch (route.kind) {
    case 'front':
      return cache.prefetch(frontQuery(base));
    case 'article':
      cache.prefetch(endMatterQuery(edition.interface));
      // Its text tells too late whether it needs this.
      cache.prefetch(rareBlocksQuery);
      return cache.prefetch(articleQuery(base, route.slug));
    case 'corrections':
      return cache.prefetch(correctionsQuery(base, route.page));
    case 'months':
      return cache.prefetch(monthsQuery(base));
    case 'names':
      return cache.prefetch(namesQuery(base, route.of));
    case 'free':
      return cache.prefetch(freeQuery(base, route.slug));
    default: {
      const path = listRoutePath(route);
      if (path !== undefined) cache.prefetch(listQuery(base, path));
    }
  }
}
