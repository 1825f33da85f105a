import { CommentOrderLink } from '../../page/comments/CommentOrderLink.tsx';
import { CommentPages } from '../../page/comments/CommentPages.tsx';
import {
  CommentHeld,
  CommentsEmpty,
  CommentsFailed,
  CommentsLoading,
  CommentsOff,
  CommentsUnavailable,
} from '../../page/comments/CommentStates.tsx';
import { CommentsSection } from '../../page/comments/CommentsSection.tsx';
import { CommentThreads } from '../../page/comments/CommentThreads.tsx';
import { CommentForm } from '../../page/comments/form/CommentForm.tsx';
import { DraftNotice } from '../../page/comments/form/DraftNotice.tsx';
import { OwnCommentActions } from '../../page/comments/OwnCommentActions.tsx';
import { allTexts } from '../../page/i18n/all-texts.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { comments, mine } from './comments.ts';

const noop = () => {};

/** Renders the comments of an article in their usual state. */
export function CommentSheet() {
  return (
    <CommentsSection count={comments.length}>
      <CommentThreads comments={comments} />
      <CommentForm action="#" requireEmail />
    </CommentsSection>
  );
}

/** Renders comments and form in every other state. */
export function CommentStateSheet() {
  const { writing } = allTexts(useInterface());
  return (
    <>
      <CommentsSection count={mine.length}>
        <CommentThreads comments={mine} />
        <CommentOrderLink order="newest" />
        <CommentPages page={2} last={3} pages={25} order="newest" />
        <CommentForm
          action="#"
          requireEmail
          errors={{
            name: writing.errors.name.required,
            email: writing.errors.email.invalid_email,
            url: writing.errors.url.invalid_url,
          }}
          closesAt="2022-12-24T12:00:00Z"
          defaults={{ text: 'x'.repeat(4800), email: 'tunde@example', remember: true }}
          onSubmit={noop}
        />
      </CommentsSection>
      <CommentsSection>
        <OwnCommentActions
          text="x"
          texts={writing.own}
          canEdit
          status="#"
          problem="offline"
          onSave={() => Promise.resolve(true)}
          onWithdraw={noop}
        />
        <CommentsLoading />
        <DraftNotice onDiscard={() => undefined} />
        <CommentsEmpty />
        <CommentsOff />
        <CommentsUnavailable hasDraft />
        <CommentHeld />
        <CommentsFailed onRetry={noop} />
      </CommentsSection>
      <CommentsSection>
        <CommentForm
          action="#"
          requireEmail={false}
          phase="sending"
          problem={writing.failures.too_many_requests}
          onSubmit={noop}
        />
      </CommentsSection>
    </>
  );
}
