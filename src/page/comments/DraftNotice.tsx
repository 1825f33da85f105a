import { useInterface } from '../i18n/interface.tsx';
import { Notice } from '../layout/Notice.tsx';
import styles from './CommentList.module.css';

/** Said above the form when it holds what this browser had kept, with the way to be rid of it (P05). */
export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  const { comments } = useInterface().texts;
  return (
    <Notice>
      {comments.draftKept}{' '}
      <button type="button" className={styles.show} onClick={onDiscard}>
        {comments.discard}
      </button>
    </Notice>
  );
}
