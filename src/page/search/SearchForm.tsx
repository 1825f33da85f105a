import type { FormEvent, RefObject } from 'react';
import { searchPath, underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import styles from './SearchForm.module.css';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  onFocus: () => void;
  onType: () => void;
  onAsk: () => void;
}

/** The field of the search. Without script it leads to the search page, which says what there is instead. */
export function SearchForm({ field, onFocus, onType, onAsk }: Props) {
  const { base, texts } = useInterface();
  const ask = (event: FormEvent) => {
    event.preventDefault();
    onAsk();
  };
  return (
    <InterfaceScope as="form" className={styles.form} action={underBase(base, searchPath())} onSubmit={ask}>
      <label className={styles.label} htmlFor="search">
        {texts.search.label}
      </label>
      <input
        className={styles.field}
        ref={field}
        id="search"
        type="search"
        name="q"
        dir="auto"
        autoComplete="off"
        enterKeyHint="search"
        spellCheck={false}
        onFocus={onFocus}
        onInput={onType}
      />
      <Button type="submit">{texts.search.ask}</Button>
    </InterfaceScope>
  );
}
