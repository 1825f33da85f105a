import { parse as parseUuid, v5 as uuidv5 } from 'uuid';
import type {
  Article,
  Author,
  Block,
  Inline,
  Photo,
  PhotoBlock,
  Related,
  RelatedBlock,
  Revision,
  Source,
  WrittenArticle,
  WrittenBlock,
} from '../../model/article/article.ts';
import { EMBEDS } from '../../model/article/embeds.ts';
import { directionOf } from '../../model/direction.ts';
import { authorSlug, type Edition } from '../../model/edition/edition.ts';
import type { PhotoUse } from '../../model/photo/photo-variants.ts';
import { parseRoute } from '../../model/routes.ts';
import { type IdentifiedBlock, identifyBody, type RecordedBlock } from '../revisions/block-ids.ts';
import { withoutHiddenLinks } from '../source/article-links.ts';

/** What publishing a story needs to know of the rest of the edition. */
export interface PublishContext {
  edition: Edition;
  /** The headline of a story readers can see, or undefined. */
  headlineOf(slug: string): Inline | undefined;
  /** Whether the edition has this story and readers cannot see it. */
  hides(slug: string): boolean;
  /** The photo with its pixels, colour and the renditions of its use. */
  photoOf(photo: Photo, use: PhotoUse): Photo;
  /** The address of a poster, cut to `ratio` (width over height) where the layout does; undefined where it cannot be shown. */
  posterOf(src: string, ratio?: number): string | undefined;
}

/** Ids that were made, by the edition's id and a slug: each is asked for several times a publication. */
const made = new Map<string, string>();
/** Ids that are kept at most. */
const KEPT = 200_000;

/** Namespaces of UUIDs, by the edition's id. */
const namespaces = new Map<string, Uint8Array>();

function namespaceOf(id: string): Uint8Array {
  let bytes = namespaces.get(id);
  if (bytes === undefined) {
    bytes = parseUuid(id.replace(/^urn:uuid:/i, ''));
    namespaces.set(id, bytes);
  }
  return bytes;
}

function derivedId({ id: edition }: Edition, name: string): string {
  const key = `${edition} ${name}`;
  let id = made.get(key);
  if (id === undefined) {
    id = `urn:uuid:${uuidv5(name, namespaceOf(edition))}`;
    if (made.size >= KEPT) made.clear();
    made.set(key, id);
  }
  return id;
}

/**
 * A story's lasting id: its own, or a UUIDv5 of the edition's id and the slug of its oldest article address,
 * so that a renamed story that lists its old address keeps its comments (docs/format.md, Fields).
 */
export function articleId(
  article: Pick<WrittenArticle, 'id' | 'formerly'>,
  slug: string,
  edition: Edition,
): string {
  if (article.id !== undefined) return article.id;
  const oldest = (article.formerly ?? []).map(parseRoute).find((place) => place.kind === 'article');
  const name = oldest?.kind === 'article' ? oldest.slug : slug;
  return derivedId(edition, name);
}

/**
 * Publishes a body: photos with their pixels, files under their addresses, links to hidden stories as words.
 *
 * @param before the blocks of the text before, whose ids are carried over
 */
export function publishBody(
  written: WrittenBlock[],
  context: PublishContext,
  before: readonly RecordedBlock[] = [],
): Block[] {
  const one = (block: WrittenBlock): Block => {
    const full = block as IdentifiedBlock;
    const { id } = full;
    switch (full.type) {
      case 'quote':
        return { ...full, id, ...(full.body === undefined ? {} : { body: full.body.map(one) }) } as Block;
      case 'box':
      case 'update':
        return { ...full, id, body: full.body.map(one) };
      case 'photo':
        return { ...withoutFile(full), ...context.photoOf(full, 'body'), type: 'photo', id };
      case 'gallery':
        return { ...full, id, photos: full.photos.map((photo) => context.photoOf(photo, 'body')) };
      case 'related':
        return { ...publishRelatedBlock(full, context), id };
      case 'audio':
      case 'video':
        return {
          ...withPoster(full, context),
          id,
          src: `/${full.src}`,
          ...(full.tracks === undefined
            ? {}
            : { tracks: full.tracks.map((track) => ({ ...track, src: `/${track.src}` })) }),
        };
      case 'embed':
        return { ...withPoster(full, context, posterRatio(full)), id };
      default:
        return { ...full, id };
    }
  };
  return identifyBody(written, before).map(one);
}

