import type { ReactNode } from 'react';
import { classes } from '../style/classes.ts';
import styles from './SectionLabel.module.css';

interface Props {
  children: ReactNode;
  /** Analysis, Opinion, Live: what kind of story it is. */
  label?: string;
}

/** What stands above a headline: the section, and the kind of story where it is one. */
export function SectionLabel({ children, label }: Props) {
  return (
    <p className={classes(styles.label, 'section-label')}>
      {children}
      {label !== undefined && (
        <>
          {' '}
          <span className={classes(styles.kind, 'label')}>{label}</span>
        </>
      )}
    </p>
  );
}
