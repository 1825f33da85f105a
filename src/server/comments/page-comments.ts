import { COMMENT_PAGE_LIMIT, type CommentList, pageCount, UNSERVED } from '../../model/comment/comment.ts';
import type { CommentService, ListState } from './comment-service.ts';

/** The comments that a page of an article is rendered with, read only where it has to be rendered. */
export interface PageComments {
  /** Which page of comments it is, from 1. */
  page: number;
  /** Equal stamps, equal comments. */
  stamp: string;
  /** Rejects where they cannot be read after all. */
  read: () => Promise<CommentList>;
}

/** Comments of an article that cannot be read now: its page says that nobody takes replies. */
export const unserved = (page: number): PageComments => ({
  page,
  stamp: 'unserved',
  read: async () => UNSERVED,
});

/** Stamp of what the lists of an article depend on. */
export const stampOfState = (state: ListState): string => JSON.stringify(state);

/**
 * Finds the comments for a page of an article without reading any.
 *
 * @param wanted number of the page; a page beyond the last is the last
 */
export async function pageComments(
  comments: CommentService | undefined,
  slug: string,
  wanted: number,
): Promise<PageComments> {
  if (comments === undefined) return unserved(wanted);
  try {
    const state = await comments.state(slug);
    const page = Math.min(wanted, pageCount(state.listed, COMMENT_PAGE_LIMIT));
    const read = () => comments.list(slug, { page: String(page) });
    return { page, stamp: stampOfState(state), read };
  } catch {
    return unserved(wanted);
  }
}
