import { authorSlug, type Edition, type Section } from '../../model/edition/edition.ts';
import {
  type ArticleList,
  type CorrectionsList,
  type ListedAuthor,
  type ListedCorrection,
  type ListOf,
  listPages,
  type MonthsList,
} from '../../model/lists/lists.ts';
import {
  archivePath,
  authorPath,
  correctionsPath,
  sectionPath,
  slugify,
  tagPath,
} from '../../model/routes.ts';
import { timeOf } from '../../model/time.ts';
import type { VisibleArticle } from './visible-articles.ts';

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
export interface ArticleListPage {
  path: string;
  list: ArticleList;
  articles: VisibleArticle[];
}

/**
 * Every page of a list, the newest first.
 *
 * @param pathOf address of the page with this number
 */
export function articleListPages(
  of: ListOf,
  stories: readonly VisibleArticle[],
  pathOf: (page?: number) => string,
): ArticleListPage[] {
  return paged(stories, pathOf).map(({ path, entries, ...rest }) => ({
    path,
    list: { ...of, ...rest, stories: entries.map(({ card }) => card) },
    articles: entries,
  }));
}

/** Puts a value into the list of each of its keys, once. */
export function gather<T>(into: Map<string, T[]>, keys: Iterable<string>, value: T): void {
  for (const key of new Set(keys)) {
    const list = into.get(key);
    if (list === undefined) into.set(key, [value]);
    else list.push(value);
  }
}

/** The list pages of every section the edition has, and of those that only stories name. */
export function sectionLists(
  sections: readonly Section[],
  stories: readonly VisibleArticle[],
): ArticleListPage[] {
  const by = new Map<string, VisibleArticle[]>();
  for (const story of stories) gather(by, [story.summary.section, ...(story.summary.alsoIn ?? [])], story);
  return sections.flatMap((section) =>
    articleListPages({ kind: 'section', section }, by.get(section.name) ?? [], (page) =>
      sectionPath(section.slug, page),
    ),
  );
}

/** The list pages of every tag. */
export function tagLists(stories: readonly VisibleArticle[]): ArticleListPage[] {
  const by = new Map<string, VisibleArticle[]>();
  const names = new Map<string, string>();
  for (const story of stories) {
    const tags = (story.summary.tags ?? []).map((tag) => [slugify(tag), tag] as const);
    for (const [slug, tag] of tags) if (!names.has(slug)) names.set(slug, tag);
    gather(
      by,
      tags.map(([slug]) => slug).filter((slug) => slug !== ''),
      story,
    );
  }
  return [...by].flatMap(([slug, own]) =>
    articleListPages({ kind: 'tag', tag: { name: names.get(slug) ?? slug, slug } }, own, (page) =>
      tagPath(slug, page),
    ),
  );
}

/** The list pages of everybody who signs a story, and of everybody the edition names. */
export function authorLists(edition: Edition, stories: readonly VisibleArticle[]): ArticleListPage[] {
  const by = new Map<string, VisibleArticle[]>(Object.keys(edition.authors).map((slug) => [slug, []]));
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
    articleListPages({ kind: 'author', author: known.get(slug) ?? { name: slug, slug } }, own, (page) =>
      authorPath(slug, page),
    ),
  );
}

/** The list pages of every month, each leading on to the next, and the page that names the months. */
export function archiveLists(stories: readonly VisibleArticle[]): {
  pages: ArticleListPage[];
  months: MonthsList;
} {
  const by = new Map<string, VisibleArticle[]>();
  for (const story of stories) gather(by, [story.month], story);
  const pages = [...by].flatMap(([month, own]) =>
    articleListPages({ kind: 'archive', month }, own, (page) => archivePath(month, page)),
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
export function correctionLists(
  stories: readonly VisibleArticle[],
): { path: string; list: CorrectionsList }[] {
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
