import { COMMENT_LIMITS } from '../../../model/comment/comment.ts';
import { SLOW_SECONDS, type WriterAct } from '../../../model/moderation/moderation-acts.ts';
import type { ModeratedComment } from '../../../model/moderation/moderation-page.ts';
import { moderatedCommentPath } from '../../../model/moderation/moderation-paths.ts';
import { Button, ButtonLink } from '../../layout/Button.tsx';
import { ModerationField } from '../accounts/ModerationField.tsx';
import { durationText } from '../duration-text.ts';
import { useModeration } from '../moderation-context.tsx';
import { ActForm } from './ActForm.tsx';
import { Disclosure } from './Disclosure.tsx';
import { EraseActs } from './EraseActs.tsx';
import styles from './MoreActs.module.css';

/** Renders the acts that are needed less often: on the comment's place, its writer, its thread, and an answer. */
export function MoreActs({ comment }: { comment: ModeratedComment }) {
  const { frame, texts, address } = useModeration();
  const { id, status, isPinned, writer, byPaper } = comment;
  const whole = moderatedCommentPath(id);
  return (
    <Disclosure summary={texts.acts.more} group={id}>
      <div className={styles.row}>
        {status === 'published' && (
          <ActForm of="comments" comment={comment}>
            <Button type="submit" name="act" value={isPinned ? 'unpin' : 'pin'} quiet>
              {isPinned ? texts.acts.unpin : texts.acts.pin}
            </Button>
          </ActForm>
        )}
        {writer !== undefined && !byPaper && <WriterActs comment={comment} standing={writer.standing} />}
        {frame.current !== whole && (
          <ButtonLink href={address(whole)} quiet>
            {texts.acts.whole}
          </ButtonLink>
        )}
      </div>
      {comment.article.path !== undefined && <ThreadActs comment={comment} />}
      {status === 'published' && comment.article.path !== undefined && <Answer comment={comment} />}
      {frame.current === whole && frame.moderator?.isAdmin && status !== 'withdrawn' && (
        <EraseActs comment={comment} />
      )}
    </Disclosure>
  );
}

function WriterActs({ comment, standing }: { comment: ModeratedComment; standing?: 'trusted' | 'blocked' }) {
  const { texts } = useModeration();
  const acts: WriterAct[] =
    standing === undefined ? ['trust', 'block'] : ['forget', standing === 'trusted' ? 'block' : 'trust'];
  return (
    <ActForm of="writers" comment={comment} className={styles.row}>
      {acts.map((act) => (
        <Button key={act} type="submit" name="act" value={act} quiet>
          {texts.acts[act]}
        </Button>
      ))}
    </ActForm>
  );
}

function ThreadActs({ comment }: { comment: ModeratedComment }) {
  const { texts } = useModeration();
  const { isClosed, slowSeconds } = comment.article;
  const id = `slow-${comment.id}`;
  return (
    <>
      <ActForm of="threads" comment={comment}>
        <Button type="submit" name="act" value={isClosed ? 'open' : 'close'} quiet>
          {isClosed ? texts.acts.open : texts.acts.close}
        </Button>
      </ActForm>
      <ActForm of="threads" comment={comment} className={styles.slow}>
        <ModerationField label={texts.slowMode} id={id}>
          <select id={id} name="seconds" defaultValue={slowSeconds}>
            {SLOW_SECONDS.map((seconds) => (
              <option key={seconds} value={seconds}>
                {seconds === 0 ? texts.noSlowMode : durationText(texts, seconds)}
              </option>
            ))}
          </select>
        </ModerationField>
        <Button type="submit" name="act" value="slow" quiet>
          {texts.acts.slow}
        </Button>
      </ActForm>
    </>
  );
}

function Answer({ comment }: { comment: ModeratedComment }) {
  const { texts } = useModeration();
  const id = `answer-${comment.id}`;
  return (
    <ActForm of="answers" comment={comment} className={styles.answer}>
      <ModerationField label={texts.answerText} id={id} note={texts.answerNote}>
        <textarea
          id={id}
          name="text"
          rows={4}
          required
          dir="auto"
          maxLength={COMMENT_LIMITS.text}
          aria-describedby={`${id}-note`}
        />
      </ModerationField>
      <Button type="submit" name="act" value="answer">
        {texts.acts.answer}
      </Button>
    </ActForm>
  );
}
