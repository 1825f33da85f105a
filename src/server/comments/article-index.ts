import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';
import { timeOf } from '../../model/time.ts';
import { reloadingJson } from '../reloading-file.ts';
import { CommentError } from './comment-error.ts';

/** The edition and its visible articles as the server needs them; it never reads an article (DESIGN). */
export interface ArticleIndex {
  /** Undefined while nothing is built. */
  edition(): CommentsIndex['edition'] | undefined;
  /** Hashes of the inline styles of all rendered pages, for the content policy. */
  styleHashes(): string[];
  find(slug: string): IndexedArticle | undefined;
  /** Finds an article that takes or shows comments, by its permanent id. */
  findById(id: string): IndexedArticle | undefined;
}

interface IndexBySlug extends Pick<CommentsIndex, 'edition'> {
  styleHashes: string[];
  articles: Map<string, IndexedArticle>;
  byId: Map<string, IndexedArticle>;
}

const indexBySlug = ({ edition, styleHashes = [], articles }: CommentsIndex): IndexBySlug => ({
  edition,
  styleHashes,
  articles: new Map(articles.map((article) => [article.slug, article])),
  byId: new Map(articles.filter(({ state }) => state !== 'off').map((article) => [article.id, article])),
});

/**
 * Article index over a value that may be replaced by another, as in `npm run dev`.
 *
 * @param value the index as it is now; called for each lookup
 */
export function articleIndexOf(value: () => CommentsIndex | undefined): ArticleIndex {
  let last: { source: CommentsIndex; index: IndexBySlug } | undefined;
  const current = (): IndexBySlug | undefined => {
    const source = value();
    if (source === undefined) return undefined;
    if (last?.source !== source) last = { source, index: indexBySlug(source) };
    return last.index;
  };
  return {
    edition: () => current()?.edition,
    styleHashes: () => current()?.styleHashes ?? [],
    find: (slug) => current()?.articles.get(slug),
    findById: (id) => current()?.byId.get(id),
  };
}

/** Article index from the press's `comments-index.json`, read again when it changes. */
export const articleIndexFile = (path: string): ArticleIndex =>
  articleIndexOf(reloadingJson(path, (json) => json as CommentsIndex));

/** The edition. @throws CommentError while nothing is built */
export function requireEdition(index: ArticleIndex): CommentsIndex['edition'] {
  const edition = index.edition();
  if (edition === undefined) throw new CommentError('unavailable');
  return edition;
}

/**
 * Finds an article that takes or shows comments. An unknown one, a hidden one and one without comments get the same
 * answer (S18).
 *
 * @throws CommentError where there is no such article
 */
export function requireArticle(index: ArticleIndex, slug: string): IndexedArticle {
  requireEdition(index);
  const article = index.find(slug);
  if (article === undefined || article.state === 'off') throw new CommentError('not_found');
  return article;
}

/** Whether an article takes comments at a time, unless a moderator closed them. */
export function isOpenAt({ state, closesAt }: IndexedArticle, now: number): boolean {
  if (state !== 'open') return false;
  return closesAt === undefined || (timeOf(closesAt) ?? 0) > now;
}
