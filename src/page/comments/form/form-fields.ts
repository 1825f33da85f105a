import type { CommentField } from '../../../model/comment/comment.ts';

/** Error messages by field. */
export type FieldErrors = Partial<Record<CommentField, string>>;

/** The fields in their order. */
export const COMMENT_FIELDS = ['text', 'name', 'email', 'url'] as const satisfies CommentField[];

/** Returns the id of a field's element. */
export const fieldId = (field: CommentField | 'remember'): string => `reply-${field}`;
