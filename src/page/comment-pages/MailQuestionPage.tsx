import type { CommentPagesTexts } from '../i18n/texts.ts';
import { Button } from '../layout/Button.tsx';
import styles from './CommentPageForm.module.css';

interface Props {
  action: string;
  texts: CommentPagesTexts['confirm-mail' | 'stop-mail'];
}

/** Renders the question of a link in a mail, with the one button that answers it. */
export function MailQuestionPage({ action, texts }: Props) {
  return (
    <form className={styles.form} method="post" action={action}>
      <p>{texts.text}</p>
      <Button type="submit">{texts.submit}</Button>
    </form>
  );
}
