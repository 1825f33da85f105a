import { boilerplateOf } from '../boilerplate/classify-boilerplate.ts';
import { announcesAuthor, bylineOf } from '../lines/bylines.ts';
import { announcesDate, readDates } from '../lines/dates.ts';
import type { PastedAuthor, PastedDate } from '../lines/pasted-page.ts';
import { authorsIn, isRole, looksLikeName, peopleWithRoles, withoutHandles } from '../lines/people.ts';
import { isKnownSection, isLabelLike } from '../lines/section-names.ts';
import { endsWithStop, wordCount } from '../lines/split-lines.ts';

/** Facts about the edition and the page's language that reading needs. */
export interface Knowledge {
  /** Names of the edition's sections. */
  sections: readonly string[];
  /** Whether 03/04/2024 is the fourth of March. */
  monthFirst: boolean;
}

/** Authors and dates of a line. */
export interface Meta {
  authors: PastedAuthor[];
  /** Whether the names had no word that announces them. */
  guessed: boolean;
  published?: PastedDate;
  updated?: PastedDate;
  section?: string;
}

const LONGEST = 240;
/** `Updated a day ago`, behind a date: how old a page was when it was copied. */
const AGE =
  /(?:(?:updated|published|aktualisiert|mis à jour|actualizado|обновлено)\s)?(?:(?<!\p{L})(?:an?|one|two|three|\d{1,2})\s(?:min(?:ute)?s?|hrs?|hours?|days?|weeks?|months?)\sago|vor\s\d{1,2}\s(?:minuten|stunden|tagen)|il y a\s\d{1,2}\s(?:minutes?|heures?|jours?)|hace\s\d{1,2}\s(?:minutos?|horas?|días?)|\d{1,2}\s(?:минут[уы]?|час(?:а|ов)?|д(?:ень|ня|ней))\sназад)(?!\p{L})/iu;
const BY = /\s(?=(?:by|von|par|por|автор:?|автором|بقلم)\s+[\p{Lu}\p{Lo}])/iu;
/** Where a date may begin behind a name: a figure, a weekday or month, a word such as “updated”. */
const DATE_BEGINS =
  /[\s,]{1,3}(?:[-–—]\s?|on\s|am\s|vom\s|le\s|el\s|в\s)?(?=\d{1,4}[.\s/-]|(?:published|updated|posted|last|veröffentlicht|aktualisiert|publié|mis|publicad|actualizad|опубликован|обновлен|نشر|تحديث)|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,9}\.?,?\s)/iu;

/** The pieces of a line: between bars and dots, before “by”, before a date that follows names. */
function piecesOf(text: string): string[] {
  return text
    .split(/\s{1,2}[|·•/‒–—-]\s{1,2}|\s{0,2}[|·•]\s{0,2}/u)
    .flatMap((piece) => {
      const by = BY.exec(piece);
      return by !== null && by.index > 5 && /\d/.test(piece.slice(0, by.index))
        ? [piece.slice(0, by.index), piece.slice(by.index + 1)]
        : [piece];
    })
    .flatMap((piece) => {
      const at = DATE_BEGINS.exec(piece);
      const before = at === null ? '' : piece.slice(0, at.index);
      return at !== null &&
        (bylineOf(before) !== undefined || (looksLikeName(before) && !announcesDate(before)))
        ? [before, piece.slice(at.index + at[0].length)]
        : [piece];
    })
    .map((piece) => piece.trim().replace(/[,;]$/u, ''))
    .filter(Boolean);
}

/** Reads a byline, a date or both from a line; undefined where the line has anything else. */
export function metaOf(text: string, { monthFirst, sections }: Knowledge): Meta | undefined {
  if (text.length > LONGEST) return undefined;
  const whole = bylineOf(text);
  if (whole !== undefined && readDates(text, monthFirst) === undefined)
    return { authors: whole, guessed: false };
  const meta: Meta = { authors: [], guessed: false };
  const others: string[] = [];
  for (const piece of piecesOf(withoutHandles(text).replace(AGE, ''))) {
    const dates = readDates(piece, monthFirst);
    if (dates !== undefined && fitsDate(piece, dates.rest)) {
      meta.published ??= dates.published;
      meta.updated ??= dates.updated;
    } else if (/^\p{L}[^:\d]{0,24}:?\s?\d{1,2}[:.h]\d{2}/u.test(piece) && announcesDate(piece)) {
      // `Updated 09:10` behind a date is of the same day.
      const same = readDates(text, monthFirst);
      meta.updated ??= same?.updated;
    } else {
      const names = bylineOf(piece);
      if (names !== undefined) meta.authors.push(...names);
      else if (boilerplateOf(piece) === undefined && !isClock(piece)) others.push(piece);
    }
  }
  const dated = meta.published !== undefined || meta.updated !== undefined;
  if (dated) {
    const both = readDates(text, monthFirst);
    meta.published ??= both?.published;
    // A place or a dash may part the day from the hour.
    if (
      meta.published?.hour === undefined &&
      both?.published?.hour !== undefined &&
      both.published.day === meta.published?.day
    )
      meta.published = both.published;
    meta.updated ??= both?.updated;
  }
  if (!dated && meta.authors.length === 0) {
    const people = peopleWithRoles(text);
    return people && { authors: people, guessed: true };
  }
  return settle(others, meta, sections) ? meta : undefined;
}

