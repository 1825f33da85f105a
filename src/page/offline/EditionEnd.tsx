import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import styles from './EditionEnd.module.css';
import { useOfflineTexts } from './offline-texts.ts';

/** Renders the line that the reader has reached the end of the downloaded edition. @param day such as `2026-11-30` */
export function EditionEnd({ day }: { day: string }) {
  const { settings } = useOfflineTexts();
  const { locale } = useInterface();
  // A day of the calendar, in whatever zone.
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return (
    <InterfaceScope as="p" className={styles.end}>
      {settings.end(weekday.format(new Date(`${day}T00:00Z`)))}
    </InterfaceScope>
  );
}
