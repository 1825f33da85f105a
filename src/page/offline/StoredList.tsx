import { directionOf } from '../../model/direction.ts';
import { LanguageScope } from '../i18n/LanguageScope.tsx';
import { EditionEnd } from './EditionEnd.tsx';
import type { OfflineState, StoredLink } from './offline-state.ts';
import { useOfflineTexts } from './offline-texts.ts';
import styles from './StoredList.module.css';

interface LinksProps {
  title: string;
  links: readonly StoredLink[];
  heading: 'h2' | 'h3';
}

function Links({ title, links, heading: Heading }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <>
      <Heading>{title}</Heading>
      <ul className={styles.links}>
        {links.map(({ path, title: name, language }) => (
          <li key={path}>
            {language === undefined ? (
              <a href={path}>{name}</a>
            ) : (
              <LanguageScope as="a" language={language} direction={directionOf(language)} href={path}>
                {name}
              </LanguageScope>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Props {
  stored: Pick<OfflineState, 'edition' | 'saved' | 'visited'>;
  /** Level of the headings: one below that over them. */
  heading: 'h2' | 'h3';
}

/** Renders links to all stored pages: the downloaded edition, with its end, what was saved and what was read. */
export function StoredList({ stored: { edition, saved, visited }, heading }: Props) {
  const { settings } = useOfflineTexts();
  return (
    <div className={styles.stored}>
      <Links title={settings.edition} links={edition.links} heading={heading} />
      {edition.links.length > 0 && edition.day !== undefined && <EditionEnd day={edition.day} />}
      <Links title={settings.saved} links={saved.links} heading={heading} />
      <Links title={settings.visited} links={visited.links} heading={heading} />
    </div>
  );
}
