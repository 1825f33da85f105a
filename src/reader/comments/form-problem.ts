import type { CommentField, ErrorCode, FieldCode } from '../../model/comment/comment.ts';
import type { InterfaceTexts } from '../../page/i18n/en.ts';

/** Errors of the form's fields, or a message about the submission. */
export interface FormProblem {
  errors: Partial<Record<CommentField, FieldCode>>;
  sentence?: string;
}

export const NO_PROBLEM: FormProblem = { errors: {} };

const FIELDS: readonly string[] = ['text', 'name', 'email', 'url'];

/** Converts a refusal of the service to errors of fields, else a message. */
export function problemOfRefusal(
  { code, fields }: { code: ErrorCode; fields?: Record<string, FieldCode> | null },
  { form: { failure } }: InterfaceTexts,
): FormProblem {
  const errors = Object.fromEntries(Object.entries(fields ?? {}).filter(([field]) => FIELDS.includes(field)));
  if (Object.keys(errors).length > 0) return { errors };
  return { errors: {}, sentence: Object.hasOwn(failure, code) ? failure[code] : failure.internal };
}
