import { useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { Comment, CommentList } from '../../model/comment/comment.ts';
import { type DataQuery, useDataCache, usePageDataState } from '../data/page-data.tsx';
import { commentsKey } from '../data/queries.ts';
import type { CommentsClient } from './comments-client.ts';
import type { DraftStore } from './drafts.ts';
import { fetchAllComments, mergeComments } from './thread.ts';

/** How often the service is asked for new comments while the page is open and seen; milliseconds. */
const REFETCH_INTERVAL = 60_000;

/**
 * The comments of an article as this reader sees them, and what came in since.
 *
 * @param wasRendered the first frame is the same for everybody; what this browser stores comes after it
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
  // A page is rendered with the first comments only.
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
  // What came since the list was opened is there as long as the list is, also after a navigation and back.
  const cache = useDataCache();
  const addedKey = [...key, 'added'];
  const added = usePageDataState<Comment[]>({
    key: addedKey,
    staleTime: Number.POSITIVE_INFINITY,
    fetch: () => Promise.resolve([]),
    initial: { data: [], updatedAt: 0 },
  });
  // From the cache: a post that was sent before others were shown must not take them away.
  const show = (comments: readonly Comment[]): void =>
    cache.set(addedKey, [...(cache.get<Comment[]>(addedKey) ?? []), ...comments]);
  const comments = mergeComments(list?.comments ?? [], rest.data?.comments ?? [], added.data ?? [], own);
  const shown = new Set(comments.map((comment) => comment.id));
  const fresh = (later.data?.comments ?? []).filter((comment) => !shown.has(comment.id));
  return {
    opened,
    comments,
    /** Published ones; those that wait for a decision are nobody's yet. */
    count: comments.filter(({ status }) => status === 'published').length,
    fresh: fresh.length,
    showFresh: () => show(fresh),
    /** Adds the reader's own new comment; one that waits is stored in this browser. */
    add: (comment: Comment) => {
      if (comment.status === 'published') return show([comment]);
      const held = [...own, comment];
      setOwn(held);
      drafts.saveHeld(id, held);
    },
  };
}
