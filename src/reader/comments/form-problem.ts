import type { CommentField, ErrorCode, FieldCode } from '../../model/comment/comment.ts';
import { COMMENT_FIELDS, type FieldErrors } from '../../page/comments/form/form-fields.ts';
import type { Interface } from '../../page/i18n/interface.tsx';
import { loadWritingTexts } from '../../page/i18n/load-writing-texts.ts';
import type { WritingTexts } from '../../page/i18n/texts.ts';
import type { FormProblem } from './form-values.ts';

function errorText({ errors }: WritingTexts, field: CommentField, code: FieldCode): string {
  return errors[field][code] ?? (Object.hasOwn(errors.any, code) ? errors.any[code] : errors.any.invalid);
}

/** Returns the error messages of fields by their codes; other fields have none in the form. */
export const fieldErrors = (texts: WritingTexts, codes: Readonly<Record<string, FieldCode>>): FieldErrors =>
  Object.fromEntries(
    COMMENT_FIELDS.flatMap((field) => {
      const code = Object.hasOwn(codes, field) ? codes[field] : undefined;
      return code === undefined ? [] : [[field, errorText(texts, field, code)]];
    }),
  );

/** What the comments service answered where it refused a comment. */
interface Refusal {
  code: ErrorCode;
  fields?: Record<string, FieldCode> | null;
}

/** Returns what converts a refusal of the service to errors of fields, else a message. */
export const problemOf =
  (texts: WritingTexts) =>
  ({ code, fields }: Refusal): FormProblem => {
    const errors = fieldErrors(texts, fields ?? {});
    if (Object.keys(errors).length > 0) return { errors };
    const { failures } = texts;
    return { errors: {}, sentence: Object.hasOwn(failures, code) ? failures[code] : failures.internal };
  };

/** Loads the texts of problems, for `problemOf`. Rejects where they did not load. */
export const loadProblemOf = async (language: Pick<Interface, 'language' | 'locale'>) =>
  problemOf(await loadWritingTexts(language));
