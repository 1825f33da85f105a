import { BULK_LIMIT } from '../../../model/moderation/moderation-acts.ts';
import type { ModerationPage } from '../../../model/moderation/moderation-page.ts';
import { queuePath } from '../../../model/moderation/moderation-paths.ts';
import { QueueItem } from '../item/QueueItem.tsx';
import { ModerationEmpty } from '../ModerationEmpty.tsx';
import { ModerationHead } from '../ModerationHead.tsx';
import { useModeration } from '../moderation-context.tsx';
import { BulkActs } from './BulkActs.tsx';
import styles from './QueuePage.module.css';

type Props = Omit<Extract<ModerationPage, { kind: 'queue' }>, 'kind'>;

/** Renders a list of comments to decide on. */
export function QueuePage({ queue, comments, next, isFirst }: Props) {
  const { texts, address } = useModeration();
  if (comments.length === 0 && isFirst) {
    const [title, text] = texts.empty[queue];
    return <ModerationEmpty title={title} text={text} />;
  }
  return (
    <>
      <ModerationHead title={texts.queues[queue]} note={texts.order[queue]} />
      <ol className={styles.list}>
        {comments.map((comment, index) => (
          <li key={comment.id}>
            <QueueItem
              comment={comment}
              next={comments[index + 1]?.id ?? comments[index - 1]?.id}
              canSelect
              hasStatus={queue === 'all'}
            />
          </li>
        ))}
      </ol>
      {comments.length > 1 && comments.length <= BULK_LIMIT && <BulkActs queue={queue} />}
      <p className={styles.pages}>
        {next !== undefined && <a href={address(queuePath(queue, next))}>{texts.nextPage}</a>}
        {!isFirst && <a href={address(queuePath(queue))}>{texts.firstPage}</a>}
      </p>
    </>
  );
}
