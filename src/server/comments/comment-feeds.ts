import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';
import {
  absoluteUrl,
  articlePath,
  commentAnchor,
  commentFeedPath,
  commentsViewPath,
  frontPath,
} from '../../model/routes.ts';
import { cleanXml } from '../../model/xml-text.ts';
import type { ListedComment } from '../store/store.ts';
import { requireArticle, requireEdition } from './article-index.ts';
import type { CommentServices } from './comment-services.ts';

/** Comments in a feed at most. */
const FEED_SIZE = 50;
/** Comments that are read for the edition's feed: some may stand under articles that nobody sees any more. */
const READ_SIZE = 200;
/** Feeds in the cache at most; the least recently used is removed first. */
const CACHED_FEEDS = 200;

/** Kind of a comment feed. */
export type FeedKind = 'atom' | 'json';

/** A feed as it is sent. */
export interface CommentFeed {
  text: string;
  type: string;
}

interface FeedEntry {
  comment: ListedComment;
  article: IndexedArticle;
}

/** What a feed says of itself. Addresses are absolute. */
interface FeedHead {
  title: string;
  page: string;
  self: string;
}

interface CachedFeed {
  /** Version of the comments and index from which it was composed. */
  version: string;
  edition: CommentsIndex['edition'];
  feed: CommentFeed;
}

const TYPES: Readonly<Record<FeedKind, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

const entryUrl = (edition: CommentsIndex['edition'], { comment, article }: FeedEntry): string =>
  `${absoluteUrl(edition.url, commentsViewPath(article.slug, { comment: comment.id }))}#${commentAnchor(comment.id)}`;

const titleOf = ({ comment, article }: FeedEntry): string => `${comment.name}: ${article.headline}`;

function jsonText(edition: CommentsIndex['edition'], head: FeedHead, entries: readonly FeedEntry[]): string {
  const items = entries.map((entry) => {
    const { id, name, url, text, createdAt, editedAt } = entry.comment;
    return {
      id: `urn:uuid:${id}`,
      url: entryUrl(edition, entry),
      title: titleOf(entry),
      content_text: text,
      date_published: new Date(createdAt).toISOString(),
      ...(editedAt === null ? {} : { date_modified: new Date(editedAt).toISOString() }),
      authors: [{ name, ...(url === '' ? {} : { url }) }],
    };
  });
  const { title, page, self } = head;
  const version = 'https://jsonfeed.org/version/1.1';
  return `${JSON.stringify({ version, title, home_page_url: page, feed_url: self, items })}\n`;
}

async function atomText(
  edition: CommentsIndex['edition'],
  { title, page, self }: FeedHead,
  entries: readonly FeedEntry[],
): Promise<string> {
  // Loaded with the first feed that is asked for.
  const { generateAtomFeed } = await import('feedsmith');
  const updatedAt = ({ comment }: FeedEntry): number => comment.editedAt ?? comment.createdAt;
  const feed = generateAtomFeed({
    id: self,
    title: { value: title },
    updated: new Date(Math.max(0, ...entries.map(updatedAt))),
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: page, rel: 'alternate', type: 'text/html' },
    ],
    generator: { text: 'Broadsheet' },
    entries: entries.map((entry) => {
      const { id, name, url, text, createdAt } = entry.comment;
      return {
        id: `urn:uuid:${id}`,
        title: { value: titleOf(entry) },
        links: [{ href: entryUrl(edition, entry), rel: 'alternate', type: 'text/html' }],
        published: new Date(createdAt),
        updated: new Date(updatedAt(entry)),
        authors: [{ name, ...(url === '' ? {} : { uri: url }) }],
        content: { value: text, type: 'text' },
      };
    }),
  });
  return cleanXml(feed);
}

/** Composes the feeds of the newest published comments, of the edition and of each article; again where something of them changed. */
export class CommentFeeds {
  readonly #cache = new Map<string, CachedFeed>();

  constructor(private readonly services: Pick<CommentServices, 'store' | 'index'>) {}

  /**
   * Returns a feed. Reads no text where nothing changed since it was composed.
   *
   * @param slug of the article; undefined for the edition
   * @throws CommentError where there is no such article, or it shows no comments
   */
  async get(kind: FeedKind, slug: string | undefined): Promise<CommentFeed> {
    const { store, index } = this.services;
    const edition = requireEdition(index);
    const article = slug === undefined ? undefined : requireArticle(index, slug);
    const { version } =
      article === undefined
        ? { version: await store.latestVersion(READ_SIZE) }
        : await store.thread(article.id);
    const key = `${kind} ${article?.slug ?? ''}`;
    const cached = this.#cache.get(key);
    this.#cache.delete(key);
    const isCurrent = cached !== undefined && cached.version === version && cached.edition === edition;
    const entry = isCurrent
      ? cached
      : { version, edition, feed: await this.#compose(edition, kind, article) };
    this.#cache.set(key, entry);
    if (this.#cache.size > CACHED_FEEDS) this.#cache.delete(this.#cache.keys().next().value ?? '');
    return entry.feed;
  }

  async #compose(
    edition: CommentsIndex['edition'],
    kind: FeedKind,
    article: IndexedArticle | undefined,
  ): Promise<CommentFeed> {
    const { store, index } = this.services;
    const comments = await store.latest(article?.id, article === undefined ? READ_SIZE : FEED_SIZE);
    const entries = comments
      .flatMap((comment) => {
        const ofComment = index.findById(comment.articleId);
        return ofComment === undefined ? [] : [{ comment, article: ofComment }];
      })
      .slice(0, FEED_SIZE);
    const paper = edition.titles?.[0] ?? new URL(edition.url).host;
    const head: FeedHead = {
      title: article === undefined ? paper : `${article.headline} · ${paper}`,
      page: absoluteUrl(edition.url, article === undefined ? frontPath() : articlePath(article.slug)),
      self: absoluteUrl(edition.commentsOrigin ?? edition.url, commentFeedPath(kind, article?.slug)),
    };
    const text = kind === 'json' ? jsonText(edition, head, entries) : await atomText(edition, head, entries);
    return { text, type: TYPES[kind] };
  }
}
