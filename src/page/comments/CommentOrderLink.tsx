import type { CommentOrder } from '../../model/comment/comment.ts';
import { useInterface } from '../i18n/interface.tsx';
import styles from './CommentThreads.module.css';
import { useCommentsAddress } from './comments-context.ts';

/** Renders a link to the comments in the other order. @param order the one in which they are shown */
export function CommentOrderLink({ order }: { order: CommentOrder }) {
  const { texts } = useInterface();
  const address = useCommentsAddress();
  const other = order === 'oldest' ? 'newest' : 'oldest';
  return (
    <p className={styles.order}>
      <a href={`${address({ order: other })}#comments`} data-order={other}>
        {order === 'oldest' ? texts.comments.newest : texts.comments.oldest}
      </a>
    </p>
  );
}
