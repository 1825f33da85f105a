import { queryOptions } from '@tanstack/react-query';
import { type ComponentType, lazy } from 'react';
import type { Place } from '../../model/addresses.ts';
import { LoadError } from '../loading/load.ts';

const loaders = {
  front: () => import('./FrontRoute.tsx'),
  article: () => import('./ArticleRoute.tsx'),
  section: () => import('./SectionRoute.tsx'),
  unknown: () => import('./MissingRoute.tsx'),
} satisfies Record<Place['kind'], () => Promise<{ default: ComponentType }>>;

/** Where the site answers and its code is gone, it has moved on: its own newer page has the newer code. */
async function codeFailure(): Promise<LoadError> {
  try {
    await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    return new LoadError('later');
  } catch {
    return new LoadError('offline');
  }
}

/**
 * The code of a kind of page; the front page does not load the comment box. Asked for like data, so that a
 * failure is shown and tried again like one: `lazy` would keep it for ever.
 */
export const routeQuery = (kind: Place['kind']) =>
  queryOptions({
    queryKey: ['code', kind],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<ComponentType> => {
      try {
        return (await loaders[kind]()).default;
      } catch {
        throw await codeFailure();
      }
    },
  });

/** `/specimen/`: every component in every state, in development only. */
export const SpecimenRoute = import.meta.env.DEV ? lazy(() => import('./SpecimenRoute.tsx')) : undefined;
