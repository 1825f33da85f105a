import {
  archivePath,
  authorPath,
  correctionsPath,
  sectionPath,
  slugOf,
  tagPath,
} from '../model/addresses.ts';
import { withoutLinks } from '../model/article/blocks.ts';
import { directionOf } from '../model/direction.ts';
import { authorSlug, type Edition, type Section } from '../model/edition/edition.ts';
import {
  type CorrectionsList,
  type FrontList,
  type ListedAuthor,
  type ListedCorrection,
  type ListOf,
  listPages,
  type MonthsList,
  type StoryCard,
  type StoryList,
} from '../model/edition/lists.ts';
import { type CardSize, cardPhoto } from '../model/photo-widths.ts';
import { timeOf } from '../model/time.ts';
import type { PhotoDesk } from './photos/desk.ts';
import type { StorySummary } from './summary.ts';

/** A story that readers may see, as lists and its neighbours know it. */
export interface Listed {
  slug: string;
  summary: StorySummary;
  card: StoryCard;
  /** When it was published; milliseconds. */
  time: number;
  /** Another one means that the story is another one. */
  key: string;
}

const SECOND_TIER = 3;
const BAND = 4;
const BRIEFS = 8;
/** Fewer left over than this are no column of their own. */
const BRIEFS_LEAST = 3;

