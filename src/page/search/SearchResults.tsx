import { monthsPath, underBase } from '../../model/routes.ts';
import { dayKey, recentMomentText, timeText } from '../i18n/format-dates.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import { Notice } from '../layout/Notice.tsx';
import { SearchResult } from './SearchResult.tsx';
import styles from './SearchResults.module.css';
import type { SearchState } from './search-state.ts';
import { useSearchTexts } from './search-texts.ts';

interface Props {
  state: SearchState;
  onMore: () => void;
  onRetry: () => void;
}

/** Renders the results of a search with their number and the date of the index. */
export function SearchResults({ state, onMore, onRetry }: Props) {
  const searchTexts = useSearchTexts();
  const { articles, count, busy, failure } = state;
  const isAnswered = articles !== undefined && (!busy || articles.length > 0);
  return (
    <section className={styles.results} aria-label={searchTexts.results} aria-busy={busy}>
      <InterfaceScope as="div" className={styles.head}>
        <p className={styles.count} role="status">
          {isAnswered && searchTexts.count(count)}
          {!isAnswered && busy && searchTexts.busy}
        </p>
        {state.asOf !== undefined && <AsOf at={state.asOf} />}
      </InterfaceScope>
      {failure !== undefined && <Failed failure={failure} onRetry={onRetry} />}
      {articles !== undefined && articles.length > 0 && (
        <ol className={styles.list}>
          {articles.map((article) => (
            <SearchResult key={article.path} article={article} />
          ))}
        </ol>
      )}
      {articles !== undefined && count > articles.length && (
        <InterfaceScope as="p" className={styles.more}>
          <Button quiet onClick={onMore}>
            {searchTexts.more}
          </Button>
        </InterfaceScope>
      )}
      {isAnswered && count === 0 && <Nothing />}
    </section>
  );
}

function Failed({ failure, onRetry }: { failure: NonNullable<SearchState['failure']>; onRetry: () => void }) {
  const searchTexts = useSearchTexts();
  const context = useInterface();
  const { texts } = context;
  const text = import.meta.env.DEV && failure === 'later' ? context.development?.noSearch : undefined;
  return (
    <div className={styles.failed}>
      <Notice tone="alert">{text ?? searchTexts.failure[failure]}</Notice>
      <Button quiet onClick={onRetry}>
        {texts.tryAgain}
      </Button>
    </div>
  );
}

/** Renders the time up to which articles are indexed. */
function AsOf({ at }: { at: string }) {
  const searchTexts = useSearchTexts();
  const { now, ...calendar } = useInterface();
  const isToday = dayKey(at, calendar) === dayKey(now, calendar);
  return (
    <time className={styles.asOf} dateTime={at}>
      {searchTexts.asOf(isToday ? timeText(at, calendar) : recentMomentText(at, now, calendar))}
    </time>
  );
}

/** Renders the message for no results, with a link to the archive. */
function Nothing() {
  const searchTexts = useSearchTexts();
  const { base } = useInterface();
  return (
    <InterfaceScope as="p" className={styles.nothing}>
      {searchTexts.nothing} <a href={underBase(base, monthsPath())}>{searchTexts.archive}</a>
    </InterfaceScope>
  );
}
