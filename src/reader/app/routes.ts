import { type ComponentType, lazy } from 'react';
import type { Place } from '../../model/addresses.ts';

const loaders = {
  front: () => import('./FrontRoute.tsx'),
  article: () => import('./ArticleRoute.tsx'),
  section: () => import('./SectionRoute.tsx'),
  unknown: () => import('./MissingRoute.tsx'),
} satisfies Record<Place['kind'], () => Promise<{ default: ComponentType }>>;

/** Loads the code of a kind of page; the front page does not load the comment box. */
export const loadRoute = (kind: Place['kind']): Promise<unknown> => loaders[kind]();

export const FrontRoute = lazy(loaders.front);
export const ArticleRoute = lazy(loaders.article);
export const SectionRoute = lazy(loaders.section);
export const MissingRoute = lazy(loaders.unknown);
