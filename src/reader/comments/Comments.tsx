import { type ReactNode, useEffect, useState } from 'react';
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
import { useRefusedForm, useWasPrinted, useWentThere } from './takeover.ts';
import { useReply } from './use-reply.ts';
import { useThread } from './use-thread.ts';

interface Props {
  /** Where the comments service answers, without a trailing slash. */
  service: string;
  article: Article;
  /** What a printed page says before any service was asked; absent where no other service is named. */
  expected?: { requireEmail: boolean };
}

/** Shows a comment that a link or the reader's own post leads to, and moves the keyboard there. */
function goTo(id: string): boolean {
  const element = document.getElementById(id);
  if (element === null) return false;
  element.tabIndex = -1;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  return true;
}

/** Follows an address that leads to a comment or the form, once that is there. */
function useAddressed(loaded: boolean, wasPrinted: boolean, shown: number): void {
  const [done, setDone] = useState(useWentThere(wasPrinted));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each comment that comes in may be the one
  useEffect(() => {
    if (done || !loaded || !/^#(?:comment-|respond$)/.test(location.hash)) return;
    if (goTo(location.hash.slice(1))) setDone(true);
  }, [done, loaded, shown]);
}

/** The comments of a story: the list, what came in since, and the reply form. */
export function Comments({ service, article, expected }: Props) {
  const wasPrinted = useWasPrinted();
  const thread = useThread(service, article, wasPrinted);
  const refused = useRefusedForm(article.slug);
  const [silent, setSilent] = useState(false);
  const { opened, comments } = thread;
  const list = opened.data;
  useEffect(() => forgetOld(Date.now()), []);
  useAddressed(list !== undefined, wasPrinted, comments.length);
  const nobody = silent || opened.error instanceof NoService;
  const waiting = list === undefined && !opened.isError;
  const isOpen = list?.open ?? (waiting && wasPrinted && expected !== undefined);
  const takesReplies = !nobody && (isOpen || refused !== undefined);
  const state = (): ReactNode => {
    if (nobody) return <Unserved article={article} />;
    if (list !== undefined) {
      // Where nobody can be the first any more, that nobody has written is no invitation.
      return (
        (list.open || comments.length > 0) && (
          <CommentList comments={comments} fresh={thread.fresh} onShowFresh={thread.showFresh} />
        )
      );
    }
    if (opened.isError) return <CommentsFailed onRetry={() => void opened.refetch()} />;
    if (!wasPrinted) return <CommentsLoading />;
    return takesReplies ? null : <CommentsUnavailable />;
  };
  return (
    <CommentsSection story={article.id} {...(list === undefined || nobody ? {} : { count: thread.count })}>
      {state()}
      {takesReplies && (
        <Reply
          service={service}
          article={article}
          requireEmail={list?.requireEmail ?? expected?.requireEmail ?? true}
          wasPrinted={wasPrinted}
          refused={refused}
          onPosted={thread.add}
          onNoService={() => setSilent(true)}
        />
      )}
      {list !== undefined && !nobody && !list.open && <CommentsOff />}
    </CommentsSection>
  );
}

/** Nobody answers for comments; whether something is kept here is only known once the page is taken over. */
function Unserved({ article }: { article: Article }) {
  return <CommentsUnavailable draftKept={readDraft(article.id) !== undefined} />;
}

interface ReplyProps extends Omit<Parameters<typeof useReply>[0], 'onPosted'> {
  onPosted: (comment: Comment) => void;
}

function Reply({ onPosted, ...props }: ReplyProps) {
  const { service, article, requireEmail, refused } = props;
  const [posted, setPosted] = useState<string>();
  const reply = useReply({
    ...props,
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
        carries={{
          revision: String(article.revision.number),
          ...(refused === undefined ? {} : { key: refused.key }),
        }}
        onSubmit={reply.isAwake ? (event) => void reply.submit(event) : undefined}
        onInput={reply.keep}
        formRef={reply.form}
      />
    </>
  );
}
