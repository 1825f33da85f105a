import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { Comment, CommentList } from '../../model/comment/comment.ts';
import { commentsKey } from '../loading/queries.ts';
import { readHeld, writeHeld } from './kept.ts';
import { fetchComments } from './service.ts';

/** How often the service is asked for new comments while the page is open and seen; milliseconds. */
const ASK_EVERY = 60_000;

/** Every page of a story's comments from `after` on, as one list. */
async function fetchAll(
  service: string,
  slug: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<CommentList> {
  const list = await fetchComments(service, slug, after, signal);
  const comments = [...list.comments];
  let { next, end } = list;
  while (next !== null) {
    const page = await fetchComments(service, slug, next, signal);
    comments.push(...page.comments);
    ({ next, end } = page);
  }
  return { ...list, comments, next, end };
}

/**
 * The comments of a story as this reader sees them, and what came in since.
 *
 * @param wasPrinted the first frame is the same for everybody; what this browser keeps comes after it
 */
export function useThread(service: string, article: Article, wasPrinted: boolean) {
  const { slug, id } = article;
  const key = commentsKey(service, slug);
  const opened = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchAll(service, slug, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const list = opened.data;
  // A page is printed with the first comments only.
  const next = list?.next ?? undefined;
  const rest = useQuery({
    queryKey: [...key, 'rest', next],
    queryFn: ({ signal }) => fetchAll(service, slug, next, signal),
    enabled: next !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const last = next === undefined ? list : rest.data;
  const later = useQuery({
    queryKey: [...key, 'after', last?.end],
    queryFn: ({ signal }) => fetchAll(service, slug, last?.end ?? undefined, signal),
    enabled: last !== undefined,
    initialData: last && { ...last, comments: [] },
    initialDataUpdatedAt: opened.dataUpdatedAt,
    staleTime: ASK_EVERY,
    refetchInterval: ASK_EVERY,
  });
  const [own, setOwn] = useState<Comment[]>(() => (wasPrinted ? [] : readHeld(id)));
  useEffect(() => {
    if (wasPrinted) setOwn((before) => [...readHeld(id), ...before]);
  }, [wasPrinted, id]);
  // What came since the list was opened is there as long as the list is, also after a move and back.
  const client = useQueryClient();
  const hereKey = [...key, 'here'];
  const here = useQuery({
    queryKey: hereKey,
    queryFn: (): Comment[] => [],
    initialData: [],
    staleTime: Number.POSITIVE_INFINITY,
  });
  const keep = (comments: readonly Comment[]): void => {
    client.setQueryData(hereKey, [...here.data, ...comments]);
  };
  const seen = new Map<string, Comment>();
  // What the service says of a comment counts before what was kept of it here: it may have been approved.
  for (const comment of [...(list?.comments ?? []), ...(rest.data?.comments ?? []), ...here.data, ...own]) {
    if (!seen.has(comment.id)) seen.set(comment.id, comment);
  }
  const fresh = (later.data?.comments ?? []).filter((comment) => !seen.has(comment.id));
  return {
    opened,
    comments: [...seen.values()],
    /** Published ones; those that wait for a decision are nobody's yet. */
    count: [...seen.values()].filter(({ status }) => status === 'published').length,
    fresh: fresh.length,
    showFresh: () => keep(fresh),
    /** Takes in the reader's own new comment; one that waits is kept in this browser. */
    add: (comment: Comment) => {
      if (comment.status === 'published') {
        keep([comment]);
        return;
      }
      const held = [...own, comment];
      setOwn(held);
      writeHeld(id, held, Date.now());
    },
  };
}
