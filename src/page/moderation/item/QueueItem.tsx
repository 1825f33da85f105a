import type { ModeratedComment } from '../../../model/moderation/moderation-page.ts';
import { moderatedCommentPath } from '../../../model/moderation/moderation-paths.ts';
import { CommentText } from '../../comments/CommentText.tsx';
import { RecentMoment } from '../../i18n/DateTimes.tsx';
import { classes } from '../../style/classes.ts';
import { useModeration } from '../moderation-context.tsx';
import { Decisions } from './Decisions.tsx';
import { ItemContext } from './ItemContext.tsx';
import { ItemReasons } from './ItemReasons.tsx';
import { MoreActs } from './MoreActs.tsx';
import styles from './QueueItem.module.css';

interface Props {
  comment: ModeratedComment;
  /** Id of the comment to go to after a decision. */
  next?: string;
  /** Whether it can be selected for a bulk act. */
  canSelect?: boolean;
  /** False in a queue whose comments are all in the same state. */
  hasStatus?: boolean;
}

/** Renders a comment with all that helps to decide on it, and the decisions. */
export function QueueItem({ comment, next, canSelect = false, hasStatus = true }: Props) {
  const { texts, address } = useModeration();
  const { id, name, answers } = comment;
  return (
    <article
      className={styles.item}
      id={`comment-${id}`}
      tabIndex={-1}
      aria-labelledby={`by-${id}`}
      data-item=""
    >
      <ItemContext comment={comment} />
      <div className={styles.main}>
        <header className={styles.head}>
          <div className={styles.who}>
            {canSelect && comment.status !== 'withdrawn' && (
              <label className={styles.select}>
                <input
                  type="checkbox"
                  name="comment"
                  value={`${id} ${comment.seen}`}
                  form="bulk"
                  aria-label={texts.select(name)}
                />
              </label>
            )}
            <h2 className={classes(styles.name, name === '' && styles.gone)} id={`by-${id}`}>
              <bdi>{name === '' ? texts.deletedComment : name}</bdi>
            </h2>
          </div>
          {comment.byPaper && <span className={styles.mark}>{texts.byPaper}</span>}
          <a href={address(moderatedCommentPath(id))}>
            <RecentMoment at={comment.at} />
          </a>
          {comment.editedAt !== undefined && <span>{texts.edited}</span>}
          {comment.isPinned && <span className={styles.mark}>{texts.pinned}</span>}
          {hasStatus && (
            <span className={styles.status} data-status={comment.status}>
              {texts.status[comment.status]}
            </span>
          )}
        </header>
        <ItemReasons comment={comment} />
        {answers !== undefined && (
          <div className={styles.answers}>
            <p>
              {texts.inReplyTo}{' '}
              <a href={address(moderatedCommentPath(answers.id))}>
                {answers.name === '' ? texts.deletedComment : <bdi>{answers.name}</bdi>}
              </a>
            </p>
            <p dir="auto">{answers.text}</p>
          </div>
        )}
        <div className={styles.text}>
          <CommentText text={comment.text} />
          {comment.url !== undefined && (
            <p className={styles.url} dir="ltr">
              {comment.url}
            </p>
          )}
        </div>
        {comment.status !== 'withdrawn' && (
          <div className={styles.acts}>
            <Decisions comment={comment} next={next} />
            <MoreActs comment={comment} />
          </div>
        )}
      </div>
    </article>
  );
}