/**
 * Reads `Ann Lee — 12 March 2024 — in Culture — Permalink`, as blogs have it below an article: a name, then a date.
 *
 * @returns undefined where the line begins otherwise
 */
export function signedAndDated(text: string, { monthFirst }: Knowledge): Meta | undefined {
  if (text.length > LONGEST || endsWithStop(text)) return undefined;
  const [name = '', day = ''] = piecesOf(withoutHandles(text));
  const authors = wordCount(name) >= 2 && wordCount(name) <= 4 ? authorsIn(name) : undefined;
  const dates = readDates(day, monthFirst);
  if (authors === undefined || dates === undefined || !fitsDate(day, dates.rest)) return undefined;
  return {
    authors,
    guessed: true,
    ...(dates.published && { published: dates.published }),
    ...(dates.updated && { updated: dates.updated }),
  };
}

const isClock = (piece: string): boolean =>
  /^(?:um\s|at\s|à\s|a las\s|в\s)?\d{1,2}[:.h]\d{2}(?:\s.{0,8})?$/iu.test(piece);

/** A date's line has hardly another word; where it says that it is one, a place may stand in it. */
const fitsDate = (piece: string, rest: string[]): boolean =>
  rest.length === 0 ||
  (!endsWithStop(piece) && rest.length <= (announcesDate(piece) ? 2 : 1) && wordCount(piece) <= 12);

/** What stands beside names and dates: an office, a name nobody announced, a section. */
function settle(others: string[], meta: Meta, sections: readonly string[]): boolean {
  for (const piece of others) {
    const last = meta.authors.at(-1);
    if (isRole(piece) && last !== undefined && last.role === undefined) last.role = piece;
    else if (isKnownSection(piece, sections)) meta.section = piece;
    else if (meta.authors.length === 0 && wordCount(piece) >= 2 && authorsIn(piece) !== undefined) {
      meta.authors.push(...(authorsIn(piece) ?? []));
      meta.guessed = true;
    } else if (meta.section === undefined && isLabelLike(piece, sections) && wordCount(piece) <= 3)
      meta.section = piece;
    else return false;
  }
  return true;
}

/** `Updated 9:14 p.m. ET`: a time that has its day from the line above, or none. */
export const isTimeOnly = (text: string): boolean =>
  text.length <= 60 &&
  announcesDate(text) &&
  /\d{1,2}\s?[:.h]\s?\d{2}/u.test(text) &&
  !endsWithStop(text.replace(/[ap]\.m\.$/iu, '')) &&
  wordCount(text) <= 9 &&
  readDates(text, false) === undefined;

/** Whether a line and the next say together who wrote: `By` above a name, a name above an office or a date. */
export function namedAbove(
  text: string,
  next: string | undefined,
  knowledge: Knowledge,
): PastedAuthor[] | undefined {
  if (next === undefined) return undefined;
  if (announcesAuthor(text)) return authorsIn(next);
  if (bylineOf(text) !== undefined) return undefined;
  if (wordCount(text) < 2 || wordCount(text) > 8 || isKnownSection(text, knowledge.sections))
    return undefined;
  const authors = wordCount(withoutHandles(text)) < 2 ? undefined : authorsIn(text);
  if (authors === undefined) return undefined;
  if (isRole(next) && !looksLikeDateOrName(next)) return authors;
  const meta = metaOf(next, knowledge);
  return meta !== undefined && (meta.authors.length === 0 || meta.guessed) ? authors : undefined;
}

const looksLikeDateOrName = (text: string): boolean => /\d/.test(text);
