import { createHash } from 'node:crypto';
import type { ArticleCard } from '../../../model/lists/lists.ts';
import {
  type EditionPage,
  MAX_DOWNLOADED,
  type OfflineList,
  SLUG_HASH_LENGTH,
} from '../../../model/offline/offline-list.ts';
import { storedVariant } from '../../../model/offline/photo-files.ts';
import { articleData, articlePath, frontPath, listData, offlineListPath } from '../../../model/routes.ts';
import { timeOf } from '../../../model/time.ts';
import type { ImageStore } from '../../images/image-store.ts';
import type { Site } from '../../site/site.ts';
import type { VisibleArticle } from '../../site/visible-articles.ts';
import { cacheKey } from '../../source/cache-files.ts';
import type { EditionFolder } from '../../source/edition-folder.ts';
import type { GeneratedOutput } from '../output.ts';

/** A file of the release. */
export interface ReleaseFile {
  /** As it is sent; compressed where it has a variant. */
  bytes: number;
  /** Changes with its content. */
  stamp: string;
}

/** What the offline list is generated from. */
interface ListFacts {
  site: Site;
  folder: Pick<EditionFolder, 'articles'>;
  images: Pick<ImageStore, 'publishedImage'>;
  /** Finds a file of the release by its address. */
  fileOf(address: string): ReleaseFile | undefined;
}

const slugHash = (slug: string): string =>
  createHash('sha256').update(slug).digest('hex').slice(0, SLUG_HASH_LENGTH);

/**
 * Hashes of the slugs of articles that were taken back: withheld, cancelled or expired. Hashes, since the name of what
 * readers may not see is in no file of the site (S18).
 */
function goneHashes({ site, folder }: ListFacts): string[] {
  const hashes: string[] = [];
  for (const { slug, summary } of folder.articles.values()) {
    if (summary === undefined || !site.isHidden(slug)) continue;
    const { status, expires, embargo } = summary;
    const isTakenBack = status === 'withheld' || status === 'canceled' || (expires && !embargo);
    if (isTakenBack) hashes.push(slugHash(slug));
  }
  return hashes.sort();
}

/** Time of the newest correction of each article that has one. */
function correctedTimes({ articles }: Site): Record<string, string> {
  const corrected: Record<string, string> = {};
  for (const { slug, summary } of articles) {
    const times = (summary.corrections ?? []).map(({ at }) => at);
    const newest = times.sort((a, b) => (timeOf(b) ?? 0) - (timeOf(a) ?? 0))[0];
    if (newest !== undefined) corrected[slug] = newest;
  }
  return corrected;
}

/** Articles of the edition: those of the front page and of the newest day, in this order. */
function editionArticles({ front, articles }: Site, dayOf: (time: number) => string): VisibleArticle[] {
  const cards: (ArticleCard | undefined)[] = [
    front.lead,
    ...front.second,
    ...front.briefs,
    ...front.bands.flatMap((band) => band.articles),
  ];
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const [newest] = articles;
  const day = newest && dayOf(newest.time);
  // They are sorted, newest first.
  const older = articles.findIndex(({ time }) => dayOf(time) !== day);
  const ofDay = older === -1 ? articles : articles.slice(0, older);
  const all = [...cards.flatMap((card) => bySlug.get(card?.slug ?? '') ?? []), ...ofDay];
  return [...new Set(all)].slice(0, MAX_DOWNLOADED);
}

/** Address of one file of each photo of an article. */
function photosOf({ summary }: VisibleArticle, images: ListFacts['images']): string[] {
  const photos = summary.images.flatMap((use) => {
    const image = images.publishedImage(use);
    if (image === undefined) return [];
    return storedVariant([image.src, ...(image.renditions ?? []).map(({ src }) => src)]) ?? [];
  });
  return [...new Set(photos)];
}

function editionPages(facts: ListFacts, articles: readonly VisibleArticle[]): EditionPage[] {
  const { fileOf, images } = facts;
  /** Photos of the pages so far: one that is on several is counted once. */
  const counted = new Set<string>();
  const pageOf = (path: string, data: string, photos: string[]): EditionPage[] => {
    const [page, beside] = [fileOf(path), fileOf(data)];
    if (page === undefined || beside === undefined) return [];
    const added = photos.filter((photo) => !counted.has(photo));
    for (const photo of added) counted.add(photo);
    const photoBytes = added.reduce((sum, photo) => sum + (fileOf(photo)?.bytes ?? 0), 0);
    return [{ path, data, stamp: page.stamp, bytes: page.bytes + beside.bytes, photos, photoBytes }];
  };
  return [
    ...pageOf(frontPath(), listData(frontPath()), []),
    ...articles.flatMap((article) =>
      pageOf(
        articlePath(article.slug),
        articleData(article.slug),
        photosOf(article, images).filter((photo) => fileOf(photo) !== undefined),
      ),
    ),
  ];
}

/** Offline list, `/offline.json`: what changed in stored pages (S18), and the edition that readers can download. */
export function offlineListOutput(facts: ListFacts): GeneratedOutput {
  const { site } = facts;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: site.edition.timeZone, dateStyle: 'short' });
  const dayOf = (time: number) => format.format(time);
  const articles = editionArticles(site, dayOf);
  const [newest] = site.articles;
  const list: OfflineList = {
    gone: goneHashes(facts),
    corrected: correctedTimes(site),
    edition: {
      day: newest === undefined ? '' : dayOf(newest.time),
      pages: site.edition.offline === false || articles.length === 0 ? [] : editionPages(facts, articles),
    },
  };
  const content = `${JSON.stringify(list)}\n`;
  return { address: offlineListPath(), key: cacheKey(content), generate: () => content };
}
