import type { Edition } from '../../../model/edition/edition.ts';
import { DISPLAY_ID, devicePath, searchPath, sectionPath, underBase } from '../../../model/routes.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import styles from './SectionNav.module.css';

/** Renders the navigation of the edition's sections, with the current one marked. */
export function SectionNav({ edition, current }: { edition: Edition; current?: string }) {
  const { base, texts } = useInterface();
  return (
    <nav className={styles.sections} aria-label={texts.sections}>
      <ul>
        {edition.sections.map(({ name, slug }) => (
          <li key={slug}>
            <a href={underBase(base, sectionPath(slug))} aria-current={slug === current ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
        <li className={styles.display}>
          <InterfaceScope as="a" href={`${underBase(base, devicePath())}#${DISPLAY_ID}`}>
            {texts.display}
          </InterfaceScope>
        </li>
        <li className={styles.search}>
          <InterfaceScope as="a" href={underBase(base, searchPath())}>
            {texts.search.title}
          </InterfaceScope>
        </li>
      </ul>
    </nav>
  );
}
