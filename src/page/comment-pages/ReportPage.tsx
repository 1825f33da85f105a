import { NOTE_LIMIT, REPORT_REASONS } from '../../model/comment/comment.ts';
import type { CommentPageData } from '../../model/comment/comment-page.ts';
import { CommentText } from '../comments/CommentText.tsx';
import type { CommentPagesTexts } from '../i18n/texts.ts';
import { Button } from '../layout/Button.tsx';
import styles from './CommentPageForm.module.css';

type Props = Omit<Extract<CommentPageData, { kind: 'report' }>, 'kind'> & {
  texts: CommentPagesTexts['report'];
};

/** Renders a comment and the form to report it. */
export function ReportPage({ comment, action, reporter, texts, isIncomplete = false }: Props) {
  return (
    <>
      <p>{texts.intro}</p>
      <blockquote className={styles.quote} aria-label={texts.comment}>
        <p>
          <b>
            <bdi>{comment.name}</bdi>
          </b>
        </p>
        <CommentText text={comment.text} />
      </blockquote>
      {isIncomplete && (
        <p className={styles.problem} role="alert" id="report-problem">
          {texts.incomplete}
        </p>
      )}
      <form className={styles.form} method="post" action={action}>
        <input type="hidden" name="reporter" value={reporter} />
        <fieldset aria-describedby={isIncomplete ? 'report-problem' : undefined}>
          <legend>{texts.reason}</legend>
          {REPORT_REASONS.map((reason) => (
            <label className={styles.choice} key={reason}>
              <input type="radio" name="reason" value={reason} required />
              {texts.reasons[reason]}
            </label>
          ))}
        </fieldset>
        <p className={styles.field}>
          <label className={styles.label} htmlFor="note">
            {texts.note}
          </label>
          <textarea
            className={styles.note}
            id="note"
            name="note"
            rows={4}
            maxLength={NOTE_LIMIT}
            dir="auto"
          />
        </p>
        <Button type="submit">{texts.submit}</Button>
      </form>
    </>
  );
}
