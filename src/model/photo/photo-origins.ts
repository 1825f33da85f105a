import type { Article } from '../article/article.ts';
import { photosOf } from './article-photos.ts';
import { digitalSourceName } from './digital-source.ts';

/** Credit, licence and origin that one or more photos of an article have. */
export interface PhotoOrigin {
  credit?: string;
  license?: string;
  /** Name of the IPTC digital source type, without its address. */
  source?: string;
  /** How many photos have these. */
  count: number;
}

/** Returns credits, licences and origins of an article's photos, in the order of the page, equal ones once. */
export function photoOrigins(article: Pick<Article, 'photo' | 'body'>): PhotoOrigin[] {
  const origins = new Map<string, PhotoOrigin>();
  for (const { credit, license, digitalSource } of photosOf(article)) {
    if ((credit ?? license ?? digitalSource) === undefined) continue;
    const source = digitalSourceName(digitalSource);
    const key = JSON.stringify([credit, license, source]);
    const origin = origins.get(key) ?? { credit, license, source, count: 0 };
    origins.set(key, { ...origin, count: origin.count + 1 } as PhotoOrigin);
  }
  return [...origins.values()];
}
