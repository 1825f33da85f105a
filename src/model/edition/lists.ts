import type { Direction, Inline, Photo } from '../article/article.ts';
import type { Section } from './edition.ts';

/** A story as a list shows it. Links are dropped from the lead. */
export interface StoryCard {
  slug: string;
  section: string;
  label?: string;
  /** `shortHeadline` where the story has one. */
  headline: Inline;
  lead?: Inline;
  byline?: string[];
  published: string;
  updated?: string;
  language: string;
  direction: Direction;
  photo?: Photo;
  /** Set when the story carries a correction or a retraction. */
  corrected?: 'corrected' | 'retracted';
}

/** The front page: `/index.json`. */
export interface FrontList {
  kind: 'front';
  lead?: StoryCard;
  second: StoryCard[];
  briefs: StoryCard[];
  bands: { section: Section; stories: StoryCard[] }[];
  /** Date-time of the newest story. */
  newest?: string;
}

/** A page of a section: `/sections/<slug>/index.json` or `/sections/<slug>/page/<n>/index.json`. */
export interface SectionList {
  kind: 'section';
  section: Section;
  /** Absent on the newest page, which has no number. */
  page?: number;
  /** Site-relative addresses of the neighbours. */
  newer?: string;
  older?: string;
  stories: StoryCard[];
}

/** How many stories a numbered list page holds (docs/format.md, Addresses). */
export const PAGE_SIZE = 50;

/**
 * Splits `count` stories, newest first, into the newest page and the numbered ones, which are counted
 * from the oldest so that a full page never changes.
 *
 * @returns start and end (exclusive) of each page in the newest-first order; `page` is absent on the newest
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
