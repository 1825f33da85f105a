import type { InterfaceTexts } from '../i18n/en.ts';
import { useInterface } from '../i18n/interface.tsx';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import styles from './PartFailed.module.css';

interface Props {
  what: keyof InterfaceTexts['states']['partFailed'];
  onRetry?: () => void;
}

/** A part of a page that didn't load, while the rest stands. */
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
