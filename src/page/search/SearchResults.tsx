import { monthsPath, underBase } from '../../model/routes.ts';
import { dayKey, nearMomentText, timeText } from '../i18n/format-dates.ts';
import { useInterface } from '../i18n/interface.tsx';
import { Furniture } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import { Notice } from '../layout/Notice.tsx';
import { FoundItem } from './SearchResult.tsx';
import styles from './SearchResults.module.css';
import type { SearchState } from './search-state.ts';

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
      <Furniture as="div" className={styles.head}>
        <p className={styles.count} role="status">
          {isAnswered && words.search.count(count)}
          {!isAnswered && busy && words.search.busy}
        </p>
        {state.asOf !== undefined && <AsOf at={state.asOf} />}
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
      {isAnswered && count === 0 && <Nothing />}
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

/** How new the index is. */
function AsOf({ at }: { at: string }) {
  const { now, ...calendar } = useInterface();
  const isToday = dayKey(at, calendar) === dayKey(now, calendar);
  return (
    <time className={styles.asOf} dateTime={at}>
      {calendar.words.search.asOf(isToday ? timeText(at, calendar) : nearMomentText(at, now, calendar))}
    </time>
  );
}

/** What to do instead, and the other way to every story. */
function Nothing() {
  const { base, words } = useInterface();
  return (
    <Furniture as="p" className={styles.nothing}>
      {words.search.nothing} <a href={underBase(base, monthsPath())}>{words.search.archive}</a>
    </Furniture>
  );
}
