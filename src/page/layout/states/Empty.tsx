import type { ReactNode } from 'react';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import styles from './Empty.module.css';

interface Props {
  /** Whether to align it with the text, where the page has a margin. */
  indented?: boolean;
  children: ReactNode;
}

/** Renders the message in place of an empty list. */
export function Empty({ indented = false, children }: Props) {
  return (
    <InterfaceScope as="p" className={classes(styles.empty, indented && styles.indented)}>
      {children}
    </InterfaceScope>
  );
}