/** A photo block without its written file, which the published form replaces or drops. */
const withoutFile = ({ src: _, ...rest }: PhotoBlock): Omit<PhotoBlock, 'src'> => rest;

/** The shape that the layout cuts a player's poster to; undefined where it does not. */
export const posterRatio = (block: { type: string; provider?: string }): number | undefined =>
  block.type === 'embed' ? EMBEDS[block.provider ?? '']?.ratio : undefined;

/** A block with the published address of its poster, or without one. */
function withPoster<T extends { poster?: string }>(block: T, context: PublishContext, ratio?: number): T {
  const { poster: written, ...rest } = block;
  const poster = written === undefined ? undefined : context.posterOf(written, ratio);
  return { ...rest, ...(poster === undefined ? {} : { poster }) } as T;
}

/** A link to a hidden story keeps its words and loses its address. */
function publishRelatedBlock(block: RelatedBlock, context: PublishContext): RelatedBlock {
  const photo = block.photo === undefined ? {} : { photo: context.photoOf(block.photo, 'related') };
  if (block.slug === undefined) return { ...block, ...photo };
  const headline = context.headlineOf(block.slug);
  const { slug, ...rest } = block;
  if (headline === undefined) return { ...rest, ...photo };
  return { ...rest, slug, headline: block.headline ?? headline, ...photo };
}

function publishRelated(written: WrittenArticle['related'], context: PublishContext): Related[] {
  return (written ?? []).flatMap((item) => {
    const related = typeof item === 'string' ? { slug: item } : item;
    if (related.slug === undefined) return [related];
    const headline = related.headline ?? context.headlineOf(related.slug);
    if (context.headlineOf(related.slug) === undefined) return headline === undefined ? [] : [{ headline }];
    return [{ slug: related.slug, ...(headline === undefined ? {} : { headline }) }];
  });
}

/** Every author with the slug of their page; a name that no address can be made of has none. */
const publishByline = (byline: (string | Author)[], edition: Edition): Author[] =>
  byline.map((written) => {
    const author = typeof written === 'string' ? { name: written } : written;
    const slug = authorSlug(edition, author);
    return slug === '' ? author : { ...author, slug };
  });

function publishSources({ sources, source }: WrittenArticle): Source[] {
  const written = sources ?? source ?? [];
  return Array.isArray(written) ? written : [written];
}

/**
 * Makes the published form of a story: defaults filled in, block ids, headlines of related stories, photos
 * with their pixels, revision 1 (docs/format.md, Written and published form).
 */
export function publishArticle(
  slug: string,
  original: WrittenArticle,
  revision: Revision,
  context: PublishContext,
  before: readonly RecordedBlock[] = [],
): Article {
  const { edition } = context;
  const written = withoutHiddenLinks(original, edition.url, context.hides);
  const { $schema: _, source: __, translationOf, ...rest } = written as WrittenArticle & { $schema?: string };
  const language = written.language ?? edition.language;
  const sources = publishSources(written);
  const related = publishRelated(written.related, context);
  return {
    ...rest,
    format: 1,
    id: articleId(written, slug, edition),
    slug,
    language,
    direction: written.direction ?? directionOf(language),
    status: written.status ?? 'usable',
    byline: publishByline(written.byline ?? [], edition),
    sources,
    related,
    ...(translationOf === undefined || context.hides(translationOf) ? {} : { translationOf }),
    ...(written.photo === undefined ? {} : { photo: context.photoOf(written.photo, 'lead') }),
    body: publishBody(written.body, context, before),
    comments: typeof written.comments === 'object' ? written.comments : { state: written.comments ?? 'open' },
    revision,
  };
}

/**
 * The text of a story's published file; an unknown block goes out under the type it was written with.
 *
 * @param json the story as JSON, where somebody has made it already
 */
export function publishedJson(article: Article, json = JSON.stringify(article)): string {
  // A block says its type first or last, and words of a story stand with their quotes escaped.
  if (!json.includes('"type":"unknown"')) return `${json}\n`;
  const words = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'unknown')
      return value;
    const { name, ...rest } = value as unknown as { name: string };
    return { ...rest, type: name };
  };
  return `${JSON.stringify(article, words)}\n`;
}
