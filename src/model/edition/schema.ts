import * as v from 'valibot';
import type { Photo } from '../article/article.ts';
import { photoSchema } from '../article/schema/schema-blocks.ts';
import { CHECKS, type SchemaOf } from '../article/schema/schema-build.ts';
import { WRITTEN } from '../article/schema/schema-strict.ts';
import { textSchemas } from '../article/schema/schema-text.ts';
import {
  anyText,
  color,
  language,
  nameSlug,
  plain,
  slug,
  webAddress,
  webOrSiteAddress,
} from '../article/schema/schema-values.ts';
import type { Edition, Section } from './edition.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from './interface-language.ts';

type Filled =
  | 'direction'
  | 'interface'
  | 'timeZone'
  | 'sections'
  | 'authors'
  | 'front'
  | 'comments'
  | 'policies'
  | 'revisions'
  | 'footer';

/** `edition.json` in its written form, before defaults. */
export interface WrittenEdition
  extends Omit<Edition, Filled>,
    Partial<Pick<Edition, 'timeZone' | 'authors' | 'front' | 'policies' | 'revisions' | 'footer'>> {
  sections: (string | (Omit<Section, 'slug'> & { slug?: string }))[];
  /** Language of the interface; absent: that of the edition, else English. */
  interfaceLanguage?: InterfaceLanguage;
  comments?: 'off' | Partial<Exclude<Edition['comments'], 'off'>>;
}

const optional = v.optional;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Schema of `edition.json`: strict, since only publishers write it. */
export function editionSchema(): SchemaOf<WrittenEdition> {
  const photo: SchemaOf<Photo> = photoSchema(WRITTEN, textSchemas(WRITTEN));
  const object = <const E extends v.ObjectEntries>(entries: E) => WRITTEN.object(entries);
  const section = object({ name: plain, slug: optional(nameSlug), description: optional(plain) });
  const anySection = v.union([plain, section]);
  const off = v.literal('off');
  const comments = object({
    endpoint: optional(webAddress),
    moderation: optional(v.picklist(['post', 'first', 'pre'])),
    requireEmail: optional(v.boolean()),
    closeAfterDays: optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  });
  const anyComments = v.union([off, comments]);
  const bandOfSection = object({ section: plain, lead: optional(slug) });
  const bandOfTag = object({ tag: plain, title: optional(plain), lead: optional(slug) });
  const bandOfArticles = object({ title: plain, articles: v.pipe(v.array(slug), v.minLength(1)) });
  const anyBand = v.union([plain, bandOfSection, bandOfTag, bandOfArticles]);
  // The keys tell which kind of band was meant, so that messages are about that kind.
  const band = v.lazy((input) => {
    if (typeof input === 'string') return plain;
    if (typeof input !== 'object' || input === null) return anyBand;
    if ('articles' in input) return bandOfArticles;
    return 'tag' in input ? bandOfTag : bandOfSection;
  });
  return object({
    $schema: optional(anyText),
    format: optional(v.literal(1)),
    id: v.pipe(
      v.string(),
      v.regex(/^urn:uuid:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/, CHECKS.uri),
    ),
    title: plain,
    tagline: optional(plain),
    language,
    interfaceLanguage: optional(v.picklist(INTERFACE_LANGUAGES)),
    timeZone: optional(v.pipe(v.string(), v.check(isTimeZone, CHECKS.zone))),
    url: webAddress,
    publisher: optional(object({ name: plain, logo: optional(photo) })),
    masthead: optional(photo),
    sections: v.array(
      v.lazy((input) => (input === undefined ? anySection : typeof input === 'string' ? plain : section)),
    ),
    authors: optional(
      v.record(
        nameSlug,
        object({
          name: plain,
          bio: optional(plain),
          photo: optional(photo),
          url: optional(webOrSiteAddress),
        }),
      ),
    ),
    front: optional(
      object({
        lead: optional(slug),
        second: optional(v.array(slug)),
        sections: optional(v.array(plain)),
        bands: optional(v.array(band)),
      }),
    ),
    comments: optional(
      v.lazy((input) => (input === undefined ? anyComments : typeof input === 'string' ? off : comments)),
    ),
    policies: optional(
      object({
        ethics: optional(webOrSiteAddress),
        corrections: optional(webOrSiteAddress),
        privacy: optional(webOrSiteAddress),
      }),
    ),
    revisions: optional(v.picklist(['public', 'private'])),
    footer: optional(v.array(object({ text: plain, href: webOrSiteAddress }))),
    picture: optional(photo),
    copyright: optional(plain),
    offline: optional(v.boolean()),
    ageNotice: optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    theme: optional(object({ paper: optional(color), ink: optional(color), accent: optional(color) })),
  }) as unknown as SchemaOf<WrittenEdition>;
}
