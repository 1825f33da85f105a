import {
  COMMENT_PAGE_LIMIT,
  pageCount,
  type RenderedComments,
  UNSERVED,
} from '../../model/comment/comment.ts';
import type { CommentsView } from '../../model/routes.ts';
import { CommentError } from './comment-error.ts';
import type { CommentService, ListState } from './comment-service.ts';

/** The comments that a page of an article is rendered with, read only where it has to be rendered. */
export interface PageComments {
  /** Which of them: a page that exists, in an order, and perhaps a comment to reply to. */
  view: CommentsView;
  /** Equal stamps, equal comments. */
  stamp: string;
  /**
   * Reads them; rejects where that fails after all.
   *
   * @param corrections times of the article's corrections
   */
  read: (corrections?: readonly string[]) => Promise<RenderedComments>;
}

/** Comments of an article that cannot be read now: its page says that nobody takes replies. */
export const unserved = (view: CommentsView): PageComments => ({
  view,
  stamp: 'unserved',
  read: async () => ({ list: UNSERVED }),
});

/** Stamp of what the lists of an article depend on. */
export const stampOfState = (state: ListState): string => JSON.stringify(state);

/** What is there of a view: the page of the comment it names, or without a comment that does not exist. */
async function shownOf(comments: CommentService, slug: string, wanted: CommentsView): Promise<CommentsView> {
  const { page, order, comment, reply } = wanted;
  const named = reply ?? comment;
  if (named === undefined) return { page, order };
  try {
    const pageOfNamed = await comments.pageOf(slug, named, order);
    return { page: pageOfNamed, order, ...(reply === undefined ? {} : { reply }) };
  } catch (reason) {
    if (reason instanceof CommentError) return { page, order };
    throw reason;
  }
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
    const shown = await shownOf(comments, slug, wanted);
    const { order, reply } = shown;
    const page = Math.min(shown.page, pageCount(state.listed));
    const view: CommentsView = { ...shown, page };
    const read: PageComments['read'] = async (corrections = []) => {
      const list = await comments.list(slug, { page, limit: COMMENT_PAGE_LIMIT, order });
      const target = list.comments.find(({ id, status }) => id === reply && status === 'published');
      const before = await comments.before(slug, corrections);
      return {
        list,
        ...(before.length === 0 ? {} : { before }),
        ...(target === undefined ? {} : { target }),
        ...(list.open ? { shown: comments.formTime(slug) } : {}),
      };
    };
    return { view, stamp: stampOfState(state), read };
  } catch {
    return unserved(wanted);
  }
}
