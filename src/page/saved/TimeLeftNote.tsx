import { useDisplayTexts } from '../display/display-texts.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import styles from './TimeLeftNote.module.css';

/** Renders how long the rest of an article takes to read, under the end of the line on the upper edge of the window. */
export function TimeLeftNote({ minutes }: { minutes: number }) {
  const { locale } = useInterface();
  const { reading } = useDisplayTexts();
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  return (
    <InterfaceScope as="p" className={styles.left}>
      {reading.timeLeft(format.format(minutes))}
    </InterfaceScope>
  );
}
