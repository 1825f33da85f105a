import { timeOf } from '../../model/time.ts';
import { momentText } from '../words/dates.ts';
import { useInterface } from '../words/interface.tsx';
import { Furniture } from '../words/Spoken.tsx';
import styles from './SearchStatus.module.css';

/** How a search stands: nothing asked yet, on its way, done, or not to be had. */
export type SearchState = 'idle' | 'busy' | 'done' | 'failed' | 'none';

interface Props {
  state: SearchState;
  count: number;
  query: string;
  /** When the index was made; empty where there is none. */
  asOf: string;
}

/** Says how a search stands, also to those who cannot see the list change. */
export function SearchStatus({ state, count, query, asOf }: Props) {
  const { words, ...calendar } = useInterface();
  const { search } = words;
  const said = {
    idle: '',
    busy: search.busy,
    done: count === 0 ? search.nothing(query) : search.found(count),
    failed: search.failed,
    none: search.none,
  }[state];
  return (
    <Furniture as="div" className={styles.status}>
      <p role="status">{said}</p>
      {timeOf(asOf) !== undefined && state === 'done' && (
        <p className={styles.asOf}>{search.asOf(momentText(asOf, { ...calendar, words }))}</p>
      )}
    </Furniture>
  );
}
