import * as v from 'valibot';
import type { Inline, Photo, UnknownBlock, WrittenBlock } from '../article.ts';
import { type FormOfContract, type SchemaOf, withShorthand } from './schema-build.ts';
import type { TextSchemas } from './schema-text.ts';
import {
  anyText,
  blockIdSchema,
  color,
  dateTime,
  fileOf,
  language,
  plain,
  slug,
  webAddress,
  webOrSiteAddress,
} from './schema-values.ts';

const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

const optional = v.optional;

function photoEntries(form: FormOfContract, { inline }: TextSchemas) {
  const picture = fileOf(form, 'picture');
  const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
  const size = v.pipe(v.number(), v.integer(), v.minValue(1));
  const rendition = form.object({ src: picture, type: plain, width: size, height: size });
  const written = {
    src: optional(picture),
    alt: optional(anyText),
    caption: optional(inline),
    credit: optional(plain),
    license: optional(webOrSiteAddress),
    kind: optional(v.picklist(['photo', 'illustration', 'map', 'graphic'])),
    digitalSource: optional(plain),
    focus: optional(form.object({ x: share, y: share })),
  };
  if (form.name === 'written') return written;
  return {
    ...written,
    width: optional(size),
    height: optional(size),
    color: optional(color),
    renditions: optional(v.array(rendition)),
  };
}

/** Schema of a photo object. */
export function photoSchema(form: FormOfContract, text: TextSchemas): SchemaOf<Photo> {
  return form.object(photoEntries(form, text)) as SchemaOf<Photo>;
}

function listEntries(form: FormOfContract, inline: SchemaOf<Inline>) {
  const item: v.GenericSchema = v.lazy((input) => {
    if (isObject(input)) return full;
    return input === undefined ? any : inline;
  });
  const entries = { ordered: optional(v.boolean()), items: v.array(item) };
  const full = form.object({ text: inline, list: optional(form.object(entries)) });
  const any = v.union([inline, full]);
  return entries;
}

/** Schemas of the keys of each block type, without `type` and `id`. */
function blockEntries(form: FormOfContract, text: TextSchemas, body: v.GenericSchema) {
  const { inline, unlinked } = text;
  const photo = photoSchema(form, text);
  const picture = fileOf(form, 'picture');
  const tracks = optional(v.array(form.object({ src: fileOf(form, 'track'), language, label: plain })));
  const media = {
    title: plain,
    caption: optional(inline),
    credit: optional(plain),
    tracks,
    poster: optional(picture),
    transcript: optional(inline),
  };
  const attribution = optional(plain);
  return {
    paragraph: { text: inline },
    heading: { level: optional(v.picklist([2, 3, 4])), text: inline },
    list: listEntries(form, inline),
    quote: { text: optional(inline), body: optional(body), attribution },
    pullquote: { text: inline, attribution },
    photo: photoEntries(form, text),
    gallery: { photos: v.array(form.name === 'written' ? withShorthand(picture, photo) : photo) },
    related: {
      slug: optional(slug),
      url: optional(webAddress),
      headline: optional(unlinked),
      label: optional(plain),
      photo: optional(form.name === 'written' ? withShorthand(picture, photo) : photo),
    },
    table: {
      caption: optional(inline),
      header: v.array(v.lazy(cell(inline))),
      rows: v.array(v.array(v.lazy(cell(inline)))),
    },
    embed: { provider: plain, url: webAddress, title: plain, poster: optional(picture) },
    audio: { src: fileOf(form, 'audio'), ...media },
    video: { src: fileOf(form, 'video'), ...media },
    box: { title: optional(inline), body },
    update: {
      at: dateTime,
      headline: optional(unlinked),
      key: optional(v.boolean()),
      pinned: optional(v.boolean()),
      body,
    },
    code: { text: anyText, language: optional(plain) },
    divider: {},
  } satisfies Record<string, v.ObjectEntries>;
}

/** Schema of a table cell, which may be empty, as other inline text may not. */
function cell(inline: SchemaOf<Inline>) {
  const any = v.union([anyText, inline]);
  return (input: unknown) => {
    if (input === undefined) return any;
    return typeof input === 'string' ? anyText : inline;
  };
}

/** The block types that this version supports. */
export const BLOCK_TYPES = [
  'paragraph',
  'heading',
  'list',
  'quote',
  'pullquote',
  'photo',
  'gallery',
  'related',
  'table',
  'embed',
  'audio',
  'video',
  'box',
  'update',
  'code',
  'divider',
] as const;

function unknownBlockSchema(inline: SchemaOf<Inline>) {
  return v.pipe(
    v.looseObject({ type: plain }),
    v.transform((block): UnknownBlock => {
      const ifValid = (key: string, schema: v.GenericSchema) =>
        v.is(schema, block[key]) ? { [key]: block[key] } : {};
      return {
        type: 'unknown',
        name: block.type,
        ...ifValid('id', blockIdSchema),
        ...ifValid('text', inline),
      };
    }),
  );
}

/** Schema of a body: blocks, and in the written form bare strings. */
export function bodySchema(form: FormOfContract, text: TextSchemas): SchemaOf<WrittenBlock[]> {
  const body: v.GenericSchema = v.lazy(() => list);
  const entries = blockEntries(form, text, body);
  const known = new Map<string, v.GenericSchema>(
    BLOCK_TYPES.map((type) => [
      type,
      form.object({
        type: v.literal(type),
        id: optional(blockIdSchema),
        ...entries[type],
      }) as v.GenericSchema,
    ]),
  );
  const unknownBlock = unknownBlockSchema(text.inline);
  const untyped = form.object({ type: plain });
  const every = v.union([...(form.name === 'written' ? [plain] : []), ...known.values(), unknownBlock]);
  const block = v.lazy((input): v.GenericSchema => {
    if (typeof input === 'string' && form.name === 'written') return plain;
    if (!isObject(input)) return every;
    if (typeof input['type'] !== 'string' || input['type'].trim() === '') return untyped;
    return known.get(input['type']) ?? unknownBlock;
  });
  const list = form.name === 'written' ? withShorthand(plain, v.array(block)) : v.array(block);
  return list as unknown as SchemaOf<WrittenBlock[]>;
}
