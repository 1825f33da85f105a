import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import styles from './Loading.module.css';
import unseen from './visually-hidden.module.css';

/** A page on its way. It keeps the foot of the page out of sight, says so to those who cannot see, and is still. */
export function Loading() {
  const { texts } = useInterface();
  return (
    <InterfaceScope as="div" className={styles.waiting} aria-busy="true">
      <p className={unseen.unseen} role="status">
        {texts.loading}
      </p>
    </InterfaceScope>
  );
}
