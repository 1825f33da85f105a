import type { ModerationPage } from '../../model/moderation/moderation-page.ts';
import { moderatedCommentPath } from '../../model/moderation/moderation-paths.ts';
import { CommentText } from '../comments/CommentText.tsx';
import { RecentMoment } from '../i18n/DateTimes.tsx';
import styles from './CommentPage.module.css';
import { QueueItem } from './item/QueueItem.tsx';
import { LogEntries } from './log/LogEntries.tsx';
import { ModerationHead } from './ModerationHead.tsx';
import { useModeration } from './moderation-context.tsx';

type Props = Omit<Extract<ModerationPage, { kind: 'comment' }>, 'kind'>;

/** Renders one comment, the thread around it, and what was decided on it. */
export function CommentPage({ comment, thread, log }: Props) {
  const { texts } = useModeration();
  return (
    <>
      <ModerationHead title={texts.commentTitle(comment.name || texts.deletedComment)} />
      <div className={styles.comment}>
        <QueueItem comment={comment} />
      </div>
      {thread.length > 1 && (
        <section className={styles.part}>
          <h2>{texts.thread}</h2>
          <ol>
            {thread.map((each) => (
              <ThreadItem key={each.id} each={each} isCurrent={each.id === comment.id} />
            ))}
          </ol>
        </section>
      )}
      {log.length > 0 && (
        <section className={styles.part}>
          <h2>{texts.commentLog}</h2>
          <LogEntries entries={log} isOfComment />
        </section>
      )}
    </>
  );
}

/** Steps of indentation at most. */
const DEEPEST = 4;

function ThreadItem({ each, isCurrent }: { each: Props['thread'][number]; isCurrent: boolean }) {
  const { texts, address } = useModeration();
  return (
    <li
      className={styles.each}
      data-depth={Math.min(each.depth, DEEPEST)}
      aria-current={isCurrent || undefined}
    >
      <p className={styles.head}>
        <bdi>{each.name === '' ? texts.deletedComment : each.name}</bdi>{' '}
        <a href={address(moderatedCommentPath(each.id))}>
          <RecentMoment at={each.at} />
        </a>{' '}
        {each.status !== 'published' && <span>{texts.status[each.status]}</span>}{' '}
        {isCurrent && <span>{texts.thisComment}</span>}
      </p>
      <CommentText text={each.text} />
    </li>
  );
}
