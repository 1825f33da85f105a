import type { ModeratedComment } from '../../../model/moderation/moderation-page.ts';
import { durationText } from '../duration-text.ts';
import { useModeration } from '../moderation-context.tsx';
import styles from './ItemContext.module.css';

/** Renders what stands beside a comment: its article, and whether readers can comment there. */
export function ItemContext({ comment: { id, article, status } }: { comment: ModeratedComment }) {
  const { texts, address } = useModeration();
  const anchor = status === 'published' ? `?comment=${id}#comment-${id}` : '#comments';
  return (
    <div className={styles.context}>
      <p className={styles.headline}>
        {article.path === undefined ? (
          article.headline || texts.unpublished
        ) : (
          <a href={address(article.path) + anchor} dir="auto">
            {article.headline}
          </a>
        )}
      </p>
      {article.isClosed && <p>{texts.closedThread}</p>}
      {article.slowSeconds > 0 && <p>{texts.slowThread(durationText(texts, article.slowSeconds))}</p>}
    </div>
  );
}
