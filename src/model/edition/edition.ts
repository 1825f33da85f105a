import type { Author, Direction, Moderation, Photo } from '../article/article.ts';
import { slugify } from '../routes.ts';

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

/** The slug of a section by its name; one the edition doesn't list has a page all the same. */
export const sectionSlug = (edition: Edition, name: string): string =>
  edition.sections.find((section) => section.name === name)?.slug ?? slugify(name);

/** The slug of somebody's page: given, the edition's by name, or made of the name (docs/format.md, Fields). */
export function authorSlug(edition: Edition, { name, slug }: Author): string {
  if (slug !== undefined) return slug;
  const known = Object.entries(edition.authors).find(([, author]) => author.name === name);
  return known?.[0] ?? slugify(name);
}
