import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { Comment, FormAnswer } from '../../model/comment/comment.ts';
import { CommentForm } from '../../page/comments/CommentForm.tsx';
import { CommentPages } from '../../page/comments/CommentPages.tsx';
import {
  CommentHeld,
  CommentsFailed,
  CommentsLoading,
  CommentsOff,
  CommentsUnavailable,
} from '../../page/comments/CommentStates.tsx';
import { CommentsSection } from '../../page/comments/CommentsSection.tsx';
import { CommentThreads } from '../../page/comments/CommentThreads.tsx';
import { DraftNotice } from '../../page/comments/DraftNotice.tsx';
import { useDataCache } from '../data/page-data.tsx';
import { formAnswerKey } from '../data/queries.ts';
import { useEnvironment } from '../environment/environment.ts';
import { useWasRendered } from '../hydration/use-was-rendered.ts';
import { CommentsClient, NoService } from './comments-client.ts';
import { DraftStore } from './drafts.ts';
import { useReply } from './use-reply.ts';
import { useThread } from './use-thread.ts';

interface Props {
  /** URL of the comments service, without trailing slash. */
  service: string;
  article: Article;
  /** Which page of the comments is shown, from 1. */
  page: number;
  /** What the form assumes before the service responds; absent where the edition names no service. */
  expected?: { requireEmail: boolean };
}

/** Scrolls to a comment and focuses it. @returns false where it is not in the page */
function focusComment(id: string): boolean {
  const element = document.getElementById(id);
  if (element === null) return false;
  element.tabIndex = -1;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  return true;
}

/**
 * Scrolls to the comment or form in the address's hash, once it is in the page.
 *
 * @param shownCount number of comments in the page
 */
function useCommentInHash(isLoaded: boolean, wasRendered: boolean, shownCount: number): void {
  // The browser has scrolled by itself to what was in the rendered page.
  const [isDone, setDone] = useState(
    () =>
      wasRendered &&
      typeof document !== 'undefined' &&
      document.getElementById(location.hash.slice(1)) !== null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new comment may be the one in the hash
  useEffect(() => {
    if (isDone || !isLoaded || !/^#(?:comment-|respond$)/.test(location.hash)) return;
    if (focusComment(location.hash.slice(1))) setDone(true);
  }, [isDone, isLoaded, shownCount]);
}

/** Returns the answer to the form that the page was rendered with, once. */
function useFormAnswer(slug: string): FormAnswer {
  const cache = useDataCache();
  const [answer] = useState(() => cache.get<FormAnswer>(formAnswerKey(slug)) ?? {});
  useEffect(() => cache.remove(formAnswerKey(slug)), [cache, slug]);
  return answer;
}

/** Renders the comments of an article: the list, new comments, and the form. */
export function Comments({ service, article, page, expected }: Props) {
  const environment = useEnvironment();
  const drafts = useMemo(() => new DraftStore(environment), [environment]);
  const client = useMemo(() => new CommentsClient(service, environment.fetch), [service, environment]);
  const wasRendered = useWasRendered();
  const thread = useThread(client, drafts, { ...article, page }, wasRendered);
  const { refused, held } = useFormAnswer(article.slug);
  const [hasNoService, setNoService] = useState(false);
  const { opened, list, comments } = thread;
  useEffect(() => drafts.removeExpired(), [drafts]);
  useCommentInHash(list !== undefined, wasRendered, comments.length);
  const isUnavailable = hasNoService || opened.error instanceof NoService;
  const isLoading = list === undefined && !opened.isError;
  const isOpen = list?.open ?? (isLoading && wasRendered && expected !== undefined);
  const hasForm = !isUnavailable && (isOpen || refused !== undefined);
  const state = (): ReactNode => {
    // Whether a draft is stored is only known after hydration.
    if (isUnavailable) return <CommentsUnavailable hasDraft={drafts.draft(article.id) !== undefined} />;
    if (list !== undefined) {
      // Closed comments have no invitation to write the first.
      return (
        (list.open || comments.length > 0) && (
          <>
            <CommentThreads comments={comments} newCount={thread.newCount} onShowNew={thread.showNew} />
            <CommentPages slug={article.slug} page={list.page ?? page} count={thread.count} />
          </>
        )
      );
    }
    if (opened.isError) return <CommentsFailed onRetry={opened.refetch} />;
    if (!wasRendered) return <CommentsLoading />;
    return hasForm ? null : <CommentsUnavailable />;
  };
  return (
    <CommentsSection
      articleId={article.id}
      {...(list === undefined || isUnavailable ? {} : { count: thread.count })}
    >
      {state()}
      {held && <CommentHeld />}
      {hasForm && (
        <Reply
          client={client}
          drafts={drafts}
          article={article}
          requireEmail={list?.requireEmail ?? expected?.requireEmail ?? true}
          wasRendered={wasRendered}
          refused={refused}
          comments={comments}
          onPosted={thread.add}
          onNoService={() => setNoService(true)}
        />
      )}
      {list !== undefined && !isUnavailable && !list.open && <CommentsOff />}
    </CommentsSection>
  );
}

/** Renders the form, and focuses the reader's own comment when it appears. @param comments the comments in the page */
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
        hiddenFields={{
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
