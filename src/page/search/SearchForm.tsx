import type { FormEvent, RefObject } from 'react';
import { searchPath, underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import styles from './SearchForm.module.css';
import { useSearchTexts } from './search-texts.ts';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  onFocus: () => void;
  onInput: () => void;
  onSubmit: () => void;
}

/** Renders the search form. Without JavaScript it leads to the search page, which explains that search needs it. */
export function SearchForm({ field, onFocus, onInput, onSubmit }: Props) {
  const { base } = useInterface();
  const texts = useSearchTexts();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <InterfaceScope
      as="form"
      className={styles.form}
      action={underBase(base, searchPath())}
      onSubmit={submit}
    >
      <label className={styles.label} htmlFor="search">
        {texts.label}
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
        onInput={onInput}
      />
      <Button type="submit">{texts.ask}</Button>
    </InterfaceScope>
  );
}
