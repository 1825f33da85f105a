import { useId } from 'react';
import type { SearchFilter } from '../../model/search/search-index.ts';
import { type Calendar, monthName, yearText } from '../i18n/format-dates.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import styles from './SearchFilters.module.css';
import type { FilterValues } from './search-state.ts';
import { useSearchTexts } from './search-texts.ts';

interface Props {
  /** Absent until the index has loaded; the filters are then shown without values, so that the layout stays. */
  choices?: FilterValues | undefined;
  chosen: Partial<Record<SearchFilter, string>>;
  /** @param value undefined for all values */
  onChoose: (filter: SearchFilter, value: string | undefined) => void;
}

const FILTERS: readonly SearchFilter[] = ['section', 'author', 'year', 'month'];

/** The value comes from the address and may be invalid. */
const IS_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const IS_YEAR = /^\d{4}$/;

function valueText(name: SearchFilter, value: string, calendar: Calendar): string {
  if (name === 'month' && IS_MONTH.test(value)) return monthName(value, calendar);
  return name === 'year' && IS_YEAR.test(value) ? yearText(value, calendar) : value;
}

/** Returns the values of a filter; months are those of the chosen year. */
function valuesOf(name: SearchFilter, choices: FilterValues, { year }: Props['chosen']): string[] {
  if (name !== 'month') return choices[name];
  return year === undefined ? [] : choices.month.filter((month) => month.startsWith(`${year}-`));
}

/** Renders the search filters; a filter with one value is left out. */
export function SearchFilters({ choices, chosen, onChoose }: Props) {
  const id = useId();
  const calendar = useInterface();
  const { filters } = useSearchTexts();
  const offered = FILTERS.map((name) => {
    const own = chosen[name];
    const values = choices === undefined ? [] : valuesOf(name, choices, chosen);
    return { name, own, values: values.length === 0 && own !== undefined ? [own] : values };
  }).filter(
    ({ name, own, values }) =>
      values.length > 1 || own !== undefined || (choices === undefined && name !== 'month'),
  );
  if (offered.length === 0) return null;
  return (
    <InterfaceScope as="div" className={styles.filters} role="group" aria-label={filters.title}>
      {offered.map(({ name, own, values }) => (
        <div key={name} className={styles.filter}>
          <label htmlFor={`${id}${name}`}>{filters[name]}</label>
          <select
            id={`${id}${name}`}
            value={own ?? ''}
            onChange={({ currentTarget }) => onChoose(name, currentTarget.value || undefined)}
          >
            <option value="">{filters.all[name]}</option>
            {values.map((value) => (
              <option key={value} value={value}>
                {valueText(name, value, calendar)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </InterfaceScope>
  );
}
