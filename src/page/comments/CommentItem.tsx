import type { Comment } from '../../model/comment/comment.ts';
import { isWebHref } from '../../model/links.ts';
import { RecentMoment } from '../i18n/DateTimes.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { classes } from '../style/classes.ts';
import styles from './CommentItem.module.css';
import { CommentText } from './CommentText.tsx';

/** Renders a comment with name, time and text; one that is held, which its writer alone sees, says so. */
export function CommentItem({ comment }: { comment: Comment }) {
  const { id, name, at, text, status } = comment;
  const anchor = `comment-${id}`;
  return (
    // Focusable, so that a link to the comment moves the keyboard focus, also without JavaScript.
    <article className={classes(styles.comment, 'comment')} id={anchor} tabIndex={-1}>
      <header className={styles.head}>
        <span className={styles.name}>
          <bdi>
            <Website url={comment.url}>{name}</Website>
          </bdi>
        </span>{' '}
        <a href={`#${anchor}`}>
          <RecentMoment at={at} />
        </a>
      </header>
      <CommentText text={text} />
      {status === 'held' && <HeldStatus />}
    </article>
  );
}

function Website({ url, children }: { url?: string; children: string }) {
  return url !== undefined && isWebHref(url) ? (
    <a href={url} rel="nofollow ugc noopener noreferrer">
      {children}
    </a>
  ) : (
    children
  );
}

function HeldStatus() {
  const { comments } = useInterface().texts;
  return (
    <p className={styles.status} role="status">
      <b>{comments.held}</b> {comments.heldText}
    </p>
  );
}
