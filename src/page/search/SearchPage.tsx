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
  const { base, texts } = useInterface();
  const search = useSearchTexts();
  return (
    <InterfaceScope as="div" className={styles.page}>
      <header className={head.head}>
        <h1 className={classes(head.title, 'headline')}>{texts.search.title}</h1>
        <noscript>
          <p>{search.noScript}</p>
        </noscript>
        <p className={styles.archive}>
          <a href={underBase(base, monthsPath())}>{search.archive}</a>
        </p>
      </header>
      <div className={styles.search}>{children}</div>
    </InterfaceScope>
  );
}
