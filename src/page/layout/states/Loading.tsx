import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import unseen from '../visually-hidden.module.css';
import styles from './Loading.module.css';

/** Renders the placeholder of a page that is loading: empty but high, with an announcement for screen readers. */
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
