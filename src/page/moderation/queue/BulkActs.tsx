import type { Decision } from '../../../model/moderation/moderation-acts.ts';
import type { QueueName } from '../../../model/moderation/moderation-page.ts';
import { actPath } from '../../../model/moderation/moderation-paths.ts';
import { Button } from '../../layout/Button.tsx';
import { useModeration } from '../moderation-context.tsx';
import styles from './BulkActs.module.css';

/** Decisions that a whole selection can have, by queue. */
const ACTS: Readonly<Record<QueueName, readonly Decision[]>> = {
  held: ['approve', 'spam', 'refuse'],
  reported: ['approve', 'spam', 'remove'],
  spam: ['approve', 'refuse'],
  all: ['approve', 'spam', 'remove'],
};

/** Renders the decisions on all comments of a list that are selected. */
export function BulkActs({ queue }: { queue: QueueName }) {
  const { frame, texts, address } = useModeration();
  return (
    <form className={styles.bulk} id="bulk" method="post" action={address(actPath('comments'))}>
      <input type="hidden" name="from" value={frame.current} />
      <p>{texts.bulk}</p>
      {ACTS[queue].map((act) => (
        <Button key={act} type="submit" name="act" value={act} quiet={act !== 'approve'}>
          {queue === 'reported' && act === 'approve' ? texts.acts.keep : texts.acts[act]}
        </Button>
      ))}
    </form>
  );
}
