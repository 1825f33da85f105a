import * as v from 'valibot';
import type { Article, WrittenArticle } from '../article.ts';
import { bodySchema, photoSchema } from './schema-blocks.ts';
import { type FormOfContract, PUBLISHED, type SchemaOf, withShorthand } from './schema-build.ts';
import { WRITTEN } from './schema-strict.ts';
import { type TextSchemas, textSchemas } from './schema-text.ts';
import {
  anyText,
  blockIdSchema,
  dateTime,
  fileOf,
  formerAddress,
  language,
  listName,
  nameSlug,
  plain,
  slug,
  uri,
  webAddress,
  webOrSiteAddress,
} from './schema-values.ts';

const optional = v.optional;
const MODERATION = ['post', 'first', 'pre'] as const;

/** Schema of what a list shows of an article. */
export function cardSchema(form: FormOfContract, text: TextSchemas) {
  return form.object({
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
    photo: optional(photoSchema(form, text)),
    corrected: optional(v.picklist(['corrected', 'retracted'])),
  });
}

/** Schema of a correction. */
export const correctionSchema = (form: FormOfContract, inline: v.GenericSchema) =>
  form.object({
    at: dateTime,
    kind: v.picklist(['correction', 'clarification', 'note', 'retraction']),
    text: inline,
    block: optional(blockIdSchema),
  });

function entriesOf(form: FormOfContract) {
  const text = textSchemas(form);
  const { inline, unlinked } = text;
  const author = form.object({
    name: listName,
    slug: optional(nameSlug),
    role: optional(plain),
    url: optional(webOrSiteAddress),
    kind: optional(v.picklist(['person', 'organization'])),
  });
  const source = form.object({
    name: optional(plain),
    url: optional(webAddress),
    role: optional(v.picklist(['source', 'via', 'wire', 'agency'])),
  });
  const related = form.object({
    slug: optional(slug),
    url: optional(webAddress),
    headline: optional(unlinked),
  });
  const state = v.picklist(['open', 'closed', 'off']);
  const comments = form.object({ state, moderation: optional(v.picklist(MODERATION)) });
  const rights = form.object({
    holder: optional(plain),
    notice: optional(plain),
    license: optional(webOrSiteAddress),
  });
  const shared = {
    formerly: optional(v.array(formerAddress)),
    url: optional(webAddress),
    translationOf: optional(slug),
    embargo: optional(dateTime),
    expires: optional(dateTime),
    section: listName,
    front: optional(v.boolean()),
    alsoIn: optional(v.array(listName)),
    label: optional(plain),
    headline: unlinked,
    shortHeadline: optional(unlinked),
    lead: optional(inline),
    description: optional(plain),
    dateline: optional(plain),
    published: dateTime,
    updated: optional(dateTime),
    photo: optional(photoSchema(form, text)),
    keyPoints: optional(v.array(inline)),
    body: bodySchema(form, text),
    tags: optional(v.array(listName)),
    corrections: optional(v.array(correctionSchema(form, inline))),
    rights: optional(rights),
  };
  return { text, shared, author, source, related, state, comments };
}

/** Schema of the written form: strict. */
export function writtenSchema(): SchemaOf<WrittenArticle> {
  const { text, shared, author, source, related, state, comments } = entriesOf(WRITTEN);
  const sources = v.lazy((input) => {
    if (Array.isArray(input)) return v.array(source);
    return input === undefined ? v.union([source, v.array(source)]) : source;
  });
  return WRITTEN.object({
    $schema: optional(anyText),
    format: optional(v.literal(1)),
    id: optional(uri),
    slug: optional(slug),
    language: optional(language),
    direction: optional(v.picklist(['ltr', 'rtl'])),
    status: optional(v.picklist(['usable', 'withheld', 'canceled'])),
    ...shared,
    photo: optional(withShorthand(fileOf(WRITTEN, 'picture'), photoSchema(WRITTEN, text))),
    alsoIn: optional(oneOrMore(listName)),
    formerly: optional(oneOrMore(formerAddress)),
    keyPoints: optional(oneOrMore(text.inline, plain)),
    tags: optional(oneOrMore(listName)),
    corrections: optional(oneOrMore(correctionSchema(WRITTEN, text.inline))),
    byline: optional(oneOrMore(textOr(listName, author))),
    sources: optional(sources),
    source: optional(sources),
    related: optional(oneOrMore(textOr(slug, related))),
    comments: optional(textOr(state, comments)),
  }) as unknown as SchemaOf<WrittenArticle>;
}

/** Schema of the revision, which the build adds. */
function revisionSchema() {
  const { object } = PUBLISHED;
  const words = v.union([
    object({ same: anyText }),
    object({ added: anyText }),
    object({ removed: anyText }),
  ]);
  const past = object({
    number: v.number(),
    at: dateTime,
    note: optional(plain),
    changes: optional(v.array(v.array(words))),
    places: optional(v.array(object({ at: plain, after: optional(anyText) }))),
  });
  return object({ number: v.number(), at: dateTime, hash: plain, history: optional(v.array(past)) });
}

/** Schema of the published form: tolerant. */
export function publishedSchema(): SchemaOf<Article> {
  const { shared, author, source, related, comments } = entriesOf(PUBLISHED);
  const text = textSchemas(PUBLISHED);
  const card = optional(cardSchema(PUBLISHED, text));
  const neighbour = optional(PUBLISHED.object({ slug, headline: text.unlinked }));
  return PUBLISHED.object({
    format: optional(v.literal(1), 1),
    id: uri,
    slug,
    language,
    direction: v.picklist(['ltr', 'rtl']),
    status: v.picklist(['usable', 'withheld', 'canceled']),
    ...shared,
    byline: optional(v.array(author)),
    sources: optional(v.array(source)),
    related: optional(v.array(PUBLISHED.object({ ...related.entries, card }))),
    comments,
    translations: optional(v.array(PUBLISHED.object({ slug, language, name: plain }))),
    neighbours: optional(PUBLISHED.object({ newer: neighbour, older: neighbour })),
    revision: revisionSchema(),
  }) as unknown as SchemaOf<Article>;
}

/** Schema of a list whose shorthand is one value. @param single that value, where it is narrower than the items */
const oneOrMore = (item: v.GenericSchema, single = item): v.GenericSchema =>
  withShorthand(single, v.array(item));

/** Schema of a value that is an object or a text as its shorthand; issues are those of the alternative that was meant. */
function textOr(text: v.GenericSchema, full: v.GenericSchema): v.GenericSchema {
  const any = v.union([text, full]);
  return v.lazy((input) => {
    if (typeof input === 'string') return text;
    return typeof input === 'object' && input !== null ? full : any;
  });
}
