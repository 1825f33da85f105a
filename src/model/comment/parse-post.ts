import { isWebAddress } from '../links.ts';
import { COMMENT_LIMITS, type CommentField, type CommentPost, type FieldCode } from './comment.ts';

/** What a reader submits, cleaned and within the limits. */
export interface NormalisedComment {
  text: string;
  name: string;
  email: string;
  url: string;
}

export type FieldIssues = Partial<Record<CommentField, FieldCode>>;

const length = (text: string): number => Array.from(text).length;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;
/** What a name must not have: line ends, control, direction marks that reach beyond it, halves of characters. */
const NOT_IN_NAMES = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}\ufffd]/u;
const MARKS = /\p{M}{5}/u;
/** At least one thing that can be seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROL, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .normalize('NFC')
    .trim();
}

function textIssue(text: string): FieldCode | undefined {
  if (!VISIBLE.test(text)) return 'required';
  return length(text) > COMMENT_LIMITS.text ? 'too_long' : undefined;
}

function nameIssue(name: string): FieldCode | undefined {
  if (name === '') return 'required';
  if (NOT_IN_NAMES.test(name) || MARKS.test(name.normalize('NFD')) || !VISIBLE.test(name))
    return 'invalid_characters';
  return length(name) > COMMENT_LIMITS.name ? 'too_long' : undefined;
}

function emailIssue(email: string, required: boolean): FieldCode | undefined {
  if (email === '') return required ? 'required' : undefined;
  if (email.length > COMMENT_LIMITS.email) return 'too_long';
  return /^[^\s@\p{C}]+@[^\s@.\p{C}]+(?:\.[^\s@.\p{C}]+)+$/u.test(email) ? undefined : 'invalid_email';
}

function urlIssue(url: string): FieldCode | undefined {
  if (url === '') return undefined;
  if (url.length > COMMENT_LIMITS.url) return 'too_long';
  return isWebAddress(url) ? undefined : 'invalid_url';
}

/** `example.org` is what people type for a website. */
const withScheme = (url: string): string =>
  /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:]|$)/u.test(url) ? `https://${url}` : url;

/**
 * The one place where a comment becomes ours (C04): line ends, control characters, NFC, limits. The form uses
 * it before sending, the server before storing. Linear in the length of the text (C16).
 */
export function normaliseComment(
  fields: Pick<CommentPost, 'text' | 'name' | 'email' | 'url'>,
  requireEmail: boolean,
): { ok: true; value: NormalisedComment } | { ok: false; fields: FieldIssues } {
  const value: NormalisedComment = {
    text: cleanText(fields.text),
    name: fields.name.normalize('NFC').replace(/\s+/g, ' ').trim(),
    email: fields.email.trim(),
    url: withScheme(fields.url.trim()),
  };
  const issues: FieldIssues = {};
  const found = {
    text: textIssue(value.text),
    name: nameIssue(value.name),
    email: emailIssue(value.email, requireEmail),
    url: urlIssue(value.url),
  };
  for (const field of ['text', 'name', 'email', 'url'] as const) {
    if (found[field] !== undefined) issues[field] = found[field];
  }
  return Object.keys(issues).length > 0 ? { ok: false, fields: issues } : { ok: true, value };
}

const POST_KEYS = new Set(['key', 'text', 'name', 'email', 'url', 'revision']);

/** A post whose sender made no key. */
export type KeylessPost = Omit<CommentPost, 'key'> & { key?: string };

/**
 * Reads the body of a post. Unknown keys are refused, so that no client sets what is not its own (C03).
 *
 * @param needsKey a plain form may come without a key (C12)
 * @returns the post, or a word for each key that is wrong
 */
export function parseCommentPost(
  input: unknown,
  needsKey = true,
): { ok: true; value: KeylessPost } | { ok: false; fields: Record<string, FieldCode> } {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { ok: false, fields: { text: 'required' } };
  const issues: Record<string, FieldCode> = Object.create(null);
  for (const key of Object.keys(input)) if (!POST_KEYS.has(key)) issues[key.slice(0, 60)] = 'unknown';
  const { key, text, name, email = '', url = '', revision } = input as Record<string, unknown>;
  if ((key !== undefined || needsKey) && (typeof key !== 'string' || !/^[\w-]{16,80}$/.test(key)))
    issues['key'] = key === undefined ? 'required' : 'invalid';
  for (const [field, value] of Object.entries({ text, name, email, url })) {
    if (typeof value !== 'string') issues[field] = value === undefined ? 'required' : 'invalid';
  }
  if (revision !== undefined && !(Number.isSafeInteger(revision) && (revision as number) > 0))
    issues['revision'] = 'invalid';
  if (Object.keys(issues).length > 0) return { ok: false, fields: { ...issues } };
  return {
    ok: true,
    value: {
      text,
      name,
      email,
      url,
      ...(key === undefined ? {} : { key }),
      ...(revision === undefined ? {} : { revision }),
    } as KeylessPost,
  };
}
