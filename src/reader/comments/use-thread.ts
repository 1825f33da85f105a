import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { Comment } from '../../model/comment/comment.ts';
import { readHeld, writeHeld } from './kept.ts';
import { fetchComments } from './service.ts';

/** How often the service is asked for new comments while the page is open and seen; milliseconds. */
const ASK_EVERY = 60_000;

/** The comments of a story as this reader sees them, and what came in since. */
export function useThread(service: string, article: Article) {
  const { slug, id } = article;
  const key = ['comments', service, slug];
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => fetchComments(service, slug, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [own, setOwn] = useState<Comment[]>(() => readHeld(id));
  const lists = pages.data?.pages ?? [];
  const last = lists.at(-1);
  const later = useQuery({
    queryKey: [...key, 'later', last?.end],
    queryFn: ({ signal }) => fetchComments(service, slug, last?.end ?? undefined, signal),
    enabled: last !== undefined && last.next === null,
    initialData: () => (last === undefined ? undefined : { ...last, comments: [] }),
    initialDataUpdatedAt: () => pages.dataUpdatedAt,
    staleTime: ASK_EVERY,
    refetchInterval: ASK_EVERY,
  });
  const [shown, setShown] = useState<Comment[]>([]);
  const seen = new Map<string, Comment>();
  for (const comment of [...lists.flatMap((list) => list.comments), ...shown, ...own]) {
    if (!seen.has(comment.id)) seen.set(comment.id, comment);
  }
  const fresh = (later.data?.comments ?? []).filter((comment) => !seen.has(comment.id));
  return {
    pages,
    comments: [...seen.values()],
    count:
      Math.max(0, ...lists.map((list) => list.count)) +
      own.filter((comment) => comment.status === 'published').length +
      shown.length,
    open: last?.open ?? false,
    requireEmail: last?.requireEmail ?? true,
    fresh: fresh.length,
    showFresh: () => setShown((before) => [...before, ...fresh]),
    /** Takes in the reader's own new comment; one that waits is kept in this browser. */
    add: (comment: Comment) => {
      const next = [...own, comment];
      setOwn(next);
      writeHeld(
        id,
        next.filter(({ status }) => status === 'held'),
        Date.now(),
      );
    },
  };
}
