import { type Article, changedAt, isCorrection } from '../../../model/article/article.ts';
import { plainText } from '../../../model/article/blocks.ts';
import type { Edition } from '../../../model/edition/edition.ts';
import { descriptionOf } from '../../../model/head/head.ts';
import { type ShareImage, shareImage } from '../../../model/head/share-image.ts';
import { photosOf } from '../../../model/photo/article-photos.ts';
import { absoluteUrl, articlePath, authorPath } from '../../../model/routes.ts';
import { timeOf } from '../../../model/time.ts';

/** Item of a feed: an article. Addresses are absolute. */
export interface FeedItem {
  id: string;
  url: string;
  /** Canonical address of the article where that is on another site. */
  home?: string;
  title: string;
  summary: string;
  /** The full text. */
  html: string;
  authors: { name: string; url?: string }[];
  /** RFC 3339 */
  published: string;
  /** When it was last changed or corrected, else when it was published. */
  updated: string;
  tags: string[];
  language: string;
  image?: ShareImage & { caption?: string; credit?: string };
  rights?: string;
}

const laterOf = (a: string, b: string): string => ((timeOf(b) ?? 0) > (timeOf(a) ?? 0) ? b : a);

function imageOf(edition: Edition, article: Article): FeedItem['image'] {
  const [photo] = photosOf(article);
  const image = photo && shareImage(edition, photo);
  if (photo === undefined || image === undefined) return undefined;
  const caption = plainText(photo.caption);
  return {
    ...image,
    ...(caption === '' ? {} : { caption }),
    ...(photo.credit === undefined ? {} : { credit: photo.credit }),
  };
}

/** Makes the feed item of an article. @param html its full text, rendered */
export function feedItem(edition: Edition, article: Article, html: string): FeedItem {
  const { byline = [], tags = [], alsoIn = [], corrections = [], rights, published } = article;
  const image = imageOf(edition, article);
  const notice = rights?.notice ?? (rights?.holder === undefined ? undefined : `© ${rights.holder}`);
  return {
    id: article.id,
    url: absoluteUrl(edition.url, articlePath(article.slug)),
    ...(article.url === undefined ? {} : { home: article.url }),
    title: plainText(article.headline),
    summary: descriptionOf(article),
    html,
    authors: byline.map(({ name, slug }) => ({
      name,
      ...(slug === undefined ? {} : { url: absoluteUrl(edition.url, authorPath(slug)) }),
    })),
    published,
    updated: [
      changedAt(article) ?? published,
      ...corrections.filter(isCorrection).map(({ at }) => at),
    ].reduce(laterOf, published),
    tags: [...new Set([article.section, ...alsoIn, ...tags])],
    language: article.language,
    ...(image === undefined ? {} : { image }),
    ...(notice === undefined ? {} : { rights: notice }),
  };
}

/** A feed: its metadata and items. */
export interface Feed {
  edition: Edition;
  title: string;
  /** Its own address; absolute. */
  self: string;
  /** Address of the page it follows; absolute. */
  page: string;
  description: string;
  /** Permanent id. */
  id: string;
  icon?: string;
  items: readonly FeedItem[];
}

/** Newest time of a feed's items: its build date, so that two builds are equal; undefined where it is empty. */
export const newestTime = (items: readonly FeedItem[]): string | undefined =>
  items.length === 0 ? undefined : items.map(({ updated }) => updated).reduce(laterOf);
