import { useId } from 'react';
import type { SearchFilter } from '../../model/search/search-index.ts';
import { useInterface } from '../words/interface.tsx';
import { Furniture } from '../words/Spoken.tsx';
import type { Choices } from './found.ts';
import styles from './SearchFilters.module.css';

interface Props {
  /** Absent until the index has told; the place is kept for them. */
  choices?: Choices | undefined;
  chosen: Partial<Record<SearchFilter, string>>;
  /** @param value undefined where the reader wants all of them */
  onChoose: (filter: SearchFilter, value: string | undefined) => void;
}

const FILTERS: readonly SearchFilter[] = ['section', 'author', 'year'];

/** What results can be narrowed to; what has one value only is no choice. */
export function SearchFilters({ choices, chosen, onChoose }: Props) {
  const id = useId();
  const { filters } = useInterface().words.search;
  const offered = FILTERS.filter(
    (name) => choices === undefined || choices[name].length > 1 || chosen[name] !== undefined,
  );
  if (offered.length === 0) return null;
  return (
    <Furniture as="div" className={styles.filters} role="group" aria-label={filters.title}>
      {offered.map((name) => (
        <div key={name} className={styles.filter}>
          <label htmlFor={`${id}${name}`}>{filters[name]}</label>
          <select
            id={`${id}${name}`}
            value={chosen[name] ?? ''}
            onChange={({ currentTarget }) => onChoose(name, currentTarget.value || undefined)}
          >
            <option value="">{filters.all[name]}</option>
            {(choices?.[name] ?? (chosen[name] === undefined ? [] : [chosen[name]])).map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </div>
      ))}
    </Furniture>
  );
}
