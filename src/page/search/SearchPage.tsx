import type { ReactNode } from 'react';
import { monthsPath, underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import head from '../lists/ListHead.module.css';
import { classes } from '../style/classes.ts';
import styles from './SearchPage.module.css';
import { useSearchTexts } from './search-texts.ts';

/** Renders the search page. Without JavaScript it says so and links to the archive. */
export function SearchPage({ children }: { children: ReactNode }) {
  const searchTexts = useSearchTexts();
  const { base, texts } = useInterface();
  const { search } = texts;
  return (
    <InterfaceScope as="div" className={styles.page}>
      <header className={head.head}>
        <h1 className={classes(head.title, 'headline')}>{search.title}</h1>
        <noscript>
          <p>{searchTexts.noScript}</p>
        </noscript>
        <p className={styles.archive}>
          <a href={underBase(base, monthsPath())}>{searchTexts.archive}</a>
        </p>
      </header>
      <div className={styles.search}>{children}</div>
    </InterfaceScope>
  );
}
