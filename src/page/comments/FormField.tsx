import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { CommentField, FieldCode } from '../../model/comment/comment.ts';
import { useInterface } from '../i18n/interface.tsx';
import { classes } from '../style/classes.ts';
import styles from './FormField.module.css';
import { fieldId, fieldLabels } from './field-labels.ts';

interface Props {
  field: CommentField;
  required: boolean;
  error?: FieldCode;
  /** Id of a note that belongs to the field. */
  note?: string;
  wide?: boolean;
  /** Draws the field itself, with everything it must carry. */
  children: (attributes: FieldAttributes) => ReactNode;
}

type FieldAttributes = Pick<
  ComponentPropsWithRef<'input'>,
  'id' | 'name' | 'required' | 'aria-describedby' | 'aria-invalid'
>;

/** A field with its label, and beside it what is wrong with it. */
export function FormField({ field, required, error, note, wide = false, children }: Props) {
  const { texts } = useInterface();
  const id = fieldId(field);
  const wrong = error && `${id}-wrong`;
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
        'aria-describedby': [wrong, note].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p className={styles.wrong} id={wrong}>
          {fieldLabels(texts, field, error)}
        </p>
      )}
    </div>
  );
}

/** The sign of a field that must be filled; the field itself says so to those who don't see it. */
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
