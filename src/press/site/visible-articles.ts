import { withoutLinks } from '../../model/article/blocks.ts';
import { directionOf } from '../../model/direction.ts';
import type { Edition, Section } from '../../model/edition/edition.ts';
import type { ArticleCard } from '../../model/lists/lists.ts';
import { memoize } from '../../model/memo.ts';
import { type CardSize, cardPhoto } from '../../model/photo/photo-variants.ts';
import { slugify } from '../../model/routes.ts';
import { timeOf } from '../../model/time.ts';
import { hiddenReason } from '../../model/visibility.ts';
import type { ImageStore } from '../images/image-store.ts';
import type { ArticleSummary } from '../source/article-summary.ts';
import { cacheKey } from '../source/cache-files.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { withCurrentSlugs } from '../source/renamed-articles.ts';

/** Article that readers may see now: everything that lists and other articles need of it. */
export interface VisibleArticle {
  slug: string;
  summary: ArticleSummary;
  card: ArticleCard;
  /** Time of publication; milliseconds. */
  time: number;
  /** Month of publication in the edition's time zone: `2022-11`. */
  month: string;
  /** Cache key of its file and images: same key, same content. */
  key: string;
}

/** Whether a card says that the article was corrected or retracted. */
function correctedMark({ corrections }: ArticleSummary): Pick<ArticleCard, 'corrected'> {
  if (corrections === undefined) return {};
  const kinds = corrections.map((correction) => correction.kind);
  if (kinds.includes('retraction')) return { corrected: 'retracted' };
  return kinds.includes('correction') ? { corrected: 'corrected' } : {};
}

/**
 * Card of an article: how lists show it.
 *
 * @param size how large its photo may be set
 */
export function cardOf(
  slug: string,
  summary: ArticleSummary,
  edition: Edition,
  images: ImageStore,
  size: CardSize = 'list',
): ArticleCard {
  const { section, label, lead, published, updated, byline } = summary;
  const language = summary.language ?? edition.language;
  const photo = summary.photo === undefined ? undefined : images.publishedPhoto(summary.photo, 'lead');
  return {
    slug,
    section,
    headline: summary.shortHeadline ?? summary.headline,
    published,
    language,
    direction: summary.direction ?? directionOf(language),
    ...(label === undefined ? {} : { label }),
    ...(lead === undefined ? {} : { lead: withoutLinks(lead) }),
    ...(byline?.length
      ? { byline: byline.map((author) => (typeof author === 'string' ? author : author.name)) }
      : {}),
    ...(updated === undefined ? {} : { updated }),
    ...(photo?.src === undefined ? {} : { photo: cardPhoto(photo, size) }),
    ...correctedMark(summary),
  };
}

const DAY = 86_400_000;

/** Returns a function that formats a time (milliseconds) as a month of a time zone: `2022-11`. */
export function monthFormatter(timeZone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit' });
  const formatMonth = (time: number): string => {
    const parts = format.formatToParts(time);
    const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}`;
  };
  // Cached by UTC day, since formatting is slow. Undefined for a day that is in two months of the time zone.
  const monthOfDay = memoize((key) => {
    const start = Number(key) * DAY;
    const month = formatMonth(start);
    return month === formatMonth(start + DAY - 1) ? month : undefined;
  }, 50_000);
  return (time) => monthOfDay(String(Math.floor(time / DAY))) ?? formatMonth(time);
}

/** Sorts articles, newest first; those of the same time by slug, so that the order is always the same. */
const newestFirst = (articles: Iterable<VisibleArticle>): VisibleArticle[] =>
  [...articles].sort((a, b) => b.time - a.time || (a.slug < b.slug ? 1 : -1));

/**
 * Visible articles, newest first.
 *
 * @param now milliseconds; decides which articles are hidden
 */
export function visibleArticles(
  folder: EditionFolder,
  edition: Edition,
  images: ImageStore,
  now: number,
): VisibleArticle[] {
  const articles: VisibleArticle[] = [];
  const monthOf = monthFormatter(edition.timeZone);
  const currentSlug = folder.currentSlugs();
  for (const { slug, hash, summary: written } of folder.articles.values()) {
    if (written === undefined || hiddenReason(written, now) !== undefined) continue;
    const summary = withCurrentSlugs(written, currentSlug);
    const shown = summary.images.map((use) => JSON.stringify(images.publishedImage(use) ?? null));
    const time = timeOf(summary.published) ?? 0;
    articles.push({
      slug,
      summary,
      card: cardOf(slug, summary, edition, images),
      time,
      month: monthOf(time),
      key: shown.length === 0 ? hash : cacheKey(hash, ...shown),
    });
  }
  return newestFirst(articles);
}

/** Sections of the edition in their order, then those that only articles name, in the order of their newest. */
export function allSections(edition: Edition, articles: readonly VisibleArticle[]): Section[] {
  const sections = [...edition.sections];
  const names = new Set(sections.map((section) => section.name));
  // Of two spellings with one slug only one can have the page; `check` names them.
  const slugs = new Set(edition.sections.map((section) => section.slug));
  const named = new Set(articles.flatMap(({ summary }) => [summary.section, ...(summary.alsoIn ?? [])]));
  for (const name of named) {
    const slug = slugify(name);
    if (!names.has(name) && !slugs.has(slug)) sections.push({ name, slug });
    slugs.add(slug);
  }
  return sections;
}
