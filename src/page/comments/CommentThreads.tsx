import type { Comment } from '../../model/comment/comment.ts';
import { commentAnchor } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { CommentItem } from './CommentItem.tsx';
import { CommentsEmpty } from './CommentStates.tsx';
import styles from './CommentThreads.module.css';
import { countReplies, type Thread, threadsOf } from './comment-tree.ts';

/**
 * Renders comments as threads, replies below the comment they answer, and above them those that are pinned: each stands
 * in the page once, with a link to it where it would be.
 *
 * @param comments in the order of a list
 */
export function CommentThreads({ comments, pinned = [] }: { comments: Comment[]; pinned?: Comment[] }) {
  return (
    <InterfaceScope as="div">
      {pinned.length > 0 && <Threads className={styles.list} threads={threadsOf(pinned)} />}
      {comments.length === 0 ? (
        <CommentsEmpty />
      ) : (
        <Threads className={styles.list} threads={threadsOf(comments, pinned)} />
      )}
    </InterfaceScope>
  );
}

interface ThreadsProps {
  threads: Thread[];
  className: string | undefined;
}

function Threads({ threads, className }: ThreadsProps) {
  return (
    <ol className={className}>
      {threads.map((thread) => (
        <li key={thread.comment.id}>
          {thread.isAbove ? (
            <PinnedLink comment={thread.comment} />
          ) : (
            <CommentItem comment={thread.comment} namesParent={!thread.isBelowParent} />
          )}
          {thread.replies.length > 0 &&
            (className === styles.list ? <Replies thread={thread} /> : <Nested thread={thread} />)}
        </li>
      ))}
    </ol>
  );
}

/** Renders a link to a comment that stands above all threads. */
function PinnedLink({ comment: { id, name } }: { comment: Comment }) {
  return (
    <p className={styles.pinned}>
      <a href={`#${commentAnchor(id)}`}>
        {useInterface().texts.comments.pinnedAbove} <bdi>{name}</bdi>
      </a>
    </p>
  );
}

/** Renders all replies in a thread, which a reader can close. */
function Replies({ thread }: { thread: Thread }) {
  const { comments } = useInterface().texts;
  return (
    <details open>
      <summary className={styles.summary}>{comments.replies(countReplies(thread))}</summary>
      <Nested thread={thread} />
    </details>
  );
}

function Nested({ thread }: { thread: Thread }) {
  return <Threads className={styles.replies} threads={thread.replies} />;
}
