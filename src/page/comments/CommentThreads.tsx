import type { Comment } from '../../model/comment/comment.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Notice } from '../layout/Notice.tsx';
import { CommentItem } from './CommentItem.tsx';
import { CommentsEmpty } from './CommentStates.tsx';
import styles from './CommentThreads.module.css';
import { type Thread, threadsOf } from './comment-tree.ts';

interface Props {
  /** Oldest first. */
  comments: Comment[];
  /** Number of comments since the reader opened the page, which are shown on request. */
  newCount?: number;
  onShowNew?: () => void;
}

/** Renders comments as threads: replies below the comment they answer. */
export function CommentThreads({ comments, newCount = 0, onShowNew }: Props) {
  return (
    <InterfaceScope as="div" className={styles.whole}>
      {newCount > 0 && <NewComments count={newCount} onShow={onShowNew} />}
      {comments.length === 0 ? (
        <CommentsEmpty />
      ) : (
        <Threads className={styles.list} threads={threadsOf(comments)} />
      )}
    </InterfaceScope>
  );
}

function NewComments({ count, onShow }: { count: number; onShow?: () => void }) {
  const { comments } = useInterface().texts;
  return (
    <Notice>
      <b>{comments.newCount(count)}</b> {comments.newSince}{' '}
      {onShow && (
        <button type="button" className={styles.show} onClick={onShow}>
          {comments.showFresh(count)}
        </button>
      )}
    </Notice>
  );
}

interface ThreadsProps {
  threads: Thread[];
  className: string | undefined;
}

function Threads({ threads, className }: ThreadsProps) {
  return (
    <ol className={className}>
      {threads.map(({ comment, replies }) => (
        <li key={comment.id}>
          <CommentItem comment={comment} />
          {replies.length > 0 && <Threads className={styles.replies} threads={replies} />}
        </li>
      ))}
    </ol>
  );
}
