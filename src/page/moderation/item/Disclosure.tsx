import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

interface Props {
  summary: string;
  /** Of those of a group one is open at a time. */
  group: string;
  /** Key that opens it. */
  shortcut?: string;
  children: ReactNode;
}

/** Renders a button that opens what stands below it; it needs no script. */
export function Disclosure({ summary, group, shortcut, children }: Props) {
  return (
    <details className={styles.disclosure} name={`acts-${group}`}>
      <summary data-key={shortcut}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