function correctedMark({ corrections = [] }: StorySummary): Pick<StoryCard, 'corrected'> {
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
  summary: StorySummary,
  edition: Edition,
  photos: PhotoDesk,
  size: CardSize = 'list',
): StoryCard {
  const { section, label, lead, published, updated, byline } = summary;
  const language = summary.language ?? edition.language;
  const photo = summary.photo === undefined ? undefined : photos.publish(summary.photo, 'lead');
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

/** Newest first; stories of one moment by slug, so that the order is always the same. */
export const newestFirst = (stories: Iterable<Listed>): Listed[] =>
  [...stories].sort((a, b) => b.time - a.time || (a.slug < b.slug ? 1 : -1));

/** The edition's sections in order, then those that only stories name, in the order of their newest story. */
export function allSections(edition: Edition, stories: readonly Listed[]): Section[] {
  const sections = [...edition.sections];
  const names = new Set(sections.map((section) => section.name));
  for (const { summary } of stories) {
    for (const name of [summary.section, ...(summary.alsoIn ?? [])]) {
      if (!names.has(name)) sections.push({ name, slug: slugOf(name) });
      names.add(name);
    }
  }
  return sections;
}

function bandSections(edition: Edition, sections: Section[]): Section[] {
  const order = edition.front.sections;
  if (order === undefined) return sections;
  return order.flatMap((name) => sections.find((section) => section.name === name) ?? []);
}

/** On the front a translation stands behind the stories in the edition's own language. */
function translationsLast(edition: Edition, stories: Listed[]): Listed[] {
  const isTranslation = ({ summary, card }: Listed) =>
    summary.translationOf !== undefined && card.language !== edition.language;
  return [...stories.filter((story) => !isTranslation(story)), ...stories.filter(isTranslation)];
}

/**
 * The front page: the editor's choice where there is one, else by date. No story stands on it twice.
 *
 * @param large the card of a story that may be set large
 */
export function frontList(
  edition: Edition,
  stories: readonly Listed[],
  large: (story: Listed) => StoryCard,
): FrontList {
  const left = new Map(stories.map((story) => [story.slug, story]));
  const take = (slug: string | undefined): Listed | undefined => {
    const story = slug === undefined ? undefined : left.get(slug);
    if (story !== undefined) left.delete(story.slug);
    return story;
  };
  const newest = (): string | undefined => left.keys().next().value;
  const lead = take(edition.front.lead) ?? take(newest());
  const second = (edition.front.second ?? []).flatMap((slug) => take(slug) ?? []);
  while (second.length < SECOND_TIER) {
    const next = take(newest());
    if (next === undefined) break;
    second.push(next);
  }
  const bands = bandSections(edition, allSections(edition, stories)).flatMap((section) => {
    const own = [...left.values()].filter((story) => story.summary.section === section.name);
    const chosen = translationsLast(edition, own).slice(0, BAND);
    for (const story of chosen) left.delete(story.slug);
    return chosen.length === 0
      ? []
      : [{ section, stories: chosen.map((story, i) => (i === 0 ? large(story) : story.card)) }];
  });
  const briefs = left.size < BRIEFS_LEAST ? [] : [...left.values()].slice(0, BRIEFS);
  return {
    kind: 'front',
    ...(lead === undefined ? {} : { lead: large(lead) }),
    second: second.map(large),
    briefs: briefs.map(({ card }) => card),
    bands,
    ...(stories[0] === undefined ? {} : { newest: stories[0].summary.published }),
  };
}

/** A page of a list: its address, and the entries that stand on it. */
interface Page<T> {
  path: string;
  page?: number;
  newer?: string;
  older?: string;
  entries: T[];
}

/** Splits entries, newest first, into the pages of a list. */
function paged<T>(entries: readonly T[], pathOf: (page?: number) => string): Page<T>[] {
  const pages = listPages(entries.length);
  return pages.map(({ page, start, end }, i) => {
    const newer = pages[i - 1];
    const older = pages[i + 1];
    return {
      path: pathOf(page),
      ...(page === undefined ? {} : { page }),
      ...(newer === undefined ? {} : { newer: pathOf(newer.page) }),
      ...(older === undefined ? {} : { older: pathOf(older.page) }),
      entries: entries.slice(start, end),
    };
  });
}

/** A page of a list of stories, with its address and the stories behind its cards. */
export interface ListPage {
  path: string;
  list: StoryList;
  stories: Listed[];
}

/**
 * Every page of a list, the newest first.
 *
 * @param pathOf address of the page with this number
 */
export function listOfStories(
  of: ListOf,
  stories: readonly Listed[],
  pathOf: (page?: number) => string,
): ListPage[] {
  return paged(stories, pathOf).map(({ path, entries, ...rest }) => ({
    path,
    list: { ...of, ...rest, stories: entries.map(({ card }) => card) },
    stories: entries,
  }));
}

/** Puts a value into the list of each of its keys, once. */
function gather<T>(into: Map<string, T[]>, keys: Iterable<string>, value: T): void {
  for (const key of new Set(keys)) {
    const list = into.get(key);
    if (list === undefined) into.set(key, [value]);
    else list.push(value);
  }
}

/** The list pages of every section the edition has, and of those that only stories name. */
export function sectionLists(sections: readonly Section[], stories: readonly Listed[]): ListPage[] {
  const by = new Map<string, Listed[]>();
  for (const story of stories) gather(by, [story.summary.section, ...(story.summary.alsoIn ?? [])], story);
  return sections.flatMap((section) =>
    listOfStories({ kind: 'section', section }, by.get(section.name) ?? [], (page) =>
      sectionPath(section.slug, page),
    ),
  );
}

/** The list pages of every tag. */
export function tagLists(stories: readonly Listed[]): ListPage[] {
  const by = new Map<string, Listed[]>();
  const names = new Map<string, string>();
  for (const story of stories) {
    const tags = (story.summary.tags ?? []).map((tag) => [slugOf(tag), tag] as const);
    for (const [slug, tag] of tags) if (!names.has(slug)) names.set(slug, tag);
    gather(
      by,
      tags.map(([slug]) => slug).filter((slug) => slug !== ''),
      story,
    );
  }
  return [...by].flatMap(([slug, own]) =>
    listOfStories({ kind: 'tag', tag: { name: names.get(slug) ?? slug, slug } }, own, (page) =>
      tagPath(slug, page),
    ),
  );
}

/** The list pages of everybody who signs a story, and of everybody the edition names. */
export function authorLists(edition: Edition, stories: readonly Listed[]): ListPage[] {
  const by = new Map<string, Listed[]>(Object.keys(edition.authors).map((slug) => [slug, []]));
  const known = new Map<string, ListedAuthor>(
    Object.entries(edition.authors).map(([slug, author]) => [slug, { ...author, slug }]),
  );
  for (const story of stories) {
    const authors = (story.summary.byline ?? []).map((author) =>
      typeof author === 'string' ? { name: author } : author,
    );
    const slugs = authors.map((author) => authorSlug(edition, author));
    authors.forEach(({ name, url }, i) => {
      const slug = slugs[i] ?? '';
      if (!known.has(slug)) known.set(slug, { name, slug, ...(url === undefined ? {} : { url }) });
    });
    gather(
      by,
      slugs.filter((slug) => slug !== ''),
      story,
    );
  }
  return [...by].flatMap(([slug, own]) =>
    listOfStories({ kind: 'author', author: known.get(slug) ?? { name: slug, slug } }, own, (page) =>
      authorPath(slug, page),
    ),
  );
}

/** Tells the month of a moment in a time zone: `2022-11`. */
export function monthTeller(timeZone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit' });
  return (time) => {
    const parts = format.formatToParts(time);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}`;
  };
}

/** The list pages of every month, each leading on to the next, and the page that names the months. */
export function archiveLists(
  edition: Edition,
  stories: readonly Listed[],
): { pages: ListPage[]; months: MonthsList } {
  const monthOf = monthTeller(edition.timeZone);
  const by = new Map<string, Listed[]>();
  for (const story of stories) gather(by, [monthOf(story.time)], story);
  const pages = [...by].flatMap(([month, own]) =>
    listOfStories({ kind: 'archive', month }, own, (page) => archivePath(month, page)),
  );
  // Read through, the archive has no end before its first story.
  pages.forEach(({ list }, i) => {
    const newer = pages[i - 1]?.path;
    const older = pages[i + 1]?.path;
    if (newer !== undefined) list.newer = newer;
    if (older !== undefined) list.older = older;
  });
  const months = [...by].map(([month, own]) => ({ month, count: own.length }));
  return { pages, months: { kind: 'months', months } };
}

/** Everything that was put right, newest first, in numbered pages. */
export function correctionLists(stories: readonly Listed[]): { path: string; list: CorrectionsList }[] {
  const entries = stories.flatMap(({ slug, summary, card }): ListedCorrection[] =>
    (summary.corrections ?? []).map((correction) => ({
      slug,
      headline: summary.headline,
      language: card.language,
      direction: card.direction,
      correction,
    })),
  );
  entries.sort(
    (a, b) => (timeOf(b.correction.at) ?? 0) - (timeOf(a.correction.at) ?? 0) || (a.slug < b.slug ? 1 : -1),
  );
  return paged(entries, correctionsPath).map(({ path, entries: own, ...rest }) => ({
    path,
    list: { kind: 'corrections', ...rest, entries: own },
  }));
}
