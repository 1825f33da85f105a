import type { ReactNode } from 'react';
import styles from './ModerationField.module.css';

interface Props {
  label: string;
  id: string;
  note?: string;
  /** The field itself, with this id. */
  children: ReactNode;
}

/** Renders a field of a form of moderation with its label. */
export function ModerationField({ label, id, note, children }: Props) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {note !== undefined && (
        <p className={styles.note} id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
