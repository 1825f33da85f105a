import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { Comment, RefusedForm } from '../../model/comment/comment.ts';
import { CommentForm } from '../../page/comments/CommentForm.tsx';
import { CommentList } from '../../page/comments/CommentList.tsx';
import {
  CommentsFailed,
  CommentsLoading,
  CommentsOff,
  CommentsUnavailable,
} from '../../page/comments/CommentStates.tsx';
import { CommentsSection } from '../../page/comments/CommentsSection.tsx';
import { DraftNotice } from '../../page/comments/DraftNotice.tsx';
import { useDataCache } from '../data/page-data.tsx';
import { refusedKey } from '../data/queries.ts';
import { useEnvironment } from '../environment/environment.ts';
import { useWasRendered } from '../hydration/use-was-rendered.ts';
import { CommentsClient, NoService } from './comments-client.ts';
import { DraftStore } from './drafts.ts';
import { useReply } from './use-reply.ts';
import { useThread } from './use-thread.ts';

interface Props {
  /** Where the comments service answers, without a trailing slash. */
  service: string;
  article: Article;
  /** What a rendered page says before any service was asked; absent where no other service is named. */
  expected?: { requireEmail: boolean };
}

/** Shows a comment that a link or the reader's own post leads to, and moves the keyboard there. */
function focusComment(id: string): boolean {
  const element = document.getElementById(id);
  if (element === null) return false;
  element.tabIndex = -1;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  return true;
}

/** Follows an address that leads to a comment or the form, once that is there. */
function useCommentInHash(loaded: boolean, wasRendered: boolean, shown: number): void {
  // The browser has gone already to what stood in the rendered page.
  const [done, setDone] = useState(
    () =>
      wasRendered &&
      typeof document !== 'undefined' &&
      document.getElementById(location.hash.slice(1)) !== null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each comment that comes in may be the one
  useEffect(() => {
    if (done || !loaded || !/^#(?:comment-|respond$)/.test(location.hash)) return;
    if (focusComment(location.hash.slice(1))) setDone(true);
  }, [done, loaded, shown]);
}

/** The plain form that this page was rendered again for, the first time its article is shown. */
function useRefusedForm(slug: string): RefusedForm | undefined {
  const cache = useDataCache();
  const [refused] = useState(() => cache.get<RefusedForm>(refusedKey(slug)));
  useEffect(() => cache.remove(refusedKey(slug)), [cache, slug]);
  return refused;
}

/** The comments of an article: the list, what came in since, and the reply form. */
export function Comments({ service, article, expected }: Props) {
  const environment = useEnvironment();
  const drafts = useMemo(() => new DraftStore(environment), [environment]);
  const client = useMemo(() => new CommentsClient(service, environment.fetch), [service, environment]);
  const wasRendered = useWasRendered();
  const thread = useThread(client, drafts, article, wasRendered);
  const refused = useRefusedForm(article.slug);
  const [silent, setSilent] = useState(false);
  const { opened, comments } = thread;
  const list = opened.data;
  useEffect(() => drafts.removeExpired(), [drafts]);
  useCommentInHash(list !== undefined, wasRendered, comments.length);
  const nobody = silent || opened.error instanceof NoService;
  const isLoading = list === undefined && !opened.isError;
  const isOpen = list?.open ?? (isLoading && wasRendered && expected !== undefined);
  const takesReplies = !nobody && (isOpen || refused !== undefined);
  const state = (): ReactNode => {
    // Whether a draft is stored is only known after hydration.
    if (nobody) return <CommentsUnavailable draftKept={drafts.draft(article.id) !== undefined} />;
    if (list !== undefined) {
      // Where nobody can be the first any more, that nobody has written is no invitation.
      return (
        (list.open || comments.length > 0) && (
          <CommentList comments={comments} fresh={thread.fresh} onShowFresh={thread.showFresh} />
        )
      );
    }
    if (opened.isError) return <CommentsFailed onRetry={opened.refetch} />;
    if (!wasRendered) return <CommentsLoading />;
    return takesReplies ? null : <CommentsUnavailable />;
  };
  return (
    <CommentsSection story={article.id} {...(list === undefined || nobody ? {} : { count: thread.count })}>
      {state()}
      {takesReplies && (
        <Reply
          client={client}
          drafts={drafts}
          article={article}
          requireEmail={list?.requireEmail ?? expected?.requireEmail ?? true}
          wasRendered={wasRendered}
          refused={refused}
          comments={comments}
          onPosted={thread.add}
          onNoService={() => setSilent(true)}
        />
      )}
      {list !== undefined && !nobody && !list.open && <CommentsOff />}
    </CommentsSection>
  );
}

/** @param comments as they are shown, where the reader's own new one is to appear */
function Reply({ onPosted, comments, ...props }: Parameters<typeof useReply>[0] & { comments: Comment[] }) {
  const { client, article, requireEmail, refused } = props;
  const [posted, setPosted] = useState<string>();
  const reply = useReply({
    ...props,
    onPosted: (comment: Comment) => {
      onPosted(comment);
      setPosted(comment.id);
    },
  });
  const isShown = comments.some(({ id }) => id === posted);
  useEffect(() => {
    if (isShown) focusComment(`comment-${posted}`);
  }, [posted, isShown]);
  return (
    <>
      {reply.hasDraft && <DraftNotice onDiscard={reply.discard} />}
      <CommentForm
        key={reply.round}
        action={client.formAction(article.slug)}
        requireEmail={requireEmail}
        errors={reply.problem.errors}
        problem={reply.problem.sentence}
        phase={reply.phase}
        defaults={reply.defaults}
        carries={{
          revision: String(article.revision.number),
          ...(refused === undefined ? {} : { key: refused.key }),
        }}
        onSubmit={reply.isHydrated ? (event) => void reply.submit(event) : undefined}
        onInput={reply.saveDraft}
        formRef={reply.form}
      />
    </>
  );
}
