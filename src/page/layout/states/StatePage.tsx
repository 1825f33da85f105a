import type { ReactNode } from 'react';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import styles from './StatePage.module.css';

interface Props {
  title: string;
  text: string;
  /** Buttons and links that help. */
  actions: ReactNode;
  children?: ReactNode;
}

/** Renders the content of an error page. */
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
