import type { ReactNode } from 'react';
import { FORM_ANSWER_ID } from '../../model/comment/comment.ts';
import { useInterface } from '../i18n/interface.tsx';
import { Notice } from '../layout/Notice.tsx';
import { Empty } from '../layout/states/Empty.tsx';
import { PartFailed } from '../layout/states/PartFailed.tsx';

/** Renders the message that there are no comments yet. */
export function CommentsEmpty() {
  return <Empty>{useInterface().texts.comments.empty}</Empty>;
}

/** Renders the message that comments are closed. */
export function CommentsOff() {
  return <Empty>{useInterface().texts.comments.closed}</Empty>;
}

/** Renders the message that there is no comments service, as on a static host. */
export function CommentsUnavailable({ hasDraft = false }: { hasDraft?: boolean }) {
  const { comments } = useInterface().texts;
  return (
    <Notice>
      <b>{comments.unavailable}</b> {comments.unavailableText} {hasDraft && comments.draftStored}
    </Notice>
  );
}

/**
 * Renders the answer to a form posted without JavaScript whose comment is held.
 *
 * @param status address of the page that tells its writer what becomes of it
 */
export function CommentHeld({ status }: { status?: string }) {
  const { comments } = useInterface().texts;
  return (
    <div id={FORM_ANSWER_ID} tabIndex={-1}>
      <Notice>
        <b>{comments.held}</b> {comments.heldSent}{' '}
        {status !== undefined && <a href={status}>{comments.heldStatus}</a>}
      </Notice>
    </div>
  );
}

/** Renders the message that comments are loading. */
export function CommentsLoading() {
  return (
    <Empty>
      <span role="status">{useInterface().texts.comments.loading}</span>
    </Empty>
  );
}

/** Renders the message that the comments did not load. */
export function CommentsFailed({ onRetry }: { onRetry?: () => void }): ReactNode {
  return <PartFailed what="comments" onRetry={onRetry} />;
}
