import {
  COMMENT_PAGE_LIMIT,
  type CommentList,
  type CommentOrder,
  pageCount,
  type RenderedComments,
  UNSERVED,
} from '../../model/comment/comment.ts';
import type { CommentService, ListState } from './comment-service.ts';

/** The comments that a page of an article is rendered with, read only where it has to be rendered. */
export interface PageComments {
  /** Which page of comments it is, from 1. */
  page: number;
  order: CommentOrder;
  /** The comment that the form answers. */
  reply?: RenderedComments['reply'];
  /** Equal stamps, equal comments. */
  stamp: string;
  /** Rejects where they cannot be read after all. */
  read: () => Promise<CommentList>;
}

/** Which comments a page is to have. */
export interface WantedComments {
  /** A page beyond the last is the last. */
  page: number;
  order?: CommentOrder;
  /** Id of the comment whose page it is, in place of the number. */
  comment?: string | undefined;
  /** Id of the comment that the form answers; its page it is then. */
  reply?: string | undefined;
}

/** Comments of an article that cannot be read now: its page says that nobody takes replies. */
export const unserved = (page: number): PageComments => ({
  page,
  order: 'oldest',
  stamp: 'unserved',
  read: async () => UNSERVED,
});

/** Stamp of what the lists of an article depend on. */
export const stampOfState = (state: ListState): string => JSON.stringify(state);

/** Finds the comments for a page of an article without reading any. */
export async function pageComments(
  comments: CommentService | undefined,
  slug: string,
  { page: number, order = 'oldest', comment, reply: replyId }: WantedComments,
): Promise<PageComments> {
  if (comments === undefined) return unserved(number);
  try {
    const state = await comments.state(slug);
    const reply = replyId === undefined ? undefined : await comments.answered(slug, replyId);
    const held = reply?.id ?? comment;
    const ofComment =
      held === undefined ? undefined : await comments.pageOf(slug, held, order).catch(() => undefined);
    const page = ofComment ?? Math.min(number, pageCount(state.listed, COMMENT_PAGE_LIMIT));
    const read = () => comments.list(slug, { page: String(page), order });
    const stamp = JSON.stringify([stampOfState(state), order, reply]);
    return { page, order, ...(reply === undefined ? {} : { reply }), stamp, read };
  } catch {
    return unserved(number);
  }
}
