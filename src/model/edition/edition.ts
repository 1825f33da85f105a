import type { Author, Direction, Moderation, Photo } from '../article/article.ts';
import { slugify } from '../routes.ts';
import type { EditionInterface } from './interface-language.ts';

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
  /** URL of the comments service; absent: this origin, under the base path. */
  endpoint?: string;
  moderation: Moderation;
  requireEmail: boolean;
  closeAfterDays?: number;
  /** False where no comments service stands behind the site; set by the build, which is told so. */
  service?: false;
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

/** A band of the front page: a section, with or without its large article; a tag; or a list of articles. */
export type FrontBand =
  | string
  | { section: string; lead?: string }
  | { tag: string; title?: string; lead?: string }
  | { title: string; articles: string[] };

/** A newspaper: the parsed `edition.json` with its defaults. */
export interface Edition {
  id: string;
  title: string;
  tagline?: string;
  language: string;
  direction: Direction;
  /** Language, direction and locale of the interface. */
  interface: EditionInterface;
  /** IANA name; every rendered date is in it. */
  timeZone: string;
  /** Origin and base path of the site; PUBLIC_URL overrides it. */
  url: string;
  publisher?: { name: string; logo?: Photo };
  /** Picture of the edition's name, in place of the name in letters. */
  masthead?: Photo;
  sections: Section[];
  authors: Record<string, EditionAuthor>;
  front: { lead?: string; second?: string[]; sections?: string[]; bands?: FrontBand[] };
  comments: 'off' | EditionComments;
  policies: { ethics?: string; corrections?: string; privacy?: string };
  revisions: 'public' | 'private';
  footer: FooterLink[];
  picture?: Photo;
  copyright?: string;
  /** False where readers cannot store pages for reading without a connection. */
  offline?: boolean;
  theme?: Theme;
  /** Months after which an article says when it is from; 0: never. */
  ageNotice?: number;
}

/** Returns the slug of a section by its name; a section that the edition doesn't list has a page too. */
export const sectionSlug = (edition: Edition, name: string): string =>
  edition.sections.find((section) => section.name === name)?.slug ?? slugify(name);

/** Returns the slug of an author's page: their own, the edition's by name, or made from the name (docs/format.md, Fields). */
export function authorSlug(edition: Edition, { name, slug }: Author): string {
  if (slug !== undefined) return slug;
  const entry = Object.entries(edition.authors).find(([, author]) => author.name === name);
  return entry?.[0] ?? slugify(name);
}
