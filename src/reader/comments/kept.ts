import type { Comment } from '../../model/comment/comment.ts';
import { readComment } from '../../model/comment/read-answers.ts';

/**
 * What this browser keeps for a reader who writes (P05): the draft of a comment, the comments that wait for
 * a decision, and, where the reader asked for it, who they are. Nothing is kept before they type.
 */

const DRAFT = 'broadsheet:draft:';
const HELD = 'broadsheet:held:';
const WRITER = 'broadsheet:writer';
/** Milliseconds: thirty days. */
const LIFE = 30 * 86_400_000;

export interface Writer {
  name: string;
  email: string;
  url: string;
}

export interface Draft extends Writer {
  text: string;
  remember: boolean;
  /** The key of a submission that was not answered, and the words that went with it (C12). */
  sent?: { key: string; body: string };
}

interface Kept<T> {
  at: number;
  value: T;
}

/** Storage may be full, forbidden or filled by somebody else: then nothing is kept, and nothing breaks (S11). */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function read<T>(key: string, isOurs: (value: unknown) => value is T): T | undefined {
  return attempt(() => {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<unknown> | null;
    return kept !== null && isOurs(kept.value) ? kept.value : undefined;
  });
}

function write<T>(key: string, value: T, now: number): void {
  attempt(() => localStorage.setItem(key, JSON.stringify({ at: now, value } satisfies Kept<T>)));
}

const forget = (key: string): void => void attempt(() => localStorage.removeItem(key));

const isWriter = (value: unknown): value is Writer =>
  typeof value === 'object' &&
  value !== null &&
  ['name', 'email', 'url'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');

const isDraft = (value: unknown): value is Draft =>
  isWriter(value) && typeof (value as Draft).text === 'string';

const isComments = (value: unknown): value is Comment[] =>
  Array.isArray(value) && value.every((item) => readComment(item) !== undefined);

/** Removes what is older than thirty days, under every story. */
export function forgetOld(now: number): void {
  attempt(() => {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(DRAFT) && !key.startsWith(HELD)) continue;
      const kept = attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<unknown> | null);
      if (typeof kept?.at !== 'number' || kept.at < now - LIFE) forget(key);
    }
  });
}

export const readDraft = (articleId: string): Draft | undefined => read(DRAFT + articleId, isDraft);
export const writeDraft = (articleId: string, draft: Draft, now: number): void =>
  write(DRAFT + articleId, draft, now);
export const forgetDraft = (articleId: string): void => forget(DRAFT + articleId);

export const readWriter = (): Writer | undefined => read(WRITER, isWriter);
export const writeWriter = (writer: Writer, now: number): void => write(WRITER, writer, now);
export const forgetWriter = (): void => forget(WRITER);

export const readHeld = (articleId: string): Comment[] => read(HELD + articleId, isComments) ?? [];

/** Keeps the reader's own comments that wait for a decision; an empty list keeps nothing. */
export function writeHeld(articleId: string, comments: Comment[], now: number): void {
  if (comments.length === 0) forget(HELD + articleId);
  else write(HELD + articleId, comments, now);
}
