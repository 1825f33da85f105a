import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import { StatePage } from '../layout/states/StatePage.tsx';
import styles from './OfflinePage.module.css';
import type { OfflineState } from './offline-state.ts';
import { useOfflineTexts } from './offline-texts.ts';
import { StoredList } from './StoredList.tsx';

interface Props {
  /** What is stored; undefined before that is known. */
  stored: Pick<OfflineState, 'edition' | 'saved' | 'visited'> | undefined;
  onRetry: () => void;
}

/** Renders the page in place of one that is not stored, without a connection: it lists what is. */
export function OfflinePage({ stored, onRetry }: Props) {
  const { page } = useOfflineTexts();
  const { texts } = useInterface();
  const isEmpty =
    stored !== undefined &&
    [stored.edition, stored.saved, stored.visited].every(({ links }) => links.length === 0);
  return (
    <div id="offline">
      <StatePage
        title={page.title}
        text={page.text}
        actions={<Button onClick={onRetry}>{texts.tryAgain}</Button>}
      >
        <InterfaceScope as="div" className={styles.list}>
          {isEmpty && <p>{page.none}</p>}
          {stored !== undefined && <StoredList stored={stored} heading="h2" />}
        </InterfaceScope>
      </StatePage>
    </div>
  );
}
