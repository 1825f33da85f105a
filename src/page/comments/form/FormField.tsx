import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { CommentField } from '../../../model/comment/comment.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { classes } from '../../style/classes.ts';
import styles from './FormField.module.css';
import { fieldId } from './form-fields.ts';

interface Props {
  field: CommentField;
  required: boolean;
  /** Error message. */
  error?: string;
  /** Id of a note that belongs to the field. */
  note?: string;
  wide?: boolean;
  /** Renders the field itself with these attributes. */
  children: (attributes: FieldAttributes) => ReactNode;
}

type FieldAttributes = Pick<
  ComponentPropsWithRef<'input'>,
  'id' | 'name' | 'required' | 'aria-describedby' | 'aria-invalid'
>;

/** Renders a field with its label and error. */
export function FormField({ field, required, error, note, wide = false, children }: Props) {
  const { texts } = useInterface();
  const id = fieldId(field);
  const errorId = error && `${id}-wrong`;
  return (
    <div className={classes(styles.field, wide && 'wide')}>
      <label htmlFor={id}>
        {texts.form[field]}
        {required && <RequiredMark />}
      </label>
      {children({
        id,
        name: field,
        required,
        'aria-describedby': [errorId, note].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p className={styles.wrong} id={errorId}>
          {error}
        </p>
      )}
    </div>
  );
}

/** Renders the mark of a required field; hidden from screen readers, which use the field's `required`. */
export function RequiredMark() {
  const { texts } = useInterface();
  return (
    <>
      {' '}
      <span className={styles.required} aria-hidden="true">
        {texts.form.required}
      </span>
    </>
  );
}
