import type { Article } from '../../model/article/article.ts';
import type { Comment, CommentPost } from '../../model/comment/comment.ts';
import { normaliseComment } from '../../model/comment/parse-post.ts';
import type { Interface } from '../../page/i18n/interface.tsx';
import { loadWritingTexts } from '../../page/i18n/load-writing-texts.ts';
import type { InterfaceTexts, WritingTexts } from '../../page/i18n/texts.ts';
import { LoadError } from '../data/fetch-json.ts';
import type { Environment } from '../environment/environment.ts';
import { postComment, Refused } from './comment-requests.ts';
import { type CommentsClient, NoService } from './comments-client.ts';
import type { Draft, DraftStore } from './drafts.ts';
import { fieldErrors, problemOf } from './form-problem.ts';
import type { FormProblem } from './form-values.ts';

function problemOfReason(
  reason: unknown,
  { texts, writing }: Pick<Submission, 'texts' | 'writing'>,
): FormProblem {
  if (reason instanceof LoadError)
    return {
      errors: {},
      sentence: reason.kind === 'server' ? writing.failures.unavailable : texts.form.offline,
    };
  if (!(reason instanceof Refused)) throw reason;
  return problemOf(writing)(reason.answer);
}

/** Result of a submission. */
export type SubmissionResult =
  | { kind: 'posted'; comment: Comment }
  | { kind: 'problem'; problem: FormProblem }
  /** There is no comments service. */
  | { kind: 'no service' };

interface Submission {
  client: CommentsClient;
  drafts: DraftStore;
  environment: Pick<Environment, 'fetch' | 'randomHex' | 'now'>;
  article: Pick<Article, 'id' | 'slug' | 'revision'>;
  requireEmail: boolean;
  texts: InterfaceTexts;
  writing: WritingTexts;
  /** Id of the comment that is answered. */
  parent?: string;
}

/**
 * Validates and posts a comment. The draft is stored with its idempotency key, so that the same content is sent again
 * with the same key, and other content with another (C12).
 *
 * @param onSending called after validation
 */
export async function submitComment(
  draft: Draft,
  submission: Submission,
  onSending: () => void,
): Promise<SubmissionResult> {
  const { client, drafts, environment, article, requireEmail, parent } = submission;
  const checked = normaliseComment(draft, requireEmail);
  if (!checked.ok)
    return { kind: 'problem', problem: { errors: fieldErrors(submission.writing, checked.fields) } };
  const body = JSON.stringify({ ...checked.value, parent });
  const lastSent = drafts.draft(article.id)?.sent;
  const sent = lastSent?.body === body ? lastSent : { key: environment.randomHex(16), body };
  drafts.saveDraft(article.id, { ...draft, sent });
  onSending();
  const post: CommentPost = {
    key: sent.key,
    ...checked.value,
    revision: article.revision.number,
    // Since the document was loaded.
    shown: Math.round(performance.now()),
    ...(parent === undefined ? {} : { parent }),
  };
  try {
    const { comment, editableUntil, ...tokens } = await postComment(
      client,
      environment.fetch,
      article.slug,
      post,
    );
    // The clock of the device may be wrong by more than the time for changes (D08).
    const window = Date.parse(editableUntil ?? '') - Date.parse(comment.at);
    const editable =
      editableUntil === undefined
        ? {}
        : { editableUntil: new Date(environment.now() + window).toISOString() };
    if (tokens.token ?? tokens.statusToken)
      drafts.saveOwn(article.id, { id: comment.id, ...tokens, ...editable });
    const { text: _, ...writer } = checked.value;
    if (draft.remember) drafts.saveWriter(writer);
    else drafts.removeWriter();
    return { kind: 'posted', comment };
  } catch (reason) {
    if (reason instanceof NoService) return { kind: 'no service' };
    return { kind: 'problem', problem: problemOfReason(reason, submission) };
  }
}

/** Loads the texts of what may be wrong. Rejects where they did not load. @returns what submits a comment */
export async function loadSubmit(language: Pick<Interface, 'language' | 'locale'>) {
  const writing = await loadWritingTexts(language);
  return (draft: Draft, submission: Omit<Submission, 'writing'>, onSending: () => void) =>
    submitComment(draft, { ...submission, writing }, onSending);
}
