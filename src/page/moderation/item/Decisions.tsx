import { canDecide, type Decision, REASON_LIMIT } from '../../../model/moderation/moderation-acts.ts';
import type { ModeratedComment } from '../../../model/moderation/moderation-page.ts';
import { Button } from '../../layout/Button.tsx';
import { ModerationField } from '../accounts/ModerationField.tsx';
import { useModeration } from '../moderation-context.tsx';
import { ActForm } from './ActForm.tsx';
import styles from './Decisions.module.css';
import { Disclosure } from './Disclosure.tsx';

interface Props {
  comment: ModeratedComment;
  next?: string;
}

/** Renders the decisions that a comment in its state can have. */
export function Decisions({ comment, next }: Props) {
  const { texts } = useModeration();
  const { status, reports } = comment;
  // A published comment is approved again only to settle its reports.
  const approves = status === 'published' ? reports.length > 0 : canDecide('approve', comment);
  return (
    <>
      {approves && (
        <Decide
          act="approve"
          text={status === 'published' ? texts.acts.keep : undefined}
          {...{ comment, next }}
        />
      )}
      {canDecide('restore', comment) && <Decide act="restore" {...{ comment, next }} />}
      {canDecide('spam', comment) && status !== 'removed' && (
        <Decide act="spam" quiet {...{ comment, next }} />
      )}
      {status === 'held' && <DecideWithReason act="refuse" {...{ comment, next }} />}
      {status === 'published' && <DecideWithReason act="remove" {...{ comment, next }} />}
    </>
  );
}

const KEYS: Readonly<Partial<Record<Decision, string>>> = { approve: 'a', restore: 'a', spam: 's' };

function Decide({
  act,
  text,
  quiet = false,
  comment,
  next,
}: Props & { act: Decision; text?: string; quiet?: boolean }) {
  const { texts } = useModeration();
  return (
    <ActForm of="comments" comment={comment} next={next}>
      <Button type="submit" name="act" value={act} quiet={quiet} data-key={KEYS[act]}>
        {text ?? texts.acts[act]}
      </Button>
    </ActForm>
  );
}

function DecideWithReason({ act, comment, next }: Props & { act: 'refuse' | 'remove' }) {
  const { texts } = useModeration();
  const id = `${act}-${comment.id}`;
  return (
    <Disclosure summary={`${texts.acts[act]}…`} group={comment.id} shortcut="r">
      <ActForm of="comments" comment={comment} next={next} className={styles.withReason}>
        <ModerationField label={texts.reason} id={`${id}-reason`} note={texts.reasonNote}>
          <select id={`${id}-reason`} name="reason" aria-describedby={`${id}-reason-note`}>
            {['', ...texts.reasons].map((reason) => (
              <option key={reason} value={reason}>
                {reason || '–'}
              </option>
            ))}
          </select>
        </ModerationField>
        <ModerationField label={texts.ownReason} id={`${id}-words`}>
          <input
            id={`${id}-words`}
            name="words"
            type="text"
            dir="auto"
            autoComplete="off"
            maxLength={REASON_LIMIT}
          />
        </ModerationField>
        <Button type="submit" name="act" value={act}>
          {texts.acts[act]}
        </Button>
      </ActForm>
    </Disclosure>
  );
}
