import type { ReactNode } from 'react';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './Empty.module.css';

interface Props {
  /** On the text's edge, where the page has a margin. */
  indented?: boolean;
  children: ReactNode;
}

/** Said where something would stand, had anything come yet. */
export function Empty({ indented = false, children }: Props) {
  return (
    <InterfaceScope as="p" className={classes(styles.empty, indented && styles.indented)}>
      {children}
    </InterfaceScope>
  );
}
