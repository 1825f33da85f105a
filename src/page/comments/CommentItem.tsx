import type { ReactNode } from 'react';
import { isWebHref } from '../../model/links.ts';
import { RecentMoment } from '../i18n/DateTimes.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { classes } from '../style/classes.ts';
import styles from './CommentItem.module.css';
import { CommentText } from './CommentText.tsx';
import type { ShownComment } from './comment-tree.ts';

interface Props {
  comment: ShownComment;
  /** Actions for the reader's own comment that is not published: try again, edit, delete. */
  actions?: ReactNode;
}

/** Renders a comment with name, time and text; the reader's own with its status. */
export function CommentItem({ comment, actions }: Props) {
  const { texts } = useInterface();
  const { id, name, at, text, mine = comment.status === 'held' ? 'held' : undefined } = comment;
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
        {mine === 'sending' || mine === 'unsent' ? (
          <time dateTime={at}>{texts.comments.now}</time>
        ) : (
          <a href={`#${anchor}`}>
            <RecentMoment at={at} />
          </a>
        )}
      </header>
      <CommentText text={text} />
      {mine && <Status mine={mine} />}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
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

function Status({ mine }: { mine: NonNullable<ShownComment['mine']> }) {
  const { comments } = useInterface().texts;
  return (
    <p className={classes(styles.status, mine === 'refused' && styles.alert)} role="status">
      <b>{comments[mine]}</b> {comments[`${mine}Text`]}
    </p>
  );
}
