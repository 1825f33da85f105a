import type { StoredOffer } from '../../model/comment/comment-page.ts';
import type { CommentPagesTexts } from '../i18n/texts.ts';
import { Button } from '../layout/Button.tsx';
import styles from './CommentPageForm.module.css';

type Props = StoredOffer & { texts: CommentPagesTexts['stored'] };

/** Renders how the writer of a comment gets all that is stored about it, and erases it for ever (P03). */
export function StoredForm({ download, erase, texts }: Props) {
  return (
    <section className={styles.section} aria-labelledby="stored">
      <h2 id="stored">{texts.title}</h2>
      <p>
        <a href={download} download>
          {texts.download}
        </a>
      </p>
      <form className={styles.form} method="post" action={erase}>
        <p className={styles.field}>
          <label>
            <input type="checkbox" name="sure" value="yes" required /> {texts.sure}
          </label>
        </p>
        <Button type="submit" quiet>
          {texts.submit}
        </Button>
      </form>
    </section>
  );
}
