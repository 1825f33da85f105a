import type { Direction, Moderation, Photo } from '../article/article.ts';

export interface Section {
  name: string;
  slug: string;
  description?: string;
}

export interface EditionAuthor {
  name: string;
  bio?: string;
  photo?: Photo;
  url?: string;
}

export interface EditionComments {
  /** Where the comments service answers; absent: this origin, under the base path. */
  endpoint?: string;
  moderation: Moderation;
  requireEmail: boolean;
  closeAfterDays?: number;
}

export interface FooterLink {
  text: string;
  href: string;
}

export interface Theme {
  paper?: string;
  ink?: string;
  accent?: string;
}

/** A newspaper: what every page of it needs to know, defaults filled in. */
export interface Edition {
  id: string;
  title: string;
  tagline?: string;
  language: string;
  direction: Direction;
  /** IANA name; every printed date is in it. */
  timeZone: string;
  /** Origin and base path: the one place they come from, overridden by PUBLIC_URL. */
  url: string;
  publisher?: { name: string; logo?: Photo };
  sections: Section[];
  authors: Record<string, EditionAuthor>;
  front: { lead?: string; second?: string[]; sections?: string[] };
  comments: 'off' | EditionComments;
  policies: { ethics?: string; corrections?: string; privacy?: string };
  revisions: 'public' | 'private';
  footer: FooterLink[];
  picture?: Photo;
  copyright?: string;
  theme?: Theme;
}
