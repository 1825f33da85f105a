import { type Article, changedAt } from '../../../model/article/article.ts';
import { plainText } from '../../../model/article/blocks.ts';
import type { Edition } from '../../../model/edition/edition.ts';
import { descriptionOf } from '../../../model/head/head.ts';
import { photosOf, type ShareImage, shareImage } from '../../../model/head/share-image.ts';
import { absoluteUrl, articlePath, authorPath } from '../../../model/routes.ts';
import { timeOf } from '../../../model/time.ts';

/** A story as a feed has it; every address is whole. */
export interface FeedItem {
  id: string;
  url: string;
  /** Where the story's home is elsewhere. */
  home?: string;
  title: string;
  summary: string;
  /** The whole text. */
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

/** @param html its whole text, printed */
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
    updated: [changedAt(article) ?? published, ...corrections.map(({ at }) => at)].reduce(laterOf, published),
    tags: [...new Set([article.section, ...alsoIn, ...tags])],
    language: article.language,
    ...(image === undefined ? {} : { image }),
    ...(notice === undefined ? {} : { rights: notice }),
  };
}

/** What a feed says of itself. */
export interface FeedOf {
  edition: Edition;
  title: string;
  /** Its own address and that of the page it follows; whole. */
  self: string;
  page: string;
  description: string;
  /** Names the feed for ever. */
  id: string;
  icon?: string;
  items: readonly FeedItem[];
}

/** The newest time of a feed, so that two builds are equal; undefined where it is empty. */
export const newestTime = (items: readonly FeedItem[]): string | undefined =>
  items.length === 0 ? undefined : items.map(({ updated }) => updated).reduce(laterOf);
