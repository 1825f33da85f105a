import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

interface Props {
  title: string;
  /** Text of the button that closes it. */
  close: string;
  onClose: () => void;
  children: ReactNode;
}

/** Renders a modal dialog over the current page; the focus goes to its first field, and back when it closes. */
export function Dialog({ title, close, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const head = useId();
  // At once, since the event of a dialog that was closed may come after the next key.
  const end = () => {
    dialog.current?.close();
    onClose();
  };
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input:checked, input:not([type=radio])')?.focus();
  }, []);
  return (
    <InterfaceScope
      as="dialog"
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={head}
      onClose={onClose}
      onCancel={(event: SyntheticEvent) => {
        event.preventDefault();
        end();
      }}
    >
      <div className={styles.head}>
        <h1 id={head}>{title}</h1>
        <Button quiet onClick={end}>
          {close}
        </Button>
      </div>
      {children}
    </InterfaceScope>
  );
}
