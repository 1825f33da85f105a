import type { Change, PastRevision } from '../../model/article/article.ts';
import { Moment } from '../i18n/DateTimes.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import unseen from '../layout/visually-hidden.module.css';
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

/* With hidden labels, since few screen readers announce `ins` and `del`. */
function Difference({ change }: { change: Change }) {
  const texts = useEndMatterTexts();
  return change.map((part, i) => {
    if ('same' in part) return part.same;
    const [added, text] = 'added' in part ? [true, part.added] : [false, part.removed];
    const Tag = added ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      <Tag key={i}>
        <InterfaceScope as="span" className={unseen.unseen}>
          {added ? texts.changesAdded : texts.changesRemoved}{' '}
        </InterfaceScope>
        {text}
      </Tag>
    );
  });
}
