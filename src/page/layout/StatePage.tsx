import type { ReactNode } from 'react';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './StatePage.module.css';

interface Props {
  title: string;
  text: string;
  /** What there is to do about it. */
  actions: ReactNode;
  children?: ReactNode;
}

/** A whole page that says what happened, what is safe, and what to do. */
export function StatePage({ title, text, actions, children }: Props) {
  return (
    <>
      <InterfaceScope as="div" className={styles.state}>
        <h1 className={classes(styles.title, 'headline')}>{title}</h1>
        <p className={styles.text}>{text}</p>
        <p className={styles.actions}>{actions}</p>
      </InterfaceScope>
      {children}
    </>
  );
}
