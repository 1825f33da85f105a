import { ERASURE_ACTS } from '../../../model/moderation/moderation-acts.ts';
import type { ModeratedComment } from '../../../model/moderation/moderation-page.ts';
import { Button } from '../../layout/Button.tsx';
import { useModeration } from '../moderation-context.tsx';
import { ActForm } from './ActForm.tsx';
import styles from './MoreActs.module.css';

/** Renders the acts that erase a comment or its writer for ever, behind a box to tick. */
export function EraseActs({ comment }: { comment: ModeratedComment }) {
  const { texts } = useModeration();
  return (
    <ActForm of="erasures" comment={comment} className={styles.answer}>
      <p>
        <b>{texts.acts.erase}.</b> {texts.eraseNote}
      </p>
      <label className={styles.sure}>
        <input type="checkbox" name="sure" value="yes" required />
        {texts.eraseSure}
      </label>
      <div className={styles.row}>
        {ERASURE_ACTS.map((act) => (
          <Button key={act} type="submit" name="act" value={act} quiet>
            {texts.acts[`erase_${act}`]}
          </Button>
        ))}
      </div>
    </ActForm>
  );
}
