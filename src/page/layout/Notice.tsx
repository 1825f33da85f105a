import type { ReactNode } from 'react';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './Notice.module.css';

interface Props {
  /** What needs the reader now. */
  tone?: 'alert';
  /** False for a notice that was there from the start, which nobody needs to be told of. */
  live?: boolean;
  children: ReactNode;
}

/** A word to the reader from the page itself. */
export function Notice({ tone, live = true, children }: Props) {
  return (
    <InterfaceScope
      as="div"
      className={classes(styles.notice, 'notice', tone)}
      role={live ? (tone ?? 'status') : undefined}
    >
      {children}
    </InterfaceScope>
  );
}
