/**
 * A news page as a person gets it by “select all, copy, paste”: its parts as the text has them, before
 * they become an article.
 */
export interface PastedPage {
  section?: string;
  label?: string;
  headline?: string;
  /** Lines that may be the headline, the best first; empty where it was given. */
  headlines: string[];
  lead?: string;
  caption?: string;
  credit?: string;
  byline: PastedAuthor[];
  published?: PastedDate;
  updated?: PastedDate;
  parts: PastedPart[];
  sources: PastedSource[];
  tags: string[];
  language?: string;
  /** What was decided without being sure, as sentences for whoever reviews the import. */
  guesses: string[];
  /** What the template put around the article; shown, so that nothing goes without a word. */
  leftOut: { kind: BoilerplateKind; text: string }[];
}

/** A date as far as the text gives it. */
export interface PastedDate {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  /** Minutes east of UTC, where the text names a zone. */
  offset?: number;
  /** The order of day and month was a matter of language. */
  ambiguous?: boolean;
}

/** Somebody a page names as an author. */
export interface PastedAuthor {
  name: string;
  /** What the page says beside the name: an office, a place. */
  role?: string;
}

export interface PastedSource {
  name?: string;
  url?: string;
  role?: 'via';
}

/** A piece of the body, in its place. */
export type PastedPart =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[]; ordered?: boolean }
  | { kind: 'photo'; caption: string; credit?: string }
  | { kind: 'related'; headline: string };

export type BoilerplateKind =
  | 'menu'
  | 'share row'
  | 'advertisement'
  | 'reading time'
  | 'newsletter'
  | 'cookie notice'
  | 'author box'
  | 'comments'
  | 'previous and next'
  | 'other stories'
  | 'copyright'
  | 'back to top'
  | 'page tools'
  | 'a time without a date'
  | 'the headline again'
  | 'above the headline'
  | 'source without a name';
