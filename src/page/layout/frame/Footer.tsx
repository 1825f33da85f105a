import type { Edition, FooterLink } from '../../../model/edition/edition.ts';
import { isWebHref, safeHref } from '../../../model/links.ts';
import {
  correctionsPath,
  devicePath,
  feedPath,
  monthsPath,
  namesPath,
  savedPath,
  searchPath,
  sectionPath,
  underBase,
} from '../../../model/routes.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope, LanguageScope } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import page from '../page.module.css';
import styles from './Footer.module.css';

/** Renders the footer of every page: all sections, the edition's own links, copyright. */
export function Footer({ edition }: { edition: Edition }) {
  const { base, texts } = useInterface();
  const pages = [
    [searchPath(), texts.search.title] as const,
    [savedPath(), texts.savedPage] as const,
    [devicePath(), texts.device] as const,
    [monthsPath(), texts.archive.title] as const,
    [namesPath('tags'), texts.names.tags.title] as const,
    [namesPath('authors'), texts.names.authors.title] as const,
    [correctionsPath(), texts.correctionsPage.title] as const,
    [feedPath(), texts.feed] as const,
  ].filter(([path]) => !edition.footer.some(({ href }) => href === path));
  return (
    <LanguageScope
      as="footer"
      className={classes(styles.colophon, 'colophon')}
      language={edition.language}
      direction={edition.direction}
    >
      <div className={page.page}>
        <nav className={styles.sections} id="sections" aria-label={texts.allSections}>
          <ul>
            {edition.sections.map(({ name, slug }) => (
              <li key={slug}>
                <a href={underBase(base, sectionPath(slug))}>{name}</a>
              </li>
            ))}
            {pages.map(([path, name]) => (
              <li key={path}>
                <InterfaceScope as="a" href={underBase(base, path)}>
                  {name}
                </InterfaceScope>
              </li>
            ))}
            {edition.footer.map((entry) => (
              <li key={entry.text}>
                <FooterEntry entry={entry} />
              </li>
            ))}
          </ul>
        </nav>
        {edition.copyright !== undefined && <p>{edition.copyright}</p>}
      </div>
    </LanguageScope>
  );
}

function FooterEntry({ entry: { text, href } }: { entry: FooterLink }) {
  const { base } = useInterface();
  const safe = safeHref(href);
  if (safe === undefined) return <span>{text}</span>;
  return isWebHref(safe) ? (
    <a href={safe} rel="noopener">
      {text}
    </a>
  ) : (
    <a href={underBase(base, safe)}>{text}</a>
  );
}
