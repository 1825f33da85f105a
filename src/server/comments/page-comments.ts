import { pageCount, type RenderedComments, UNSERVED } from '../../model/comment/comment.ts';
import type { CommentsView } from '../../model/routes.ts';
import { CommentError } from './comment-error.ts';
import type { CommentService, ListState } from './comment-service.ts';

/** The comments that a page of an article is rendered with, read only where it has to be rendered. */
export interface PageComments {
  /** Which of them: a page that exists, in an order, and perhaps a comment to reply to. */
  view: CommentsView;
  /** Equal stamps, equal comments. */
  stamp: string;
  /** Rejects where they cannot be read after all. */
  read: () => Promise<RenderedComments>;
}

/** Comments of an article that cannot be read now: its page says that nobody takes replies. */
export const unserved = (view: CommentsView): PageComments => ({
  view,
  stamp: 'unserved',
  read: async () => ({ list: UNSERVED }),
});

/** Stamp of what the lists of an article depend on. */
export const stampOfState = (state: ListState): string => JSON.stringify(state);

/** Number of the page that a view shows: that of the comment it names, where there is such a comment. */
async function pageOf(comments: CommentService, slug: string, view: CommentsView): Promise<number> {
  const named = view.reply ?? view.comment;
  if (named === undefined) return view.page;
  return comments.pageOf(slug, named, view.order).catch((reason: unknown) => {
    if (reason instanceof CommentError) return view.page;
    throw reason;
  });
}

/**
 * Finds the comments for a page of an article without reading any.
 *
 * @param wanted which of them; a page beyond the last is the last
 */
export async function pageComments(
  comments: CommentService | undefined,
  slug: string,
  wanted: CommentsView,
): Promise<PageComments> {
  if (comments === undefined) return unserved(wanted);
  try {
    const state = await comments.state(slug);
    const page = Math.min(await pageOf(comments, slug, wanted), pageCount(state.listed));
    const { order, reply } = wanted;
    const view: CommentsView = { page, order, ...(reply === undefined ? {} : { reply }) };
    const read = async (): Promise<RenderedComments> => {
      const list = await comments.list(slug, { page: String(page), order });
      const target = list.comments.find(({ id, status }) => id === reply && status === 'published');
      return { list, ...(target === undefined ? {} : { target }) };
    };
    return { view, stamp: stampOfState(state), read };
  } catch {
    return unserved(wanted);
  }
}
