import * as v from 'valibot';
import { sanitize } from '../article/sanitize.ts';
import { cardSchema, correctionSchema } from '../article/schema/schema.ts';
import { bodySchema, photoSchema } from '../article/schema/schema-blocks.ts';
import { PUBLISHED, parseTolerant, type SchemaOf } from '../article/schema/schema-build.ts';
import { textSchemas } from '../article/schema/schema-text.ts';
import { dateTime, language, plain, slug } from '../article/schema/schema-values.ts';
import type { FreePage } from '../edition/free-page.ts';
import type { ParseResult } from '../issues.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { ArticleList, CorrectionsList, FrontList, MonthsList, NamesList } from './lists.ts';

const optional = v.optional;
const month = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));

/** Types of the data files of pages, by kind of page. */
interface PageFiles {
  front: FrontList;
  list: ArticleList;
  corrections: CorrectionsList;
  months: MonthsList;
  names: NamesList;
  free: FreePage;
  search: SearchIndex;
}

type Schemas = { [K in keyof PageFiles]: SchemaOf<PageFiles[K]> };

function schemas(): Schemas {
  const text = textSchemas(PUBLISHED);
  const { object } = PUBLISHED;
  const photo = optional(photoSchema(PUBLISHED, text));
  const direction = v.picklist(['ltr', 'rtl']);
  const card = cardSchema(PUBLISHED, text);
  const section = object({ name: plain, slug: plain, description: optional(plain) });
  const cards = v.array(card);
  const front = object({
    kind: v.literal('front'),
    lead: optional(card),
    second: cards,
    briefs: cards,
    bands: v.array(
      v.union([
        object({ section, articles: cards }),
        object({ tag: object({ name: plain, slug: plain }), articles: cards }),
        object({ title: plain, articles: cards }),
      ]),
    ),
    newest: optional(dateTime),
  });
  const paged = { page: optional(v.number()), newer: optional(plain), older: optional(plain) };
  const listOf = (kind: string, own: v.ObjectEntries) =>
    object({ kind: v.literal(kind), ...own, ...paged, articles: cards });
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
  const names = object({
    kind: v.literal('names'),
    of: v.picklist(['tags', 'authors']),
    groups: v.array(
      object({ initial: plain, names: v.array(object({ name: plain, slug: plain, count: v.number() })) }),
    ),
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
    languages: v.array(object({ language, folder: plain, articles: v.number(), common: v.array(plain) })),
    sections: v.array(plain),
    authors: v.array(plain),
    years: v.array(plain),
    months: v.array(plain),
    withdrawn: v.array(plain),
  });
  return { front, list, corrections, months, names, free, search } as unknown as Schemas;
}

let cachedSchemas: Schemas | undefined;

/** Returns a parser that ignores unknown keys and never throws. */
const parserOf =
  <K extends keyof PageFiles>(kind: K) =>
  (input: unknown): ParseResult<PageFiles[K]> => {
    cachedSchemas ??= schemas();
    return parseTolerant<PageFiles[K]>(cachedSchemas[kind] as SchemaOf<PageFiles[K]>, sanitize(input).value);
  };

/** Parses `/index.json`. */
export const parseFront = parserOf('front');
/** Parses the data of a page of a section, tag, author or month. */
export const parseList = parserOf('list');
/** Parses `/corrections/index.json` and its numbered pages. */
export const parseCorrections = parserOf('corrections');
/** Parses `/archive/index.json`. */
export const parseMonths = parserOf('months');
/** Parses `/tags/index.json` and `/authors/index.json`. */
export const parseNames = parserOf('names');
/** Parses `/pages/<slug>/index.json`. */
export const parseFree = parserOf('free');
/** Parses `/search/index.json`. */
export const parseSearch = parserOf('search');
