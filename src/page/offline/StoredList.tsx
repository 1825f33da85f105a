import { useInterface } from '../i18n/interface.tsx';
import type { OfflineState, StoredLink } from './offline-state.ts';
import { useOfflineTexts } from './offline-texts.ts';
import styles from './StoredList.module.css';

interface LinksProps {
  title: string;
  links: readonly StoredLink[];
  heading: 'h2' | 'h3';
}

function Links({ title, links, heading: Heading }: LinksProps) {
  return (
    <>
      <Heading>{title}</Heading>
      <ul className={styles.links}>
        {links.map(({ path, title: name }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Props extends Pick<OfflineState, 'edition' | 'visited'> {
  /** Level of the headings: one below that over them. */
  heading: 'h2' | 'h3';
}

/** Renders links to all stored pages: the downloaded edition, with its end, and what was read. */
export function StoredList({ edition, visited, heading }: Props) {
  const { settings } = useOfflineTexts();
  const { locale } = useInterface();
  const { day } = edition;
  // A day of the calendar, in whatever zone.
  const weekday = (date: string) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
  return (
    <div className={styles.stored}>
      {edition.links.length > 0 && (
        <>
          <Links title={settings.edition} links={edition.links} heading={heading} />
          {day !== undefined && <p className={styles.end}>{settings.end(weekday(day))}</p>}
        </>
      )}
      {visited.links.length > 0 && <Links title={settings.visited} links={visited.links} heading={heading} />}
    </div>
  );
}
