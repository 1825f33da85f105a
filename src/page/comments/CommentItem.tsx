import { useContext } from 'react';
import type { Comment } from '../../model/comment/comment.ts';
import { isWebHref } from '../../model/links.ts';
import { commentAnchor, commentReportPath } from '../../model/routes.ts';
import { Moment, RecentMoment } from '../i18n/DateTimes.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { classes } from '../style/classes.ts';
import styles from './CommentItem.module.css';
import { CommentText } from './CommentText.tsx';
import { CommentsContext, useCommentsAddress } from './comments-context.ts';
import { correctionAfter } from './revision-note.ts';

interface Props {
  comment: Comment;
  /** Whether to name the comment that it answers, since it does not stand right below it. */
  namesParent?: boolean;
}

/** Renders a comment: name, time, text, what it answers and what readers can do with it. */
export function CommentItem({ comment, namesParent = false }: Props) {
  const { comments } = useInterface().texts;
  const { id, status } = comment;
  const isGone = status === 'removed' || status === 'withdrawn';
  return (
    // Focusable, so that a link to the comment moves the keyboard focus, also without JavaScript.
    <article className={classes(styles.comment, 'comment')} id={commentAnchor(id)} tabIndex={-1}>
      {isGone ? (
        <p className={styles.gone}>{status === 'removed' ? comments.removed : comments.withdrawn}</p>
      ) : (
        <>
          <Head comment={comment} />
          {namesParent && <Parent comment={comment} />}
          <CommentText text={comment.text} />
          <RevisionNote comment={comment} />
          {status === 'held' && <HeldStatus />}
          <Actions comment={comment} />
        </>
      )}
    </article>
  );
}

function Head({ comment: { id, name, url, at, editedAt, byPaper, pinned } }: { comment: Comment }) {
  const { comments } = useInterface().texts;
  const address = useCommentsAddress();
  return (
    <header className={styles.head}>
      <span className={styles.name}>
        <bdi>
          <Website url={url}>{name}</Website>
        </bdi>
      </span>{' '}
      {byPaper && <span className={styles.mark}>{comments.byPaper}</span>}{' '}
      <a href={`${address({ comment: id })}#${commentAnchor(id)}`}>
        <RecentMoment at={at} />
      </a>{' '}
      {editedAt !== undefined && comments.edited} {pinned && comments.pinned}
    </header>
  );
}

function Parent({ comment: { parent, replyTo } }: { comment: Comment }) {
  const { comments } = useInterface().texts;
  const address = useCommentsAddress();
  if (parent === null || replyTo === undefined) return null;
  return (
    <p className={styles.note}>
      <a href={`${address({ comment: parent })}#${commentAnchor(parent)}`}>
        {comments.inReplyTo} <bdi>{replyTo.name || comments.goneName}</bdi>
      </a>
    </p>
  );
}

function RevisionNote({ comment }: { comment: Comment }) {
  const { comments } = useInterface().texts;
  const { article } = useContext(CommentsContext);
  const correction = correctionAfter(comment, article);
  if (correction === undefined) return null;
  return (
    <p className={styles.note}>
      <a href="#corrections">
        {comments.beforeCorrection} <Moment at={correction.at} />
      </a>
    </p>
  );
}

function Actions({ comment }: { comment: Comment }) {
  const { comments } = useInterface().texts;
  const { service, canReply, renderOwnActions } = useContext(CommentsContext);
  const address = useCommentsAddress();
  const { id, status } = comment;
  const isPublished = status === 'published';
  return (
    <div className={styles.actions}>
      {isPublished && canReply && <a href={`${address({ reply: id })}#respond`}>{comments.reply}</a>}{' '}
      {renderOwnActions?.(comment) ??
        (isPublished && <a href={service + commentReportPath(id)}>{comments.report}</a>)}
    </div>
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
