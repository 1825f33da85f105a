import { useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { type Comment, commentsPath } from '../../model/comment/comment.ts';
import { CommentForm } from '../../page/comments/CommentForm.tsx';
import { CommentList } from '../../page/comments/CommentList.tsx';
import {
  CommentsFailed,
  CommentsLoading,
  CommentsOff,
  CommentsUnavailable,
} from '../../page/comments/CommentStates.tsx';
import { CommentsSection } from '../../page/comments/CommentsSection.tsx';
import { DraftKept } from '../../page/comments/DraftKept.tsx';
import { forgetOld, readDraft } from './kept.ts';
import { NoService } from './service.ts';
import { useReply } from './use-reply.ts';
import { useThread } from './use-thread.ts';

interface Props {
  /** Where the comments service answers, without a trailing slash. */
  service: string;
  article: Article;
}

/** Shows a comment that a link or the reader's own post leads to, and moves the keyboard there. */
function goTo(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  element.tabIndex = -1;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

/** The comments of a story: the list, what came in since, and the reply form. */
export function Comments({ service, article }: Props) {
  const thread = useThread(service, article);
  const [silent, setSilent] = useState(false);
  const { opened } = thread;
  useEffect(() => forgetOld(Date.now()), []);
  const list = opened.data;
  const loaded = list !== undefined;
  useEffect(() => {
    if (loaded && /^#(?:comment-|respond$)/.test(location.hash)) goTo(location.hash.slice(1));
  }, [loaded]);
  if (silent || opened.error instanceof NoService) {
    return (
      <CommentsSection>
        <CommentsUnavailable draftKept={readDraft(article.id) !== undefined} />
      </CommentsSection>
    );
  }
  if (list === undefined) {
    return (
      <CommentsSection>
        {opened.isError ? <CommentsFailed onRetry={() => void opened.refetch()} /> : <CommentsLoading />}
      </CommentsSection>
    );
  }
  return (
    <CommentsSection count={thread.count}>
      {/* Where nobody can be the first any more, that nobody has written is no invitation. */}
      {(list.open || thread.comments.length > 0) && (
        <CommentList comments={thread.comments} fresh={thread.fresh} onShowFresh={thread.showFresh} />
      )}
      {list.open ? (
        <Reply
          service={service}
          article={article}
          requireEmail={list.requireEmail}
          onPosted={thread.add}
          onNoService={() => setSilent(true)}
        />
      ) : (
        <CommentsOff />
      )}
    </CommentsSection>
  );
}

interface ReplyProps extends Props {
  requireEmail: boolean;
  onPosted: (comment: Comment) => void;
  onNoService: () => void;
}

function Reply({ service, article, requireEmail, onPosted, onNoService }: ReplyProps) {
  const [posted, setPosted] = useState<string>();
  const reply = useReply({
    service,
    article,
    requireEmail,
    onNoService,
    onPosted: (comment) => {
      onPosted(comment);
      setPosted(comment.id);
    },
  });
  useEffect(() => {
    if (posted !== undefined) goTo(`comment-${posted}`);
  }, [posted]);
  return (
    <>
      {reply.kept && <DraftKept onDiscard={reply.discard} />}
      <CommentForm
        key={reply.round}
        action={`${service}${commentsPath(article.slug)}`}
        requireEmail={requireEmail}
        errors={reply.problem.errors}
        problem={reply.problem.sentence}
        phase={reply.phase}
        defaults={reply.defaults}
        onSubmit={(event) => void reply.submit(event)}
        onInput={reply.keep}
        formRef={reply.form}
      />
    </>
  );
}
