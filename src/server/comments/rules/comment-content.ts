import { type CommentPost, type FieldCode, NOTE_LIMIT } from '../../../model/comment/comment.ts';
import {
  type NormalisedComment,
  normaliseComment,
  normaliseNote,
} from '../../../model/comment/parse-post.ts';
import { CommentError } from '../comment-error.ts';

/** Normalises the fields of a post or of an edit (C04). @throws CommentError where some are wrong */
export function normaliseContent(
  post: Pick<CommentPost, 'text' | 'name' | 'email' | 'url'>,
  requireEmail: boolean,
): NormalisedComment {
  const result = normaliseComment(post, requireEmail);
  if (!result.ok)
    throw new CommentError('invalid_fields', { fields: result.fields as Record<string, FieldCode> });
  return result.value;
}

/** Name of a writer who gave none, or none that can be seen, where a comment comes from. */
const NAMELESS = 'Anonymous';

/**
 * Normalises a comment that was accepted elsewhere (C04): longer texts and names stay whole, an address that is none is
 * left out.
 *
 * @returns undefined where it has no text
 */
export function normaliseImported(
  comment: Pick<NormalisedComment, 'text' | 'name' | 'email' | 'url'>,
): NormalisedComment | undefined {
  const name = normaliseNote(comment.name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]+/gu, ' '));
  const result = normaliseComment({ ...comment, name }, false);
  if (result.ok) return result.value;
  const { value, fields } = result;
  if (fields.text === 'required') return undefined;
  const hasName = fields.name === undefined || fields.name === 'too_long';
  return {
    text: value.text,
    name: hasName ? value.name : NAMELESS,
    email: fields.email === undefined ? value.email : '',
    url: fields.url === undefined ? value.url : '',
  };
}

/** Normalises a note or an objection. @throws CommentError where it is too long, or empty and must not be */
export function normaliseNoteField(field: 'note' | 'text', note: string, isRequired: boolean): string {
  const text = normaliseNote(note);
  if (Array.from(text).length > NOTE_LIMIT)
    throw new CommentError('invalid_fields', { fields: { [field]: 'too_long' } });
  if (isRequired && text === '')
    throw new CommentError('invalid_fields', { fields: { [field]: 'required' } });
  return text;
}
