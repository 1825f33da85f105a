import { isCorrection } from '../../model/article/article.ts';
import { authorSlug, type Edition, type Section } from '../../model/edition/edition.ts';
import {
  type ArticleList,
  type CorrectionsList,
  type ListedAuthor,
  type ListedCorrection,
  type ListOf,
  listPages,
  type MonthsList,
  type NamesList,
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
import { intlLocale } from './intl-locale.ts';
import type { VisibleArticle } from './visible-articles.ts';

/** Page of a list: its address, its neighbours and its entries. */
interface Page<T> {
  path: string;
  page?: number;
  newer?: string;
  older?: string;
  entries: T[];
}

/** Splits entries, newest first, into the pages of a list. */
function paginate<T>(entries: readonly T[], pathOf: (page?: number) => string): Page<T>[] {
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

/** Page of a list of articles, with its address and the articles of its cards. */
export interface ArticleListPage {
  path: string;
  list: ArticleList;
  articles: VisibleArticle[];
}

/**
 * Pages of a list of articles, the newest first.
 *
 * @param pathOf address of the page with this number
 */
export function articleListPages(
  of: ListOf,
  articles: readonly VisibleArticle[],
  pathOf: (page?: number) => string,
): ArticleListPage[] {
  return paginate(articles, pathOf).map(({ path, entries, ...rest }) => ({
    path,
    list: { ...of, ...rest, articles: entries.map(({ card }) => card) },
    articles: entries,
  }));
}

/** Adds a value to the list of each of its keys, once. */
export function addToGroups<T>(groups: Map<string, T[]>, keys: Iterable<string>, value: T): void {
  for (const key of new Set(keys)) {
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [value]);
    else list.push(value);
  }
}

/** Pages of all sections: those of the edition, and those that only articles name. */
export function sectionLists(
  sections: readonly Section[],
  articles: readonly VisibleArticle[],
): ArticleListPage[] {
  const groups = new Map<string, VisibleArticle[]>();
  for (const article of articles)
    addToGroups(groups, [article.summary.section, ...(article.summary.alsoIn ?? [])], article);
  return sections.flatMap((section) =>
    articleListPages({ kind: 'section', section }, groups.get(section.name) ?? [], (page) =>
      sectionPath(section.slug, page),
    ),
  );
}

/** Pages of all tags. */
export function tagLists(articles: readonly VisibleArticle[]): ArticleListPage[] {
  const groups = new Map<string, VisibleArticle[]>();
  const names = new Map<string, string>();
  for (const article of articles) {
    const tags = (article.summary.tags ?? []).map((tag) => [slugify(tag), tag] as const);
    for (const [slug, tag] of tags) if (!names.has(slug)) names.set(slug, tag);
    addToGroups(
      groups,
      tags.map(([slug]) => slug),
      article,
    );
  }
  return [...groups].flatMap(([slug, members]) =>
    articleListPages({ kind: 'tag', tag: { name: names.get(slug) ?? slug, slug } }, members, (page) =>
      tagPath(slug, page),
    ),
  );
}

/** Pages of all authors: those of the edition, and those in bylines alone. */
export function authorLists(edition: Edition, articles: readonly VisibleArticle[]): ArticleListPage[] {
  const groups = new Map<string, VisibleArticle[]>(Object.keys(edition.authors).map((slug) => [slug, []]));
  const authorsBySlug = new Map<string, ListedAuthor>(
    Object.entries(edition.authors).map(([slug, author]) => [slug, { ...author, slug }]),
  );
  for (const article of articles) {
    const authors = (article.summary.byline ?? []).map((author) =>
      typeof author === 'string' ? { name: author } : author,
    );
    const slugs = authors.map((author) => authorSlug(edition, author));
    authors.forEach(({ name, url }, i) => {
      const slug = slugs[i] ?? '';
      if (!authorsBySlug.has(slug))
        authorsBySlug.set(slug, { name, slug, ...(url === undefined ? {} : { url }) });
    });
    addToGroups(groups, slugs, article);
  }
  return [...groups].flatMap(([slug, members]) =>
    articleListPages(
      { kind: 'author', author: authorsBySlug.get(slug) ?? { name: slug, slug } },
      members,
      (page) => authorPath(slug, page),
    ),
  );
}

/**
 * Lists of all tags and of all authors that have articles, sorted and grouped by the rules of a language.
 *
 * @param pages of tags and authors
 */
export function nameLists(pages: readonly ArticleListPage[], language: string): NamesList[] {
  const locale = intlLocale(language);
  const collator = new Intl.Collator(locale);
  const base = new Intl.Collator(locale, { sensitivity: 'base' });
  return (['tags', 'authors'] as const).map((of) => {
    const counts = new Map<string, { name: string; slug: string; count: number }>();
    for (const { list, articles } of pages) {
      const named = list.kind === 'tag' ? list.tag : list.kind === 'author' ? list.author : undefined;
      if (named === undefined || (list.kind === 'tag') !== (of === 'tags') || articles.length === 0) continue;
      const entry = counts.get(named.slug) ?? { name: named.name, slug: named.slug, count: 0 };
      counts.set(named.slug, { ...entry, count: entry.count + articles.length });
    }
    const groups: NamesList['groups'] = [];
    for (const entry of [...counts.values()].sort((a, b) => collator.compare(a.name, b.name))) {
      const initial = (Array.from(entry.name.trim())[0] ?? '').toLocaleUpperCase(locale);
      const last = groups.at(-1);
      if (last !== undefined && base.compare(last.initial, initial) === 0) last.names.push(entry);
      else groups.push({ initial, names: [entry] });
    }
    return { kind: 'names', of, groups };
  });
}

/** Pages of all months, each linked with the next, and the list of months. */
export function archiveLists(articles: readonly VisibleArticle[]): {
  pages: ArticleListPage[];
  months: MonthsList;
} {
  const groups = new Map<string, VisibleArticle[]>();
  for (const article of articles) addToGroups(groups, [article.month], article);
  const pages = [...groups].flatMap(([month, members]) =>
    articleListPages({ kind: 'archive', month }, members, (page) => archivePath(month, page)),
  );
  // So the archive can be read from month to month.
  pages.forEach(({ list }, i) => {
    const newer = pages[i - 1]?.path;
    const older = pages[i + 1]?.path;
    if (newer !== undefined) list.newer = newer;
    if (older !== undefined) list.older = older;
  });
  const months = [...groups].map(([month, members]) => ({ month, count: members.length }));
  return { pages, months: { kind: 'months', months } };
}

/** Pages of all corrections, newest first. */
export function correctionLists(
  articles: readonly VisibleArticle[],
): { path: string; list: CorrectionsList }[] {
  const entries = articles.flatMap(({ slug, summary, card }): ListedCorrection[] =>
    (summary.corrections ?? []).filter(isCorrection).map((correction) => ({
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
  return paginate(entries, correctionsPath).map(({ path, entries: members, ...rest }) => ({
    path,
    list: { kind: 'corrections', ...rest, entries: members },
  }));
}
