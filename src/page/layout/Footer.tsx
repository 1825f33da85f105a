import { correctionsPath, monthsPath, searchPath, sectionPath, underBase } from '../../model/routes.ts';
import type { Edition, FooterLink } from '../../model/edition/edition.ts';
import { isWebHref, safeHref } from '../../model/links.ts';
import { useInterface } from '../i18n/interface.tsx';
import { Spoken } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './Footer.module.css';
import page from './page.module.css';

/** The foot of every page: all sections, the edition's own entries, whose paper it is. */
export function Colophon({ edition }: { edition: Edition }) {
  const { base, words } = useInterface();
  const pages = [
    [searchPath(), words.search.title] as const,
    [monthsPath(), words.archive.title] as const,
    [correctionsPath(), words.correctionsPage.title] as const,
  ].filter(([path]) => !edition.footer.some(({ href }) => href === path));
  return (
    <Spoken
      as="footer"
      className={classes(styles.colophon, 'colophon')}
      language={edition.language}
      direction={edition.direction}
    >
      <div className={page.page}>
        <nav className={styles.sections} id="sections" aria-label={words.allSections}>
          <ul>
            {edition.sections.map(({ name, slug }) => (
              <li key={slug}>
                <a href={underBase(base, sectionPath(slug))}>{name}</a>
              </li>
            ))}
            {pages.map(([path, name]) => (
              <li key={path}>
                <a href={underBase(base, path)}>{name}</a>
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
    </Spoken>
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
