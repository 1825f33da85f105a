import type { ReactNode } from 'react';
import { useInterface } from '../i18n/interface.tsx';
import { Empty } from '../layout/Empty.tsx';
import { Notice } from '../layout/Notice.tsx';
import { PartFailed } from '../layout/PartFailed.tsx';

/** Nobody has written yet. */
export function CommentsEmpty() {
  return <Empty>{useInterface().texts.comments.empty}</Empty>;
}

/** Nothing is taken any more; what was written stays. */
export function CommentsOff({ closeAfterDays }: { closeAfterDays?: number }) {
  const { comments } = useInterface().texts;
  return (
    <Empty>
      {comments.closed} {closeAfterDays !== undefined && comments.closedAfter(closeAfterDays)}
    </Empty>
  );
}

/** No service answers here, as on a host that only serves files. */
export function CommentsUnavailable({ draftKept = false }: { draftKept?: boolean }) {
  const { comments } = useInterface().texts;
  return (
    <Notice>
      <b>{comments.unavailable}</b> {comments.unavailableText} {draftKept && comments.draftKept}
    </Notice>
  );
}

/** The comments are on their way: nothing moves, and nothing is claimed yet. */
export function CommentsLoading() {
  return (
    <Empty>
      <span role="status">{useInterface().texts.comments.loading}</span>
    </Empty>
  );
}

/** The comments could not be had; the article stands. */
export function CommentsFailed({ onRetry }: { onRetry?: () => void }): ReactNode {
  return <PartFailed what="comments" onRetry={onRetry} />;
}
