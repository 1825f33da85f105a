import type { MailOffer } from '../../model/comment/comment-page.ts';
import { MAIL_ADDRESS_LIMIT } from '../../model/notices/mailbox.ts';
import type { CommentPagesTexts } from '../i18n/texts.ts';
import { Button } from '../layout/Button.tsx';
import styles from './CommentPageForm.module.css';

type Props = MailOffer & { texts: CommentPagesTexts['mail'] };

/** Renders whether the writer of a comment gets mail about it, and the forms that begin or end that. */
export function MailForm({ state, action, stop, texts, isInvalid = false }: Props) {
  return (
    <section className={styles.section} aria-labelledby="mail">
      <h2 id="mail">{texts.title}</h2>
      <p role={state === 'asked' ? 'status' : undefined}>{texts[state]}</p>
      {state !== 'on' && (
        <form className={styles.form} method="post" action={action}>
          {isInvalid && (
            <p className={styles.problem} role="alert" id="mail-problem">
              {texts.invalid}
            </p>
          )}
          <p className={styles.field}>
            <label className={styles.label} htmlFor="email">
              {texts.address}
            </label>
            <input
              className={styles.input}
              id="email"
              name="email"
              type="email"
              autoComplete="email"
              maxLength={MAIL_ADDRESS_LIMIT}
              required
              dir="ltr"
              aria-invalid={isInvalid || undefined}
              aria-describedby={isInvalid ? 'mail-problem' : undefined}
            />
          </p>
          <Button type="submit">{state === 'asked' ? texts.again : texts.submit}</Button>
        </form>
      )}
      {state !== 'off' && (
        <form className={styles.form} method="post" action={stop}>
          <Button type="submit" quiet>
            {texts.stop}
          </Button>
        </form>
      )}
    </section>
  );
}
