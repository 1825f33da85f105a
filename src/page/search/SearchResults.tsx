import { monthsPath, underBase } from '../../model/addresses.ts';
import { Button } from '../layout/Button.tsx';
import { Notice } from '../layout/Notice.tsx';
import { dayKey, nearMomentText, timeText } from '../words/dates.ts';
import { useInterface } from '../words/interface.tsx';
import { Furniture } from '../words/Spoken.tsx';
import { FoundItem } from './FoundItem.tsx';
import type { SearchState } from './found.ts';
import styles from './SearchResults.module.css';

interface Props {
  state: SearchState;
  onMore: () => void;
  onRetry: () => void;
}

/** What a search found, how much that is, and up to when it knows the stories. */
export function SearchResults({ state, onMore, onRetry }: Props) {
  const { words } = useInterface();
  const { stories, count, busy, failure } = state;
  const isAnswered = stories !== undefined && (!busy || stories.length > 0);
  return (
    <section className={styles.results} aria-label={words.search.results} aria-busy={busy}>
      <Furniture as="p" className={styles.count} role="status">
        {isAnswered && words.search.count(count)}
        {!isAnswered && busy && words.search.busy}
      </Furniture>
      {failure !== undefined && <Failed failure={failure} onRetry={onRetry} />}
      {stories !== undefined && stories.length > 0 && (
        <ol className={styles.list}>
          {stories.map((story) => (
            <FoundItem key={story.path} story={story} />
          ))}
        </ol>
      )}
      {stories !== undefined && count > stories.length && (
        <Furniture as="p" className={styles.more}>
          <Button quiet onClick={onMore}>
            {words.search.more}
          </Button>
        </Furniture>
      )}
      <Below state={state} isAnswered={isAnswered} />
    </section>
  );
}

function Failed({ failure, onRetry }: { failure: NonNullable<SearchState['failure']>; onRetry: () => void }) {
  const { words, development } = useInterface();
  const text = failure === 'later' ? development?.noSearch : undefined;
  return (
    <div className={styles.failed}>
      <Notice tone="alert">{text ?? words.search.failure[failure]}</Notice>
      <Button quiet onClick={onRetry}>
        {words.tryAgain}
      </Button>
    </div>
  );
}

/** How new the index is, and the other way to every story. */
function Below({ state: { asOf, count }, isAnswered }: { state: SearchState; isAnswered: boolean }) {
  const { base, now, ...calendar } = useInterface();
  const { search } = calendar.words;
  const isToday = asOf !== undefined && dayKey(asOf, calendar) === dayKey(now, calendar);
  return (
    <Furniture as="p" className={styles.below}>
      {isAnswered && count === 0 && `${search.nothing} `}
      <a href={underBase(base, monthsPath())}>{search.archive}</a>
      {asOf !== undefined && (
        <>
          {' '}
          <time dateTime={asOf}>
            {search.asOf(isToday ? timeText(asOf, calendar) : nearMomentText(asOf, now, calendar))}
          </time>
        </>
      )}
    </Furniture>
  );
}
