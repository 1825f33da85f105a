import type { ReactNode } from 'react';
import { monthsPath, underBase } from '../../model/addresses.ts';
import head from '../front/ListHead.module.css';
import { classes } from '../style/classes.ts';
import { useInterface } from '../words/interface.tsx';
import { Furniture } from '../words/Spoken.tsx';
import styles from './SearchPage.module.css';

/** `/search/`: the search as a page. Without script it leads to the archive, where everything stands by month. */
export function SearchPage({ children }: { children: ReactNode }) {
  const { base, words } = useInterface();
  const { title, archive, archiveLink } = words.search;
  return (
    <div className={styles.page}>
      <Furniture as="header" className={head.head}>
        <h1 className={classes(head.title, 'headline')}>{title}</h1>
        <p>
          {archive} <a href={underBase(base, monthsPath())}>{archiveLink}</a>
        </p>
      </Furniture>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
