import { useDisplayTexts } from '../display/display-texts.ts';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import styles from './GoOnBar.module.css';

/** Renders that an article could not be saved, on the lower edge of the window. */
export function NotSavedBar({ onDismiss }: { onDismiss: () => void }) {
  const { notStored, reading } = useDisplayTexts();
  return (
    <InterfaceScope as="div" className={styles.bar}>
      <p>{notStored}</p>
      <Button quiet onClick={onDismiss}>
        {reading.dismiss}
      </Button>
    </InterfaceScope>
  );
}
