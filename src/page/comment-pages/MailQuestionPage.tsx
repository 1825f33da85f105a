import { commentPagesEn } from '../i18n/comment-pages-en.ts';
import { Button } from '../layout/Button.tsx';
import styles from './CommentPageForm.module.css';

interface Props {
  kind: 'confirm-mail' | 'stop-mail';
  action: string;
}

/** Renders the question of a link in a mail, with the one button that answers it. */
export function MailQuestionPage({ kind, action }: Props) {
  const texts = commentPagesEn[kind];
  return (
    <form className={styles.form} method="post" action={action}>
      <p>{texts.text}</p>
      <Button type="submit">{texts.submit}</Button>
    </form>
  );
}
