import { useInterface } from '../../i18n/interface.tsx';
import type { InterfaceTexts } from '../../i18n/texts.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import styles from './PartFailed.module.css';

interface Props {
  what: keyof InterfaceTexts['states']['partFailed'];
  onRetry?: () => void;
}

/** Renders the notice that a part of a page did not load. */
export function PartFailed({ what, onRetry }: Props) {
  const { texts } = useInterface();
  const { title, text } = texts.states.partFailed[what];
  return (
    <div className={styles.part}>
      <Notice tone="alert">
        <b>{title}</b> {text}
      </Notice>
      {onRetry && (
        <Button quiet onClick={onRetry}>
          {texts.tryAgain}
        </Button>
      )}
    </div>
  );
}
