import { useInterface } from '../i18n/interface.tsx';
import type { OfflineState, StoredLink } from './offline-state.ts';
import { useOfflineTexts } from './offline-texts.ts';
import styles from './StoredList.module.css';

function Links({ title, links }: { title: string; links: readonly StoredLink[] }) {
  return (
    <>
      <h3>{title}</h3>
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

/** Renders links to all stored pages: the downloaded edition, with its end, and what was read. */
export function StoredList({ edition, visited }: Pick<OfflineState, 'edition' | 'visited'>) {
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
          <Links title={settings.edition} links={edition.links} />
          {day !== undefined && <p className={styles.end}>{settings.end(weekday(day))}</p>}
        </>
      )}
      {visited.links.length > 0 && <Links title={settings.visited} links={visited.links} />}
    </div>
  );
}
