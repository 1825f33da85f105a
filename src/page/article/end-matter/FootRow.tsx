import type { ReactNode } from 'react';
import { SideHead } from '../../elements/SideHead.tsx';
import { classes } from '../../style/classes.ts';
import styles from './FootRow.module.css';

interface Props {
  title: string;
  /** Stable class name of the row; with `marked`, its heading has the accent colour. */
  name: string;
  id?: string;
  children: ReactNode;
}

/** Renders a row below an article, one of its name a page, with its heading in the margin. */
export function FootRow({ title, name, id, children }: Props) {
  const head = `${name.split(' ', 1)}-title`;
  return (
    <section id={id} className={classes(styles.row, 'foot-row', name)} aria-labelledby={head}>
      <SideHead id={head}>{title}</SideHead>
      <div className={styles.words}>{children}</div>
    </section>
  );
}
