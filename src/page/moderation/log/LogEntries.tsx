import type { LogEntry } from '../../../model/moderation/moderation-page.ts';
import { actPath, moderatedCommentPath } from '../../../model/moderation/moderation-paths.ts';
import { RecentMoment } from '../../i18n/DateTimes.tsx';
import button from '../../layout/text-button.module.css';
import { durationText } from '../duration-text.ts';
import { useModeration } from '../moderation-context.tsx';
import styles from './LogEntries.module.css';

interface Props {
  entries: LogEntry[];
  /** Whether all are of the comment that the page is about. */
  isOfComment?: boolean;
}

/** Renders acts with who did them, and a button for each that can be taken back. */
export function LogEntries({ entries, isOfComment = false }: Props) {
  return (
    <ol className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.event}>
          <p className={styles.when}>
            <RecentMoment at={entry.at} />
          </p>
          <div>
            <What entry={entry} />
            {!isOfComment && <Subject entry={entry} />}
          </div>
          {entry.canUndo && <Undo event={entry.event} />}
        </li>
      ))}
    </ol>
  );
}

function What({ entry: { by, act, reason, seconds } }: { entry: LogEntry }) {
  const { texts } = useModeration();
  return (
    <p>
      <bdi className={styles.by}>{by}</bdi>: <b>{texts.done[act]}</b>
      {seconds !== undefined && ` (${seconds === 0 ? texts.noSlowMode : durationText(texts, seconds)})`}
      {reason !== undefined && (
        <>
          {': '}
          <q dir="auto">{texts.rules[reason] ?? reason}</q>
        </>
      )}
    </p>
  );
}

function Subject({ entry: { comment, on } }: { entry: LogEntry }) {
  const { texts, address } = useModeration();
  return (
    <>
      {comment !== undefined && (
        <p className={styles.subject}>
          <a href={address(moderatedCommentPath(comment.id))}>
            <bdi>{comment.name === '' ? texts.deletedComment : comment.name}</bdi>
          </a>
          {comment.text !== '' && (
            <>
              {': '}
              <bdi>{comment.text}</bdi>
            </>
          )}
        </p>
      )}
      {on !== undefined && (
        <p className={styles.subject}>
          <bdi>{on}</bdi>
        </p>
      )}
    </>
  );
}

function Undo({ event }: { event: number }) {
  const { frame, texts, address } = useModeration();
  return (
    <form method="post" action={address(actPath('undo'))}>
      <input type="hidden" name="from" value={frame.current} />
      <input type="hidden" name="event" value={event} />
      <button type="submit" className={button.strong}>
        {texts.acts.undo}
      </button>
    </form>
  );
}
