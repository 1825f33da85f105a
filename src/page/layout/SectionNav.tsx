import { searchPath, sectionPath, underBase } from '../../model/routes.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { useInterface } from '../i18n/interface.tsx';
import { Furniture } from '../i18n/LanguageScope.tsx';
import styles from './SectionNav.module.css';

/** The edition's sections; the one the page belongs to is marked. */
export function SectionNav({ edition, current }: { edition: Edition; current?: string }) {
  const { base, words } = useInterface();
  return (
    <nav className={styles.sections} aria-label={words.sections}>
      <ul>
        {edition.sections.map(({ name, slug }) => (
          <li key={slug}>
            <a href={underBase(base, sectionPath(slug))} aria-current={slug === current ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
        <li className={styles.search}>
          <Furniture as="a" href={underBase(base, searchPath())}>
            {words.search.title}
          </Furniture>
        </li>
      </ul>
    </nav>
  );
}
