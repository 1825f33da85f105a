import type { CardFields, Correction, Direction, Inline, Photo } from '../article/article.ts';
import type { Section } from '../edition/edition.ts';
import { archivePath, authorPath, sectionPath, tagPath } from '../routes.ts';

/** An article in a list. */
export type ArticleCard = CardFields;

/** What a band of the front page shows: a section, a tag, or articles that an editor put together. */
export type BandOf = { section: Section } | { tag: { name: string; slug: string } } | { title: string };

/** Data of the front page: `/index.json`. */
export interface FrontList {
  kind: 'front';
  lead?: ArticleCard;
  second: ArticleCard[];
  briefs: ArticleCard[];
  bands: (BandOf & { articles: ArticleCard[] })[];
  /** Date-time of the newest article. */
  newest?: string;
}

/** An author with a page. */
export interface ListedAuthor {
  name: string;
  slug: string;
  bio?: string;
  photo?: Photo;
  url?: string;
}

/** What the articles of a list have in common. */
export type ListOf =
  | { kind: 'section'; section: Section }
  | { kind: 'tag'; tag: { name: string; slug: string } }
  | { kind: 'author'; author: ListedAuthor }
  /** `2022-11`, in the edition's time zone. */
  | { kind: 'archive'; month: string };

interface Paged {
  /** Absent on the newest page, which has no number. */
  page?: number;
  /** Site-relative addresses of the neighbours. */
  newer?: string;
  older?: string;
}

/** A page of a list of articles, newest first; `index.json` beside the page. */
export type ArticleList = ListOf & Paged & { articles: ArticleCard[] };

/** A correction with its article. */
export interface ListedCorrection {
  slug: string;
  headline: Inline;
  language: string;
  direction: Direction;
  correction: Correction;
}

/** A page of the list of corrections, newest first: `/corrections/`. */
export interface CorrectionsList extends Paged {
  kind: 'corrections';
  entries: ListedCorrection[];
}

/** The months that have articles, newest first: `/archive/`. */
export interface MonthsList {
  kind: 'months';
  months: { month: string; count: number }[];
}

/** All tags, or all authors, that have articles, by initial letter: `/tags/`, `/authors/`. */
export interface NamesList {
  kind: 'names';
  of: 'tags' | 'authors';
  groups: { initial: string; names: { name: string; slug: string; count: number }[] }[];
}

/** Returns the address of a page of a list. */
export function listPath(list: ListOf & Pick<Paged, 'page'>): string {
  switch (list.kind) {
    case 'section':
      return sectionPath(list.section.slug, list.page);
    case 'tag':
      return tagPath(list.tag.slug, list.page);
    case 'author':
      return authorPath(list.author.slug, list.page);
    case 'archive':
      return archivePath(list.month, list.page);
  }
}

/** Articles on a numbered page of a list (docs/format.md, Addresses). */
export const PAGE_SIZE = 50;

/**
 * Splits `count` articles, newest first, into the newest page and numbered pages, which are counted from the oldest so
 * that a full page never changes.
 *
 * @returns start and end (exclusive) of each page; `page` is absent on the newest
 */
export function listPages(count: number): { page?: number; start: number; end: number }[] {
  const numbered = Math.max(0, Math.floor(count / PAGE_SIZE) - 1);
  const pages: { page?: number; start: number; end: number }[] = [
    { start: 0, end: count - numbered * PAGE_SIZE },
  ];
  for (let page = numbered; page >= 1; page--) {
    const end = count - (page - 1) * PAGE_SIZE;
    pages.push({ page, start: end - PAGE_SIZE, end });
  }
  return pages;
}
