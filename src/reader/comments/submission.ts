import type { Article } from '../../model/article/article.ts';
import type {
  Comment,
  CommentField,
  CommentPost,
  ErrorCode,
  FieldCode,
} from '../../model/comment/comment.ts';
import { normaliseComment } from '../../model/comment/parse-post.ts';
import type { InterfaceTexts } from '../../page/i18n/en.ts';
import { LoadError } from '../data/fetch-json.ts';
import type { Environment } from '../environment/environment.ts';
import { type CommentsClient, NoService, Refused } from './comments-client.ts';
import type { Draft, DraftStore } from './drafts.ts';

/** What is wrong with a form, for the fields and as a whole. */
export interface FormProblem {
  errors: Partial<Record<CommentField, FieldCode>>;
  sentence?: string;
}

export const NO_PROBLEM: FormProblem = { errors: {} };

const FIELDS: readonly string[] = ['text', 'name', 'email', 'url'];

/** What the form says of a refusal: what is wrong with its fields, else a sentence. */
export function problemOfRefusal(
  { code, fields }: { code: ErrorCode; fields?: Record<string, FieldCode> | null },
  { form: { failure } }: InterfaceTexts,
): FormProblem {
  const errors = Object.fromEntries(Object.entries(fields ?? {}).filter(([field]) => FIELDS.includes(field)));
  if (Object.keys(errors).length > 0) return { errors };
  return { errors: {}, sentence: Object.hasOwn(failure, code) ? failure[code] : failure.internal };
}

function problemOf(reason: unknown, texts: InterfaceTexts): FormProblem {
  const { offline, failure } = texts.form;
  if (reason instanceof LoadError)
    return { errors: {}, sentence: reason.kind === 'server' ? failure.unavailable : offline };
  if (!(reason instanceof Refused)) throw reason;
  return problemOfRefusal(reason.answer, texts);
}

/** What came of a submission. */
export type SubmissionResult =
  | { kind: 'posted'; comment: Comment }
  | { kind: 'problem'; problem: FormProblem }
  /** There is nobody to send to. */
  | { kind: 'no service' };

interface Submission {
  client: CommentsClient;
  drafts: DraftStore;
  randomHex: Environment['randomHex'];
  article: Pick<Article, 'id' | 'slug' | 'revision'>;
  requireEmail: boolean;
  texts: InterfaceTexts;
}

/**
 * Checks a comment and posts it. The draft is stored with the key it was sent under, so that the same words are sent
 * again under the same key, and other words under another (C12).
 *
 * @param onSending told when the check has passed
 */
export async function submitComment(
  draft: Draft,
  { client, drafts, randomHex, article, requireEmail, texts }: Submission,
  onSending: () => void,
): Promise<SubmissionResult> {
  const checked = normaliseComment(draft, requireEmail);
  if (!checked.ok) return { kind: 'problem', problem: { errors: checked.fields } };
  const body = JSON.stringify(checked.value);
  const before = drafts.draft(article.id)?.sent;
  const sent = before?.body === body ? before : { key: randomHex(16), body };
  drafts.saveDraft(article.id, { ...draft, sent });
  onSending();
  const post: CommentPost = { key: sent.key, ...checked.value, revision: article.revision.number };
  try {
    const comment = await client.post(article.slug, post);
    const { text: _, ...writer } = checked.value;
    if (draft.remember) drafts.saveWriter(writer);
    else drafts.removeWriter();
    return { kind: 'posted', comment };
  } catch (reason) {
    if (reason instanceof NoService) return { kind: 'no service' };
    return { kind: 'problem', problem: problemOf(reason, texts) };
  }
}
