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
  const texts = useSearchTexts();
  const { articles, count, busy, failure } = state;
  const isAnswered = articles !== undefined && (!busy || articles.length > 0);
  return (
    <section className={styles.results} aria-label={texts.results} aria-busy={busy}>
      <InterfaceScope as="div" className={styles.head}>
        <p className={styles.count} role="status">
          {isAnswered && texts.count(count)}
          {!isAnswered && busy && texts.busy}
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
            {texts.more}
          </Button>
        </InterfaceScope>
      )}
      {isAnswered && count === 0 && <Nothing />}
    </section>
  );
}

function Failed({ failure, onRetry }: { failure: NonNullable<SearchState['failure']>; onRetry: () => void }) {
  const context = useInterface();
  const texts = useSearchTexts();
  const text = import.meta.env.DEV && failure === 'later' ? context.development?.noSearch : undefined;
  return (
    <div className={styles.failed}>
      <Notice tone="alert">{text ?? texts.failure[failure]}</Notice>
      <Button quiet onClick={onRetry}>
        {context.texts.tryAgain}
      </Button>
    </div>
  );
}

/** Renders the time up to which articles are indexed. */
function AsOf({ at }: { at: string }) {
  const { now, ...calendar } = useInterface();
  const texts = useSearchTexts();
  const isToday = dayKey(at, calendar) === dayKey(now, calendar);
  return (
    <time className={styles.asOf} dateTime={at}>
      {texts.asOf(isToday ? timeText(at, calendar) : recentMomentText(at, now, calendar))}
    </time>
  );
}

/** Renders the message for no results, with a link to the archive. */
function Nothing() {
  const { base } = useInterface();
  const texts = useSearchTexts();
  return (
    <InterfaceScope as="p" className={styles.nothing}>
      {texts.nothing} <a href={underBase(base, monthsPath())}>{texts.archive}</a>
    </InterfaceScope>
  );
}
