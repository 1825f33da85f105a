import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { CommentsView } from '../../model/routes.ts';
import { CommentOrderLink } from '../../page/comments/CommentOrderLink.tsx';
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
import { CommentsContext } from '../../page/comments/comments-context.ts';
import { CommentForm } from '../../page/comments/form/CommentForm.tsx';
import { DraftNotice } from '../../page/comments/form/DraftNotice.tsx';
import { useDataCache } from '../data/page-data.tsx';
import { formAnswerKey, type SeededComments } from '../data/queries.ts';
import { useEnvironment } from '../environment/environment.ts';
import { useWasRendered } from '../hydration/use-was-rendered.ts';
import { CommentsClient, NoService } from './comments-client.ts';
import { DraftStore } from './drafts.ts';
import type { FormProblem } from './form-values.ts';
import { focusComment, useCommentFocus, useCommentLinks } from './use-comment-links.ts';
import { useOwnActions } from './use-own-actions.tsx';
import { useReply } from './use-reply.ts';
import { useThread } from './use-thread.ts';
import { useView } from './use-view.ts';

interface Props {
  /** URL of the comments service, without trailing slash. */
  service: string;
  article: Article;
  /** Which comments the address names. */
  view: CommentsView;
  /** What the form assumes before the service responds; absent where the edition names no service. */
  expected?: { requireEmail: boolean };
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

/** React hook: returns what the page's comments were rendered with, where they were; once. */
function useRendered(slug: string): SeededComments<FormProblem> {
  const cache = useDataCache();
  const [rendered] = useState(() => cache.get<SeededComments<FormProblem>>(formAnswerKey(slug)) ?? {});
  useEffect(() => cache.remove(formAnswerKey(slug)), [cache, slug]);
  return rendered;
}

/** Renders the comments of an article: the list, links to more, and the form. */
export function Comments({ service, article, view: address, expected }: Props) {
  const environment = useEnvironment();
  const drafts = useMemo(() => new DraftStore(environment), [environment]);
  const client = useMemo(() => new CommentsClient(service, environment.fetch), [service, environment]);
  const wasRendered = useWasRendered();
  const { list: renderedList, target, refused, refusal, held, shown } = useRendered(article.slug);
  const [view, setOrder] = useView(address, renderedList);
  const thread = useThread(client, drafts, { ...article, view }, wasRendered);
  const [hasNoService, setNoService] = useState(false);
  const { opened, list, comments } = thread;
  const [replyTo, setReplyTo] = useState(target);
  const named = comments.find(({ id }) => id === view.reply);
  useEffect(() => drafts.removeExpired(), [drafts]);
  useEffect(() => setReplyTo((before) => before ?? named), [named]);
  useCommentInHash(list !== undefined, wasRendered, comments.length);
  const isUnavailable = hasNoService || opened.error instanceof NoService;
  const isLoading = list === undefined && !opened.isError;
  const isOpen = list?.open ?? (isLoading && wasRendered && expected !== undefined);
  const hasForm = !isUnavailable && (isOpen || refused !== undefined);
  const setFocus = useCommentFocus(comments.length);
  const showMore = () => void thread.showMore().then(setFocus);
  const ownActions = useOwnActions(client, drafts, article.id, thread);
  const onLink = useCommentLinks({ article, comments, setOrder, setReplyTo, showMore });
  return (
    <CommentsSection
      articleId={article.id}
      {...(list === undefined || isUnavailable ? {} : { count: thread.count })}
      onClick={onLink}
    >
      <CommentsContext value={{ service, article, canReply: hasForm, ...ownActions }}>
        {isUnavailable ? (
          // Whether a draft is stored is only known after hydration.
          <CommentsUnavailable hasDraft={drafts.draft(article.id) !== undefined} />
        ) : (
          <ThreadState thread={thread} view={view} hasForm={hasForm} wasRendered={wasRendered} />
        )}
        {held && <CommentHeld {...(held.status === undefined ? {} : { status: held.status })} />}
        {hasForm && (
          <Reply
            client={client}
            drafts={drafts}
            article={article}
            requireEmail={list?.requireEmail ?? expected?.requireEmail ?? true}
            wasRendered={wasRendered}
            refused={refused}
            refusal={refusal}
            replyTo={replyTo}
            closesAt={list?.closesAt}
            shown={shown}
            onPosted={(comment) => {
              thread.add(comment);
              setFocus(comment.id);
              if (replyTo !== undefined) setReplyTo(undefined);
            }}
            onNoService={() => setNoService(true)}
          />
        )}
        {list !== undefined && !isUnavailable && !list.open && <CommentsOff />}
      </CommentsContext>
    </CommentsSection>
  );
}

interface ThreadStateProps {
  thread: ReturnType<typeof useThread>;
  view: CommentsView;
  hasForm: boolean;
  wasRendered: boolean;
}

/** Renders the comments that are shown, or that they are loading or did not load. */
function ThreadState({ thread, view, hasForm, wasRendered }: ThreadStateProps): ReactNode {
  const { opened, list, comments, last, loading } = thread;
  if (list === undefined) {
    if (opened.isError) return <CommentsFailed onRetry={opened.refetch} />;
    if (!wasRendered) return <CommentsLoading />;
    return hasForm ? null : <CommentsUnavailable />;
  }
  // Closed comments have no invitation to write the first.
  if (!list.open && comments.length === 0) return null;
  return (
    <>
      {thread.count > 1 && <CommentOrderLink order={view.order} />}
      <CommentThreads comments={comments} pinned={thread.pinned} />
      {loading === 'now' && <CommentsLoading />}
      {loading === 'failed' && <CommentsFailed onRetry={thread.showMore} />}
      <CommentPages page={list.page ?? view.page} last={last} pages={list.pages ?? 1} order={view.order} />
    </>
  );
}

/**
 * Renders the form, and the notice that it has a draft.
 *
 * @param closesAt when comments close, RFC 3339
 * @param shown see `RenderedComments`
 */
function Reply({
  closesAt,
  shown,
  ...props
}: Parameters<typeof useReply>[0] & { closesAt?: string; shown?: string }) {
  const { client, article, requireEmail, refused, replyTo } = props;
  const reply = useReply(props);
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
        replyTo={replyTo}
        closesAt={closesAt}
        hiddenFields={{
          revision: String(article.revision.number),
          ...(refused?.key === undefined ? {} : { key: refused.key }),
          ...(shown === undefined ? {} : { shown }),
        }}
        onSubmit={reply.isHydrated ? (event) => void reply.submit(event) : undefined}
        onInput={reply.saveDraft}
        formRef={reply.form}
      />
    </>
  );
}
