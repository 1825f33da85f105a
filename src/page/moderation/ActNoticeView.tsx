import type { ActNotice } from '../../model/moderation/moderation-page.ts';
import { actPath } from '../../model/moderation/moderation-paths.ts';
import { RecentMoment } from '../i18n/DateTimes.tsx';
import { Notice } from '../layout/Notice.tsx';
import button from '../layout/text-button.module.css';
import styles from './ActNoticeView.module.css';
import { useModeration } from './moderation-context.tsx';

/** Renders what the last act did, with a button that takes it back, and what others were faster with. */
export function ActNoticeView({ notice: { done, conflicts } }: { notice: ActNotice }) {
  return (
    <div className={styles.notices}>
      {done.length > 0 && <DoneActs done={done} />}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
    </div>
  );
}

function DoneActs({ done }: Pick<ActNotice, 'done'>) {
  const { frame, texts, address } = useModeration();
  const [first] = done;
  if (first === undefined) return null;
  return (
    <Notice>
      <form className={styles.done} method="post" action={address(actPath('undo'))}>
        <p>
          <b>{texts.done[first.act]}:</b>{' '}
          {done.length > 1 ? (
            texts.doneMany(done.length)
          ) : (
            <>
              {first.isOfComment && `${texts.commentBy} `}
              <bdi>{first.name}</bdi>
            </>
          )}
        </p>
        <input type="hidden" name="from" value={frame.current} />
        {done.map(({ event }) => (
          <input key={event} type="hidden" name="event" value={event} />
        ))}
        {done.every(({ canUndo }) => canUndo) && (
          <button type="submit" className={button.strong} data-key="u">
            {texts.acts.undo}
          </button>
        )}
      </form>
    </Notice>
  );
}

function Conflicts({ conflicts }: Pick<ActNotice, 'conflicts'>) {
  const { texts } = useModeration();
  return (
    <Notice tone="alert">
      <p>
        <b>{texts.conflictTitle}</b> {texts.conflictEnd}
      </p>
      <ul>
        {conflicts.map(({ name, by, at, status, isEdited }) => (
          <li key={`${name} ${at}`}>
            {texts.conflictSubject} <bdi>{name}</bdi>{' '}
            {isEdited ? texts.conflictEdited : texts.conflict(status)}
            {by !== undefined && !isEdited && (
              <>
                {' '}
                {texts.by} <bdi>{by}</bdi>
              </>
            )}
            {' · '}
            <RecentMoment at={at} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
