import type { CommentField, FieldCode } from '../../model/comment/comment.ts';
import type { InterfaceTexts } from '../i18n/en.ts';

/** Returns the error message of a field. */
export function fieldErrorText(texts: InterfaceTexts, field: CommentField, code: FieldCode): string {
  const own: Partial<Record<FieldCode, string>> = texts.form.wrong[field];
  return own[code] ?? texts.form.wrong.any[code] ?? texts.form.wrong.any.invalid;
}

/** The fields in their order. */
export const COMMENT_FIELDS = ['text', 'name', 'email', 'url'] as const satisfies CommentField[];

/** Returns the id of a field's element. */
export const fieldId = (field: CommentField | 'remember'): string => `reply-${field}`;
