import { withoutLinks } from '../../model/article/blocks.ts';
import { directionOf } from '../../model/direction.ts';
import type { Edition, Section } from '../../model/edition/edition.ts';
import type { ArticleCard } from '../../model/lists/lists.ts';
import { type CardSize, cardPhoto } from '../../model/photo/photo-variants.ts';
import { slugify } from '../../model/routes.ts';
import type { ImageStore } from '../images/image-store.ts';
import type { ArticleSummary } from '../source/article-summary.ts';

/** A story that readers may see, as lists and its neighbours know it. */
export interface VisibleArticle {
  slug: string;
  summary: ArticleSummary;
  card: ArticleCard;
  /** When it was published; milliseconds. */
  time: number;
  /** The same as a month in the edition's time zone: `2022-11`. */
  month: string;
  /** Another one means that the story is another one. */
  key: string;
}

function correctedMark({ corrections }: ArticleSummary): Pick<ArticleCard, 'corrected'> {
  if (corrections === undefined) return {};
  const kinds = corrections.map((correction) => correction.kind);
  if (kinds.includes('retraction')) return { corrected: 'retracted' };
  return kinds.includes('correction') ? { corrected: 'corrected' } : {};
}

/**
 * A story as lists show it.
 *
 * @param size how large its photo may be set
 */
export function cardOf(
  slug: string,
  summary: ArticleSummary,
  edition: Edition,
  photos: ImageStore,
  size: CardSize = 'list',
): ArticleCard {
  const { section, label, lead, published, updated, byline } = summary;
  const language = summary.language ?? edition.language;
  const photo = summary.photo === undefined ? undefined : photos.publishedPhoto(summary.photo, 'lead');
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

/** Tells the month of a moment in a time zone: `2022-11`. */
export function monthTeller(timeZone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit' });
  const told = (time: number): string => {
    const parts = format.formatToParts(time);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}`;
  };
  // Most days lie in one month from end to end, and a calendar is slow to ask.
  const days = new Map<number, string | undefined>();
  return (time) => {
    const day = Math.floor(time / DAY);
    if (!days.has(day)) {
      const first = told(day * DAY);
      days.set(day, first === told((day + 1) * DAY - 1) ? first : undefined);
    }
    return days.get(day) ?? told(time);
  };
}

/** Newest first; stories of one moment by slug, so that the order is always the same. */
export const newestFirst = (stories: Iterable<VisibleArticle>): VisibleArticle[] =>
  [...stories].sort((a, b) => b.time - a.time || (a.slug < b.slug ? 1 : -1));

/** The edition's sections in order, then those that only stories name, in the order of their newest story. */
export function allSections(edition: Edition, stories: readonly VisibleArticle[]): Section[] {
  const sections = [...edition.sections];
  const names = new Set(sections.map((section) => section.name));
  for (const { summary } of stories) {
    for (const name of [summary.section, ...(summary.alsoIn ?? [])]) {
      if (!names.has(name)) sections.push({ name, slug: slugify(name) });
      names.add(name);
    }
  }
  return sections;
}
