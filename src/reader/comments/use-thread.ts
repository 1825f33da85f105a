import { useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { Comment, CommentList } from '../../model/comment/comment.ts';
import type { CommentsView } from '../../model/routes.ts';
import { type DataKey, useDataCache, usePageDataState } from '../data/page-data.tsx';
import { commentsKey } from '../data/queries.ts';
import type { CommentsClient } from './comments-client.ts';
import type { DraftStore } from './drafts.ts';
import { mergeComments } from './thread.ts';

/** Returns the id of the comment in the address's hash, if there is one. */
const commentInHash = (): string | undefined =>
  typeof location === 'undefined' ? undefined : /^#comment-([\w-]+)$/.exec(location.hash)?.[1];

/** React hook: a list in the cache, so that it is still there after navigating away and back. */
function useCachedList<T>(key: DataKey): [list: T[], add: (...items: T[]) => void] {
  const cache = useDataCache();
  const { data = [] } = usePageDataState<T[]>({
    key,
    staleTime: Number.POSITIVE_INFINITY,
    fetch: () => Promise.resolve([]),
    initial: { data: [], updatedAt: 0 },
  });
  // Reads the cache, not the render's value, which is old when a request took a while.
  return [data, (...items) => cache.set(key, [...(cache.get<T[]>(key) ?? []), ...items])];
}

/**
 * React hook: comments of an article as this reader sees them. Nothing is fetched that is in the page already, and more
 * only when the reader asks for it.
 *
 * @param view which of them; where it or the address's hash names one that is not in the page, its page is fetched
 * @param wasRendered whether the first render must equal the server's, without comments stored in this browser
 */
export function useThread(
  client: CommentsClient,
  drafts: DraftStore,
  { slug, id, view }: Pick<Article, 'slug' | 'id'> & { view: CommentsView },
  wasRendered: boolean,
) {
  const { page, order } = view;
  const cache = useDataCache();
  const key = commentsKey(client.url, slug, page, order);
  const rendered = cache.get<CommentList>(key);
  const isIn = (list: CommentList | undefined, comment: string) =>
    list !== undefined && [list.comments, list.pinned ?? []].flat().some(({ id: each }) => each === comment);
  const [asked, setAsked] = useState(() => {
    const comment = view.comment ?? view.reply ?? commentInHash() ?? '';
    return { view, comment: isIn(rendered, comment) ? '' : comment };
  });
  // In another order the reader has asked for no comment.
  const named = asked.view === view ? asked.comment : '';
  const opened = usePageDataState<CommentList>({
    key: named === '' ? key : [...key, 'of', named],
    staleTime: Number.POSITIVE_INFINITY,
    fetch: ({ signal }) =>
      client.list(slug, named === '' ? { page: String(page), order } : { comment: named, order }, signal),
  });
  // A comment that is gone: the page without it is shown.
  useEffect(() => {
    if (named !== '' && opened.isError) setAsked({ view, comment: '' });
  }, [named, view, opened.isError]);
  const list = opened.data ?? rendered;
  const listKey = [...key, list?.page];
  const [later, addLater] = useCachedList<CommentList>([...listKey, 'later']);
  /** What the reader wrote or changed on this visit, the last version of each last. */
  const recentKey = [...listKey, 'recent'];
  const [recent, addRecent] = useCachedList<Comment>(recentKey);
  const [own, setOwn] = useState<Comment[]>(() => (wasRendered ? [] : drafts.held(id)));
  const [loading, setLoading] = useState<'no' | 'now' | 'failed'>('no');
  useEffect(() => {
    if (wasRendered) setOwn((before) => [...drafts.held(id), ...before]);
  }, [wasRendered, drafts, id]);
  const next = (later.at(-1) ?? list)?.next;
  const fetched = [list?.comments ?? [], ...later.map(({ comments }) => comments)];
  const isTop = ({ parent }: Comment) => parent === null;
  const mine = [...recent, ...own];
  const comments =
    order === 'newest'
      ? mergeComments(recent, mine.filter(isTop).reverse(), ...fetched, mine)
      : mergeComments(recent, ...fetched, mine);
  const isUncounted = ({ id: one, status }: Comment) =>
    status === 'published' &&
    recent.some((comment) => comment.id === one) &&
    !fetched.flat().some((comment) => comment.id === one);
  return {
    pinned: list?.pinned?.map((comment) => comments.find(({ id: each }) => each === comment.id) ?? comment),
    opened,
    list,
    comments,
    /** Number of published comments on all pages. */
    count: (list?.count ?? 0) + comments.filter(isUncounted).length,
    /** Number of the last page that is shown. */
    last: (list?.page ?? page) + later.length,
    /** Whether more comments are being fetched, or could not be. */
    loading,
    /** Fetches the next page, where there is one, and shows it below. @returns the id of its first comment */
    showMore: async (): Promise<string | undefined> => {
      if (!next || loading === 'now') return undefined;
      setLoading('now');
      try {
        const more = await client.list(slug, { after: next, order }, AbortSignal.timeout(20_000));
        addLater(more);
        setLoading('no');
        return more.comments[0]?.id;
      } catch {
        setLoading('failed');
        return undefined;
      }
    },
    /** Removes a comment of the reader's own from those that wait for a decision. */
    removeHeld: (heldId: string) => {
      drafts.removeHeld(id, heldId);
      setOwn(drafts.held(id));
      cache.set(
        recentKey,
        recent.filter((comment) => comment.id !== heldId),
      );
    },
    /** Adds or replaces a comment of the reader's own; a held one is stored in this browser. */
    add: (comment: Comment) => {
      if (comment.status === 'held') drafts.addHeld(id, comment);
      addRecent(comment);
    },
  };
}
