import type { CommentField, ErrorCode, FieldCode } from '../../model/comment/comment.ts';
import { COMMENT_FIELDS, type FieldErrors } from '../../page/comments/form-fields.ts';
import { formErrorTexts, formFailureTexts } from '../../page/i18n/form-problems-en.ts';
import type { FormProblem } from './form-values.ts';

const errorText = (field: CommentField, code: FieldCode): string =>
  formErrorTexts[field][code] ??
  (Object.hasOwn(formErrorTexts.any, code) ? formErrorTexts.any[code] : formErrorTexts.any.invalid);

/** Returns the error messages of fields by their codes; other fields have none in the form. */
export const fieldErrors = (codes: Readonly<Record<string, FieldCode>>): FieldErrors =>
  Object.fromEntries(
    COMMENT_FIELDS.flatMap((field) => {
      const code = Object.hasOwn(codes, field) ? codes[field] : undefined;
      return code === undefined ? [] : [[field, errorText(field, code)]];
    }),
  );

/** Converts a refusal of the service to errors of fields, else a message. */
export function problemOfRefusal({
  code,
  fields,
}: {
  code: ErrorCode;
  fields?: Record<string, FieldCode> | null;
}): FormProblem {
  const errors = fieldErrors(fields ?? {});
  if (Object.keys(errors).length > 0) return { errors };
  const sentence = Object.hasOwn(formFailureTexts, code) ? formFailureTexts[code] : formFailureTexts.internal;
  return { errors: {}, sentence };
}
