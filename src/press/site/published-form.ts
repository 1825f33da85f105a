import type {
  Article,
  Author,
  Block,
  CardFields,
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
import { pinnedFirst } from '../../model/article/live-entries.ts';
import { directionOf } from '../../model/direction.ts';
import { authorSlug, type Edition } from '../../model/edition/edition.ts';
import type { PhotoUse } from '../../model/photo/photo-variants.ts';
import { type IdentifiedBlock, identifyBody, type RecordedBlock } from '../revisions/block-ids.ts';
import { articleId } from '../source/article-id.ts';
import { posterRatio } from '../source/article-images.ts';
import { withoutHiddenLinks } from '../source/article-links.ts';
import type { CurrentSlug } from '../source/renamed-articles.ts';

/** Facts of the rest of the edition that the published form of an article needs. */
export interface PublishContext {
  edition: Edition;
  /** Headline of a visible article; undefined for every other slug. */
  headlineOf(slug: string): Inline | undefined;
  /** Slug that an article has now, for one that it had before. */
  currentSlug: CurrentSlug;
  /** Whether the edition has this article and readers cannot see it. */
  isHidden(slug: string): boolean;
  /** Published form of a photo: with size, colour and the renditions of its use. */
  photoOf(photo: Photo, use: PhotoUse): Photo;
  /** Address of a poster, cropped to `ratio` (width over height) where given; undefined where it cannot be shown. */
  posterOf(src: string, ratio?: number): string | undefined;
}

/**
 * Published form of a body: blocks with ids, photos with their sizes, files under their addresses, links to hidden
 * articles as plain text.
 *
 * @param before blocks of the revision before, whose ids are carried over
 */
export function publishBody(
  written: WrittenBlock[],
  context: PublishContext,
  before: readonly RecordedBlock[] = [],
): Block[] {
  const publishBlock = (written: WrittenBlock): Block => {
    const block = written as IdentifiedBlock;
    const { id } = block;
    switch (block.type) {
      case 'quote':
        return {
          ...block,
          id,
          ...(block.body === undefined ? {} : { body: block.body.map(publishBlock) }),
        } as Block;
      case 'box':
      case 'update':
        return { ...block, id, body: block.body.map(publishBlock) };
      case 'photo':
        return { ...withoutFile(block), ...context.photoOf(block, 'body'), type: 'photo', id };
      case 'gallery':
        return { ...block, id, photos: block.photos.map((photo) => context.photoOf(photo, 'body')) };
      case 'related':
        return { ...publishRelatedBlock(block, context), id };
      case 'audio':
      case 'video':
        return {
          ...withPoster(block, context),
          id,
          src: `/${block.src}`,
          ...(block.tracks === undefined
            ? {}
            : { tracks: block.tracks.map((track) => ({ ...track, src: `/${track.src}` })) }),
        };
      case 'embed':
        return { ...withPoster(block, context, posterRatio(block)), id };
      default:
        return { ...block, id };
    }
  };
  return pinnedFirst(identifyBody(written, before).map(publishBlock));
}

/** A photo block without its file, which the published form replaces or drops. */
const withoutFile = ({ src: _, ...rest }: PhotoBlock): Omit<PhotoBlock, 'src'> => rest;

/** Replaces the poster of a block by its published address, or removes it. */
function withPoster<T extends { poster?: string }>(block: T, context: PublishContext, ratio?: number): T {
  const { poster: written, ...rest } = block;
  const poster = written === undefined ? undefined : context.posterOf(written, ratio);
  return { ...rest, ...(poster === undefined ? {} : { poster }) } as T;
}

/** Published form of a “related” block; one that links to a hidden article has its text but no address. */
function publishRelatedBlock(block: RelatedBlock, context: PublishContext): RelatedBlock {
  const photo = block.photo === undefined ? {} : { photo: context.photoOf(block.photo, 'related') };
  if (block.slug === undefined) return { ...block, ...photo };
  const { slug: _, ...rest } = block;
  const slug = context.currentSlug(block.slug);
  const headline = context.headlineOf(slug);
  if (headline === undefined) return { ...rest, ...photo };
  return { ...rest, slug, headline: block.headline ?? headline, ...photo };
}

function publishRelated(written: WrittenArticle['related'], context: PublishContext): Related[] {
  return (written ?? []).flatMap((item) => {
    const related = typeof item === 'string' ? { slug: item } : item;
    if (related.slug === undefined) return [related];
    const slug = context.currentSlug(related.slug);
    const headline = related.headline ?? context.headlineOf(slug);
    if (context.headlineOf(slug) === undefined) return headline === undefined ? [] : [{ headline }];
    return [{ slug, ...(headline === undefined ? {} : { headline }) }];
  });
}

/** Adds their cards to related articles of this edition, with the headlines that the editor gave them here. */
export const withCards = (
  related: Related[] | undefined,
  { headlineOf }: Pick<PublishContext, 'headlineOf'>,
  cardOf: (slug: string) => CardFields | undefined,
): Related[] | undefined =>
  related?.map((item) => {
    const card = item.slug === undefined ? undefined : cardOf(item.slug);
    if (card === undefined) return item;
    const isRenamed = item.headline !== undefined && item.headline !== headlineOf(card.slug);
    return { ...item, card: isRenamed ? { ...card, headline: item.headline ?? card.headline } : card };
  });

/** Authors with the slugs of their pages. */
const publishByline = (byline: (string | Author)[], edition: Edition): Author[] =>
  byline.map((written) => {
    const author = typeof written === 'string' ? { name: written } : written;
    const slug = authorSlug(edition, author);
    return { ...author, slug };
  });

function publishSources({ sources, source }: WrittenArticle): Source[] {
  const written = sources ?? source ?? [];
  return Array.isArray(written) ? written : [written];
}

/**
 * Published form of an article: with defaults, block ids, headlines of related articles, sizes of photos and its
 * revision (docs/format.md, Written and published form).
 *
 * @param before blocks of the revision before, whose ids are carried over
 */
export function publishArticle(
  slug: string,
  original: WrittenArticle,
  revision: Revision,
  context: PublishContext,
  before: readonly RecordedBlock[] = [],
): Article {
  const { edition } = context;
  const written = withoutHiddenLinks(original, edition.url, context.isHidden);
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
    ...(translationOf === undefined || context.isHidden(translationOf)
      ? {}
      : { translationOf: context.currentSlug(translationOf) }),
    ...(written.photo === undefined ? {} : { photo: context.photoOf(written.photo, 'lead') }),
    body: publishBody(written.body, context, before),
    comments: typeof written.comments === 'object' ? written.comments : { state: written.comments ?? 'open' },
    revision,
  };
}

/**
 * Text of an article's published file. An unknown block has the type that it was written with.
 *
 * @param json the article as JSON, where it is serialised already
 */
export function publishedJson(article: Article, json = JSON.stringify(article)): string {
  // JSON escapes quotes inside texts, so that this can only be a type.
  if (!json.includes('"type":"unknown"')) return `${json}\n`;
  const withWrittenType = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'unknown')
      return value;
    const { name, ...rest } = value as unknown as { name: string };
    return { ...rest, type: name };
  };
  return `${JSON.stringify(article, withWrittenType)}\n`;
}
