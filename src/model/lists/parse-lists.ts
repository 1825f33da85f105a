import * as v from 'valibot';
import { sanitize } from '../article/sanitize.ts';
import { correctionSchema } from '../article/schema.ts';
import { bodySchema, photoSchema } from '../article/schema-blocks.ts';
import { PUBLISHED, parseTolerant, type SchemaOf } from '../article/schema-build.ts';
import { textSchemas } from '../article/schema-text.ts';
import { dateTime, language, plain, slug } from '../article/schema-values.ts';
import type { FreePage } from '../edition/free-page.ts';
import type { ParseResult } from '../issues.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { ArticleList, CorrectionsList, FrontList, MonthsList } from './lists.ts';

const optional = v.optional;
const month = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));

/** What lies beside a page, by the kind of page. */
interface Read {
  front: FrontList;
  list: ArticleList;
  corrections: CorrectionsList;
  months: MonthsList;
  free: FreePage;
  search: SearchIndex;
}

type Schemas = { [K in keyof Read]: SchemaOf<Read[K]> };

function schemas(): Schemas {
  const text = textSchemas(PUBLISHED);
  const { object } = PUBLISHED;
  const photo = optional(photoSchema(PUBLISHED, text));
  const direction = v.picklist(['ltr', 'rtl']);
  const card = object({
    slug,
    section: plain,
    label: optional(plain),
    headline: text.unlinked,
    lead: optional(text.inline),
    byline: optional(v.array(plain)),
    published: dateTime,
    updated: optional(dateTime),
    language,
    direction,
    photo,
    corrected: optional(v.picklist(['corrected', 'retracted'])),
  });
  const section = object({ name: plain, slug: plain, description: optional(plain) });
  const cards = v.array(card);
  const front = object({
    kind: v.literal('front'),
    lead: optional(card),
    second: cards,
    briefs: cards,
    bands: v.array(object({ section, stories: cards })),
    newest: optional(dateTime),
  });
  const paged = { page: optional(v.number()), newer: optional(plain), older: optional(plain) };
  const listOf = (kind: string, own: v.ObjectEntries) =>
    object({ kind: v.literal(kind), ...own, ...paged, stories: cards });
  const list = v.variant('kind', [
    listOf('section', { section }),
    listOf('tag', { tag: object({ name: plain, slug: plain }) }),
    listOf('author', {
      author: object({
        name: plain,
        slug: plain,
        bio: optional(plain),
        photo,
        url: optional(plain),
      }),
    }),
    listOf('archive', { month }),
  ]);
  const corrections = object({
    kind: v.literal('corrections'),
    ...paged,
    entries: v.array(
      object({
        slug,
        headline: text.unlinked,
        language,
        direction,
        correction: correctionSchema(PUBLISHED, text.inline),
      }),
    ),
  });
  const months = object({
    kind: v.literal('months'),
    months: v.array(object({ month, count: v.number() })),
  });
  const free = object({
    kind: v.literal('free'),
    slug: plain,
    headline: text.unlinked,
    body: bodySchema(PUBLISHED, text),
    language,
    direction,
  });
  const search = object({
    kind: v.literal('search'),
    asOf: dateTime,
    engine: plain,
    languages: v.array(object({ language, folder: plain, stories: v.number(), common: v.array(plain) })),
    sections: v.array(plain),
    authors: v.array(plain),
    years: v.array(plain),
    months: v.array(plain),
    withdrawn: v.array(plain),
  });
  return { front, list, corrections, months, free, search } as unknown as Schemas;
}

let made: Schemas | undefined;

/** A tolerant door. Never throws. */
const door =
  <K extends keyof Read>(kind: K) =>
  (input: unknown): ParseResult<Read[K]> => {
    made ??= schemas();
    return parseTolerant<Read[K]>(made[kind] as SchemaOf<Read[K]>, sanitize(input).value);
  };

/** For `/index.json`. */
export const parseFront = door('front');
/** For a page of a list: section, tag, author, month. */
export const parseList = door('list');
/** For `/corrections/index.json` and its numbered pages. */
export const parseCorrections = door('corrections');
/** For `/archive/index.json`. */
export const parseMonths = door('months');
/** For `/pages/<slug>/index.json`. */
export const parseFree = door('free');
/** For `/search/index.json`. */
export const parseSearch = door('search');
