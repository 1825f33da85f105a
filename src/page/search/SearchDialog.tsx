import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import styles from './SearchDialog.module.css';
import { useSearchTexts } from './search-texts.ts';

interface Props {
  onClose: () => void;
  children: ReactNode;
}

/** Renders a modal dialog for the search, over the current page. */
export function SearchDialog({ onClose, children }: Props) {
  const searchTexts = useSearchTexts();
  const { search } = useInterface().texts;
  const dialog = useRef<HTMLDialogElement>(null);
  const head = useId();
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.focus();
  }, []);
  return (
    <InterfaceScope
      as="dialog"
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={head}
      onClose={onClose}
    >
      <div className={styles.head}>
        <h1 id={head}>{search.title}</h1>
        <Button quiet onClick={() => dialog.current?.close()}>
          {searchTexts.close}
        </Button>
      </div>
      {children}
    </InterfaceScope>
  );
}
