import { type MouseEvent, useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { Comment, CommentOrder } from '../../model/comment/comment.ts';
import { articlePath, commentAnchor, commentsViewOf } from '../../model/routes.ts';

/** Scrolls to a comment or the form and focuses it. @returns false where it is not in the page */
export function focusComment(id: string): boolean {
  const element = document.getElementById(id);
  if (element === null) return false;
  element.tabIndex = -1;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  return true;
}

/**
 * React hook: returns a function that focuses a comment as soon as it is in the page.
 *
 * @param shownCount number of comments in the page
 */
export function useCommentFocus(shownCount: number): (id: string | undefined) => void {
  const [wanted, setWanted] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new comment may be the wanted one
  useEffect(() => {
    if (wanted !== undefined && focusComment(commentAnchor(wanted))) setWanted(undefined);
  }, [wanted, shownCount]);
  return setWanted;
}

interface LinkActions {
  article: Pick<Article, 'slug'>;
  /** The comments in the page. */
  comments: readonly Comment[];
  setOrder: (order: CommentOrder) => void;
  /** Sets which comment the form answers. */
  setReplyTo: (comment: Comment | undefined) => void;
  /** Shows the next page below. */
  showMore: () => void;
}

/**
 * React hook: returns a click handler that does within the page what links of the comments do without script: more
 * comments, the other order, a reply, one comment.
 */
export function useCommentLinks({ article, comments, setOrder, setReplyTo, showMore }: LinkActions) {
  return (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as Element).closest('a');
    if (link === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (!link.pathname.endsWith(articlePath(article.slug))) return;
    const { comment, reply, order } = commentsViewOf(link.search);
    const find = (wanted: string) => comments.find(({ id }) => id === wanted);
    if (link.rel === 'next') showMore();
    else if (link.dataset['order'] !== undefined) setOrder(order);
    else if (link.hash === '#respond') {
      if (reply !== undefined && find(reply) === undefined) return;
      // After a reload the stored draft is still a reply.
      history.replaceState(history.state, '', link.href);
      setReplyTo(reply === undefined ? undefined : find(reply));
      document.querySelector<HTMLElement>('#respond textarea')?.focus();
    } else if (comment !== undefined && find(comment) !== undefined) {
      history.replaceState(history.state, '', link.href);
      focusComment(commentAnchor(comment));
    } else return;
    event.preventDefault();
  };
}
