import { useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { Comment, CommentList } from '../../model/comment/comment.ts';
import { type DataQuery, useDataCache, usePageDataState } from '../data/page-data.tsx';
import { commentsKey } from '../data/queries.ts';
import type { CommentsClient } from './comments-client.ts';
import type { DraftStore } from './drafts.ts';
import { fetchAllComments, mergeComments } from './thread.ts';

/** How often new comments are fetched while the page is visible; milliseconds. */
const REFETCH_INTERVAL = 60_000;

/**
 * React hook: the comments of an article as this reader sees them, and the number of new ones.
 *
 * @param wasRendered whether the first render must equal the server's, without comments stored in this browser
 */
export function useThread(
  client: CommentsClient,
  drafts: DraftStore,
  article: Pick<Article, 'slug' | 'id'>,
  wasRendered: boolean,
) {
  const { slug, id } = article;
  const key = commentsKey(client.url, slug);
  const pagesFrom = (after: string | undefined): Pick<DataQuery<CommentList>, 'fetch' | 'staleTime'> => ({
    staleTime: Number.POSITIVE_INFINITY,
    fetch: ({ signal }) => fetchAllComments(client, slug, after, signal),
  });
  const opened = usePageDataState<CommentList>({ key, ...pagesFrom(undefined) });
  const list = opened.data;
  // The server renders the first page of comments only.
  const next = list?.next ?? undefined;
  const rest = usePageDataState<CommentList>({
    key: [...key, 'rest', next],
    ...pagesFrom(next),
    enabled: next !== undefined,
  });
  const last = next === undefined ? list : rest.data;
  const later = usePageDataState<CommentList>({
    key: [...key, 'after', last?.end],
    ...pagesFrom(last?.end ?? undefined),
    staleTime: REFETCH_INTERVAL,
    refetchEvery: REFETCH_INTERVAL,
    enabled: last !== undefined,
    ...(last && { initial: { data: { ...last, comments: [] }, updatedAt: opened.updatedAt } }),
  });
  const [own, setOwn] = useState<Comment[]>(() => (wasRendered ? [] : drafts.held(id)));
  useEffect(() => {
    if (wasRendered) setOwn((before) => [...drafts.held(id), ...before]);
  }, [wasRendered, drafts, id]);
  // In the cache, so that added comments are still there after navigating away and back.
  const cache = useDataCache();
  const addedKey = [...key, 'added'];
  const added = usePageDataState<Comment[]>({
    key: addedKey,
    staleTime: Number.POSITIVE_INFINITY,
    fetch: () => Promise.resolve([]),
    initial: { data: [], updatedAt: 0 },
  });
  // Reads the cache, not the render's value, which is old when a post took a while.
  const show = (comments: readonly Comment[]): void =>
    cache.set(addedKey, [...(cache.get<Comment[]>(addedKey) ?? []), ...comments]);
  const comments = mergeComments(list?.comments ?? [], rest.data?.comments ?? [], added.data ?? [], own);
  const shownIds = new Set(comments.map((comment) => comment.id));
  const newComments = (later.data?.comments ?? []).filter((comment) => !shownIds.has(comment.id));
  return {
    opened,
    comments,
    /** Number of published comments. */
    count: comments.filter(({ status }) => status === 'published').length,
    newCount: newComments.length,
    showNew: () => show(newComments),
    /** Adds the reader's own new comment; a held one is stored in this browser. */
    add: (comment: Comment) => {
      if (comment.status === 'published') return show([comment]);
      const held = [...own, comment];
      setOwn(held);
      drafts.saveHeld(id, held);
    },
  };
}
