import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../layout/Button.tsx';
import { useInterface } from '../words/interface.tsx';
import { Furniture } from '../words/Spoken.tsx';
import styles from './SearchDialog.module.css';

interface Props {
  onClose: () => void;
  children: ReactNode;
}

/** The search over the page that is read. Escape, the button and a click beside it close it. */
export function SearchDialog({ onClose, children }: Props) {
  const { words } = useInterface();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={words.search.title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      onKeyDown={(event) => {
        // A search field takes the first Escape for itself.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <div className={styles.inside}>
        <Furniture as="p" className={styles.close}>
          <Button quiet onClick={() => dialog.current?.close()}>
            {words.search.close}
          </Button>
        </Furniture>
        {children}
      </div>
    </dialog>
  );
}
