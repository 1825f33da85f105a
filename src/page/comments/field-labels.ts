import type { CommentField, FieldCode } from '../../model/comment/comment.ts';
import type { InterfaceTexts } from '../i18n/en.ts';

/** What is wrong with a field, as a sentence. */
export function fieldLabels(words: InterfaceTexts, field: CommentField, code: FieldCode): string {
  const own: Partial<Record<FieldCode, string>> = words.form.wrong[field];
  return own[code] ?? words.form.wrong.any[code] ?? words.form.wrong.any.invalid;
}

/** The fields in the order they stand in. */
export const COMMENT_FIELDS = ['text', 'name', 'email', 'url'] as const satisfies CommentField[];

/** The id of a field's element. */
export const fieldId = (field: CommentField | 'remember'): string => `reply-${field}`;
