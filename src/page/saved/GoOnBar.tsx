import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import styles from './GoOnBar.module.css';

interface Props {
  onGoOn: () => void;
  onDismiss: () => void;
}

/** Renders the offer to go on where a reader stopped, on the lower edge of the window. */
export function GoOnBar({ onGoOn, onDismiss }: Props) {
  const { article } = useInterface().texts;
  return (
    <InterfaceScope as="div" className={styles.bar} role="region" aria-label={article.goOn}>
      <Button onClick={onGoOn}>{article.goOn}</Button>
      <Button quiet onClick={onDismiss}>
        {article.fromStart}
      </Button>
    </InterfaceScope>
  );
}
