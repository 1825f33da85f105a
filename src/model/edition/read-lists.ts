import * as v from 'valibot';
import { clean } from '../article/clean.ts';
import { photoSchema } from '../article/schema-blocks.ts';
import { PUBLISHED, type Reads, tolerant } from '../article/schema-build.ts';
import { textSchemas } from '../article/schema-text.ts';
import { dateTime, language, plain, slug } from '../article/schema-values.ts';
import type { Verdict } from '../fault.ts';
import type { FrontList, SectionList } from './lists.ts';

const optional = v.optional;

function schemas() {
  const text = textSchemas(PUBLISHED);
  const object = <const E extends v.ObjectEntries>(entries: E) => PUBLISHED.object(entries);
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
    direction: v.picklist(['ltr', 'rtl']),
    photo: optional(photoSchema(PUBLISHED, text)),
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
  const list = object({
    kind: v.literal('section'),
    section,
    page: optional(v.number()),
    newer: optional(plain),
    older: optional(plain),
    stories: cards,
  });
  return { front: front as unknown as Reads<FrontList>, list: list as unknown as Reads<SectionList> };
}

let made: ReturnType<typeof schemas> | undefined;

/** The tolerant door for `/index.json`. Never throws. */
export function readFront(input: unknown): Verdict<FrontList> {
  made ??= schemas();
  return tolerant(made.front, clean(input).value);
}

/** The tolerant door for a section page's `index.json`. Never throws. */
export function readSection(input: unknown): Verdict<SectionList> {
  made ??= schemas();
  return tolerant(made.list, clean(input).value);
}
