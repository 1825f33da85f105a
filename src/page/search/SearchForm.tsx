import type { FocusEventHandler, FormEventHandler, Ref } from 'react';
import { searchPath, underBase } from '../../model/addresses.ts';
import { classes } from '../style/classes.ts';
import { useInterface } from '../words/interface.tsx';
import { Furniture } from '../words/Spoken.tsx';
import styles from './SearchForm.module.css';

/** What narrows a search down: each a list of names that the index knows. */
export interface SearchFilters {
  section: string[];
  author: string[];
  year: string[];
}

interface Props {
  query: string;
  /** Absent until the index has told. */
  filters?: SearchFilters | undefined;
  onInput?: FormEventHandler<HTMLFormElement>;
  onSubmit?: FormEventHandler<HTMLFormElement>;
  onFocus?: FocusEventHandler<HTMLFormElement>;
  fieldRef?: Ref<HTMLInputElement>;
}

/** The field of the search and what narrows it down. Its fields are uncontrolled: what was typed early stays. */
export function SearchForm({ query, filters, fieldRef, ...on }: Props) {
  const { base, words } = useInterface();
  const { label, submit } = words.search;
  return (
    <Furniture
      as="form"
      className={classes(styles.form, 'search-form')}
      action={underBase(base, searchPath())}
      role="search"
      {...on}
    >
      <label className={styles.field}>
        <span>{label}</span>
        <input
          ref={fieldRef}
          type="search"
          name="q"
          defaultValue={query}
          autoComplete="off"
          enterKeyHint="search"
        />
      </label>
      <button type="submit" className={styles.submit}>
        {submit}
      </button>
      {filters && <Filters filters={filters} />}
    </Furniture>
  );
}

function Filters({ filters }: { filters: SearchFilters }) {
  const { words } = useInterface();
  return (
    <div className={styles.filters}>
      {(['section', 'author', 'year'] as const).map((name) =>
        filters[name].length < 2 ? null : (
          <label key={name}>
            <span>{words.search.filter[name]}</span>
            <select name={name} defaultValue="">
              <option value="">{words.search.any}</option>
              {filters[name].map((value) => (
                <option key={value}>{value}</option>
              ))}
            </select>
          </label>
        ),
      )}
    </div>
  );
}
