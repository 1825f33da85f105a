import type { ReactNode } from 'react';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './Notice.module.css';

interface Props {
  /** `alert` for what the reader must know at once. */
  tone?: 'alert';
  /** False for a notice that is part of the page, which screen readers should not announce. */
  live?: boolean;
  children: ReactNode;
}

/** Renders a notice to the reader. */
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
