import { NOTE_LIMIT } from '../../model/comment/comment.ts';
import type { CommentPageData } from '../../model/comment/comment-page.ts';
import { Moment } from '../i18n/DateTimes.tsx';
import type { CommentPagesTexts } from '../i18n/texts.ts';
import { Button } from '../layout/Button.tsx';
import styles from './CommentPageForm.module.css';
import { MailForm } from './MailForm.tsx';

type Props = Omit<Extract<CommentPageData, { kind: 'state' }>, 'kind'> & {
  texts: CommentPagesTexts;
};

/** Renders what became of a comment, for its writer, who can object to a refusal once and ask for mail. */
export function CommentStatePage({
  state,
  action,
  isIncomplete = false,
  mail,
  texts: { state: texts, mail: mailTexts },
}: Props) {
  return (
    <>
      <p>
        <b>{texts[state.status]}</b> {texts.since} <Moment at={state.at} />.
      </p>
      {state.reason !== undefined && (
        <>
          <p>{texts.reason}</p>
          <blockquote className={styles.quote} dir="auto">
            {state.reason}
          </blockquote>
        </>
      )}
      {isIncomplete && (
        <p className={styles.problem} role="alert" id="objection-problem">
          {texts.incomplete}
        </p>
      )}
      {state.canObject && (
        <form className={styles.form} method="post" action={action}>
          <p>{texts.object}</p>
          <p className={styles.field}>
            <label className={styles.label} htmlFor="text">
              {texts.objection}
            </label>
            <textarea
              className={styles.note}
              id="text"
              name="text"
              rows={5}
              maxLength={NOTE_LIMIT}
              required
              dir="auto"
              aria-describedby={isIncomplete ? 'objection-problem' : undefined}
            />
          </p>
          <Button type="submit">{texts.submit}</Button>
        </form>
      )}
      {mail !== undefined && <MailForm {...mail} texts={mailTexts} />}
    </>
  );
}
