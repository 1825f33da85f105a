import { isWebAddress } from '../links.ts';
import { isVisible } from '../visible-text.ts';
import {
  COMMENT_LIMITS,
  type CommentEdit,
  type CommentField,
  type CommentPost,
  type CommentReport,
  type FieldCode,
  REPORT_REASONS,
} from './comment.ts';

/** A reader's comment, normalised and within the limits. */
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
/** Characters that no name may have: line ends, control, directional formatting that reaches beyond it, surrogates. */
const NOT_IN_NAMES = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}\ufffd]/u;
const MARKS = /(?:\p{M}\p{Cf}*){5}/u;
/** Marks beyond the fourth over one letter, which would cover the lines around it. */
const STACKED_MARKS = /((?:[\p{Mn}\p{Me}]\p{Cf}*){4})(?:[\p{Mn}\p{Me}]\p{Cf}*)+/gu;

function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROL, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .normalize('NFC')
    .replace(STACKED_MARKS, '$1')
    .trim();
}

function textIssue(text: string): FieldCode | undefined {
  if (!isVisible(text)) return 'required';
  return length(text) > COMMENT_LIMITS.text ? 'too_long' : undefined;
}

function nameIssue(name: string): FieldCode | undefined {
  if (name === '') return 'required';
  if (NOT_IN_NAMES.test(name) || MARKS.test(name.normalize('NFD')) || !isVisible(name))
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
  return isWebAddress(url) && !/\p{Cs}/u.test(url) ? undefined : 'invalid_url';
}

/** Normalises a text that no reader sees, such as an objection: control characters, line ends, NFC. */
export const normaliseNote = (text: string): string => cleanText(text);

/** Adds `https://` to a website typed as `example.org`. */
const withScheme = (url: string): string =>
  /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:]|$)/u.test(url) ? `https://${url}` : url;

/**
 * Normalises and validates a comment (C04): line ends, control characters, NFC, limits. Used by the form before it
 * sends and by the server before it stores. Linear in the length of the text (C16).
 */
export function normaliseComment(
  fields: Pick<CommentPost, 'text' | 'name' | 'email' | 'url'>,
  requireEmail: boolean,
): { ok: true; value: NormalisedComment } | { ok: false; fields: FieldIssues; value: NormalisedComment } {
  const value: NormalisedComment = {
    text: cleanText(fields.text),
    name: fields.name.normalize('NFC').replace(/\s+/g, ' ').trim(),
    email: fields.email.trim(),
    url: withScheme(fields.url.trim()),
  };
  const issues: FieldIssues = {};
  const codes = {
    text: textIssue(value.text),
    name: nameIssue(value.name),
    email: emailIssue(value.email, requireEmail),
    url: urlIssue(value.url),
  };
  for (const field of ['text', 'name', 'email', 'url'] as const) {
    if (codes[field] !== undefined) issues[field] = codes[field];
  }
  return Object.keys(issues).length > 0 ? { ok: false, fields: issues, value } : { ok: true, value };
}

/** Result of parsing a body: its value, or an error code for each invalid key. */
type ParsedBody<T> = { ok: true; value: T } | { ok: false; fields: Record<string, FieldCode> };

/** Parses a body whose values are texts; unknown keys are refused (C03). */
function parseTexts(
  input: unknown,
  required: readonly string[],
  allowed: readonly string[] = [],
): ParsedBody<Record<string, string>> {
  const fields: Record<string, FieldCode> = Object.create(null);
  const object = typeof input === 'object' && input !== null && !Array.isArray(input) ? input : {};
  for (const [key, value] of Object.entries(object)) {
    if (!required.includes(key) && !allowed.includes(key)) fields[key.slice(0, 60)] = 'unknown';
    else if (typeof value !== 'string') fields[key] = 'invalid';
  }
  for (const key of required) if (!Object.hasOwn(object, key)) fields[key] = 'required';
  return Object.keys(fields).length > 0
    ? { ok: false, fields: { ...fields } }
    : { ok: true, value: object as Record<string, string> };
}

/** Parses the body of an edit or of an objection (C03). */
export const parseCommentEdit = (input: unknown): ParsedBody<CommentEdit> =>
  parseTexts(input, ['text']) as ParsedBody<CommentEdit>;

/** Parses the body of a report (C03). */
export function parseCommentReport(input: unknown): ParsedBody<CommentReport> {
  const result = parseTexts(input, ['reason'], ['note']);
  if (!result.ok) return result;
  const isReason = (REPORT_REASONS as readonly string[]).includes(result.value['reason'] ?? '');
  return isReason
    ? { ok: true, value: { ...result.value } as unknown as CommentReport }
    : { ok: false, fields: { reason: 'invalid' } };
}

const POST_KEYS = new Set(['key', 'text', 'name', 'email', 'url', 'revision', 'parent', 'subject', 'shown']);

const isShown = (value: unknown): boolean =>
  typeof value === 'number' ? value >= 0 : typeof value === 'string' && value.length <= 80;

/** A post that may lack its idempotency key. */
export type KeylessPost = Omit<CommentPost, 'key'> & { key?: string };

/**
 * Parses the body of a post. Unknown keys are refused, so that no client sets a field of the server's (C03).
 *
 * @param needsKey false for forms posted without JavaScript, which have no key (C12)
 * @returns the post, or an error code for each invalid key
 */
export function parseCommentPost(
  input: unknown,
  needsKey = true,
): { ok: true; value: KeylessPost } | { ok: false; fields: Record<string, FieldCode> } {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { ok: false, fields: { text: 'required' } };
  const issues: Record<string, FieldCode> = Object.create(null);
  for (const key of Object.keys(input)) if (!POST_KEYS.has(key)) issues[key.slice(0, 60)] = 'unknown';
  const {
    key,
    text,
    name,
    email = '',
    url = '',
    revision,
    parent,
    subject,
    shown,
  } = input as Record<string, unknown>;
  if ((key !== undefined || needsKey) && (typeof key !== 'string' || !/^[\w-]{16,80}$/.test(key)))
    issues['key'] = key === undefined ? 'required' : 'invalid';
  for (const [field, value] of Object.entries({ text, name, email, url })) {
    if (typeof value !== 'string') issues[field] = value === undefined ? 'required' : 'invalid';
  }
  if (revision !== undefined && !(Number.isSafeInteger(revision) && (revision as number) > 0))
    issues['revision'] = 'invalid';
  if (parent !== undefined && !(typeof parent === 'string' && /^[\w-]{1,80}$/.test(parent)))
    issues['parent'] = 'invalid';
  if (subject !== undefined && typeof subject !== 'string') issues['subject'] = 'invalid';
  if (shown !== undefined && !isShown(shown)) issues['shown'] = 'invalid';
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
      ...(parent === undefined ? {} : { parent }),
      ...(subject === undefined ? {} : { subject }),
      ...(shown === undefined ? {} : { shown }),
    } as KeylessPost,
  };
}
