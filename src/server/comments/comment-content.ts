import { type CommentPost, type FieldCode, NOTE_LIMIT } from '../../model/comment/comment.ts';
import { type NormalisedComment, normaliseComment, normaliseNote } from '../../model/comment/parse-post.ts';
import { CommentError } from './comment-error.ts';

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

/** Normalises a note or an objection. @throws CommentError where it is too long, or empty and must not be */
export function normaliseNoteField(field: 'note' | 'text', note: string, isRequired: boolean): string {
  const text = normaliseNote(note);
  if (Array.from(text).length > NOTE_LIMIT)
    throw new CommentError('invalid_fields', { fields: { [field]: 'too_long' } });
  if (isRequired && text === '')
    throw new CommentError('invalid_fields', { fields: { [field]: 'required' } });
  return text;
}
