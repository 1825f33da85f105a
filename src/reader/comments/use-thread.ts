import { useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { COMMENT_PAGE_LIMIT, type Comment, type CommentList } from '../../model/comment/comment.ts';
import { type DataQuery, useDataCache, usePageDataState } from '../data/page-data.tsx';
import { commentsKey } from '../data/queries.ts';
import type { CommentsClient, CommentsQuery } from './comments-client.ts';
import type { DraftStore } from './drafts.ts';
import { mergeComments } from './thread.ts';

/** How often new comments are fetched while the page is visible; milliseconds. */
const REFETCH_INTERVAL = 60_000;

/** Returns the id of the comment in the address's hash, if there is one. */
const commentInHash = (): string | undefined =>
  typeof location === 'undefined' ? undefined : /^#comment-([\w-]+)$/.exec(location.hash)?.[1];

/**
 * React hook: a page of an article's comments as this reader sees them, and the number of new ones.
 *
 * @param page number of the page; where the address names a comment of another page, or the reader's own new one is
 *   on another, that page is shown
 * @param wasRendered whether the first render must equal the server's, without comments stored in this browser
 */
export function useThread(
  client: CommentsClient,
  drafts: DraftStore,
  { slug, id, page }: Pick<Article, 'slug' | 'id'> & { page: number },
  wasRendered: boolean,
) {
  const key = commentsKey(client.url, slug, page);
  const fetchBy = (query: CommentsQuery): Pick<DataQuery<CommentList>, 'fetch' | 'staleTime'> => ({
    staleTime: Number.POSITIVE_INFINITY,
    fetch: ({ signal }) => client.list(slug, query, signal),
  });
  const opened = usePageDataState<CommentList>({ key, ...fetchBy(page > 1 ? { page: String(page) } : {}) });
  const [{ linked = '', posted }, setLinked] = useState<{ linked?: string; posted?: Comment }>(() => ({
    linked: commentInHash(),
  }));
  const first = opened.data;
  const linkedPage = usePageDataState<CommentList>({
    key: [...key, 'of', linked],
    ...fetchBy({ comment: linked }),
    enabled:
      linked !== '' &&
      first !== undefined &&
      (posted !== undefined || first.count > first.comments.length) &&
      !first.comments.some((comment) => comment.id === linked),
  });
  const list = linkedPage.data ?? first;
  const later = usePageDataState<CommentList>({
    key: [...key, 'after', list?.end],
    ...fetchBy(list?.end ? { after: list.end } : {}),
    staleTime: REFETCH_INTERVAL,
    refetchEvery: REFETCH_INTERVAL,
    // After an earlier page come the comments of the next one.
    enabled: list?.next === null,
    ...(list && { initial: { data: { ...list, comments: [] }, updatedAt: opened.updatedAt } }),
  });
  const [own, setOwn] = useState<Comment[]>(() => (wasRendered ? [] : drafts.held(id)));
  useEffect(() => {
    if (wasRendered) setOwn((before) => [...drafts.held(id), ...before]);
  }, [wasRendered, drafts, id]);
  // In the cache, so that added comments are still there after navigating away and back.
  const cache = useDataCache();
  const addedKey = [...key, 'added', linkedPage.data === undefined ? '' : linked];
  const added = usePageDataState<Comment[]>({
    key: addedKey,
    staleTime: Number.POSITIVE_INFINITY,
    fetch: () => Promise.resolve([]),
    initial: { data: [], updatedAt: 0 },
  });
  // Reads the cache, not the render's value, which is old when a post took a while.
  const show = (comments: readonly Comment[]): void =>
    cache.set(addedKey, [...(cache.get<Comment[]>(addedKey) ?? []), ...comments]);
  const missing = posted !== undefined && linkedPage.isError ? [posted] : [];
  const comments = mergeComments(list?.comments ?? [], added.data ?? [], missing, own);
  const laterComments = later.data?.comments ?? [];
  const isIn = (comments: readonly Comment[], { id: other }: Comment) =>
    comments.some(({ id }) => id === other);
  const unknown = (added.data ?? []).filter((comment) => !isIn(laterComments, comment));
  // Those that this page has no room for are on the next one.
  const newComments = laterComments
    .filter((comment) => !isIn(comments, comment))
    .slice(0, Math.max(0, COMMENT_PAGE_LIMIT - comments.length));
  return {
    opened,
    list,
    comments,
    /** Number of published comments on all pages. */
    count: ((later.data ?? list)?.count ?? 0) + unknown.length,
    newCount: newComments.length,
    showNew: () => show(newComments),
    /**
     * Adds the reader's own new comment; a held one is stored in this browser. Where this page has no room for a
     * published one, the page that has it is shown.
     */
    add: (comment: Comment) => {
      if (comment.status === 'published') {
        const shown = mergeComments(list?.comments ?? [], cache.get<Comment[]>(addedKey) ?? []);
        const hasRoom = !list?.next && shown.length < COMMENT_PAGE_LIMIT;
        return hasRoom ? show([comment]) : setLinked({ linked: comment.id, posted: comment });
      }
      setOwn((before) => [...before, comment]);
      drafts.addHeld(id, comment);
    },
  };
}
