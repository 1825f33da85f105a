import type { ReactNode } from 'react';
import { FORM_ANSWER_ID } from '../../../model/comment/comment.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { Notice } from '../../layout/Notice.tsx';
import styles from './FormProblems.module.css';
import { COMMENT_FIELDS, type FieldErrors, fieldId } from './form-fields.ts';

interface Props {
  errors: FieldErrors;
  /** What went wrong with the submission. */
  problem?: ReactNode;
}

/** Renders the errors above a form, with a link to each invalid field. */
export function FormProblems({ errors, problem }: Props) {
  const { texts } = useInterface();
  const invalidFields = COMMENT_FIELDS.filter((field) => errors[field] !== undefined);
  if (invalidFields.length === 0 && !problem) return null;
  return (
    <div id={FORM_ANSWER_ID} className={styles.problems} tabIndex={-1}>
      <Notice tone="alert">
        {problem ? (
          <p>{problem}</p>
        ) : (
          <p>
            <b>{texts.form.problems(invalidFields.length)}</b> {texts.form.problemsSafe}
          </p>
        )}
        {invalidFields.length > 0 && (
          <ul>
            {invalidFields.map((field) => (
              <li key={field}>
                <a href={`#${fieldId(field)}`}>
                  {texts.form[field]}: {errors[field]}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
