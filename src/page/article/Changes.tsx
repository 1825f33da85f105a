import type { Change, PastRevision } from '../../model/article/article.ts';
import { Moment } from '../i18n/DateTimes.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import unseen from '../layout/visually-hidden.module.css';
import styles from './Changes.module.css';
import { FootRow } from './FootRow.tsx';

/** That the text of an article changed since it was published, when, and, where the edition shows it, how. */
export function Changes({ history }: { history: PastRevision[] }) {
  const { story } = useInterface().texts;
  return (
    <FootRow title={story.changes} name="changes">
      <InterfaceScope as="p">{story.changesText(history.length)}</InterfaceScope>
      <ol className={styles.list}>
        {history.map(({ number, at, note, changes = [] }) => (
          <li key={number}>
            <InterfaceScope as="p" className={styles.when}>
              <Moment at={at} />
            </InterfaceScope>
            {note !== undefined && <p>{note}</p>}
            {changes.length > 0 && <Shown changes={changes} />}
          </li>
        ))}
      </ol>
    </FootRow>
  );
}

function Shown({ changes }: { changes: Change[] }) {
  const { story } = useInterface().texts;
  return (
    <details className={styles.shown}>
      <InterfaceScope as="summary">{story.changesShow}</InterfaceScope>
      {changes.map((change, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <p key={i}>
          <Words change={change} />
        </p>
      ))}
    </details>
  );
}

/* Readers by ear are told what is struck out: few screen readers do. */
function Words({ change }: { change: Change }) {
  const { story } = useInterface().texts;
  return change.map((part, i) => {
    if ('same' in part) return part.same;
    const [added, words] = 'added' in part ? [true, part.added] : [false, part.removed];
    const Tag = added ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      <Tag key={i}>
        <InterfaceScope as="span" className={unseen.unseen}>
          {added ? story.changesAdded : story.changesRemoved}{' '}
        </InterfaceScope>
        {words}
      </Tag>
    );
  });
}
