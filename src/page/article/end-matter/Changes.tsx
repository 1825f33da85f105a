import type { Change, PastRevision } from '../../../model/article/article.ts';
import { Moment } from '../../i18n/DateTimes.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { Added, Removed } from '../Difference.tsx';
import styles from './Changes.module.css';
import { useEndMatterTexts } from './end-matter-texts.ts';
import { FootRow } from './FootRow.tsx';

/** Renders the revision history of an article, with text differences where the edition makes them public. */
export function Changes({ history }: { history: PastRevision[] }) {
  const texts = useEndMatterTexts();
  return (
    <FootRow title={texts.changes} name="changes">
      <InterfaceScope as="p">{texts.changesText(history.length)}</InterfaceScope>
      <ol className={styles.list}>
        {history.map(({ number, at, note, changes = [] }) => (
          <li key={number}>
            <InterfaceScope as="p" className={styles.when}>
              <Moment at={at} />
            </InterfaceScope>
            {note !== undefined && <p>{note}</p>}
            {changes.length > 0 && <Differences changes={changes} />}
          </li>
        ))}
      </ol>
    </FootRow>
  );
}

function Differences({ changes }: { changes: Change[] }) {
  const texts = useEndMatterTexts();
  return (
    <details className={styles.shown}>
      <InterfaceScope as="summary">{texts.changesShow}</InterfaceScope>
      {changes.map((change, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <p key={i}>
          <Difference change={change} />
        </p>
      ))}
    </details>
  );
}

function Difference({ change }: { change: Change }) {
  return change.map((part, i) => {
    if ('same' in part) return part.same;
    const Mark = 'added' in part ? Added : Removed;
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
    return <Mark key={i}>{'added' in part ? part.added : part.removed}</Mark>;
  });
}
