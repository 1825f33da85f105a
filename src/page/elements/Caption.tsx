import type { Inline } from '../../model/article/article.ts';
import { classes } from '../style/classes.ts';
import styles from './Caption.module.css';
import { InlineText } from './InlineText.tsx';

/** Renders caption and credit of a picture or recording. */
export function Caption({ caption, credit }: { caption?: Inline; credit?: string }) {
  if (caption === undefined && credit === undefined) return null;
  return (
    <figcaption className={styles.below}>
      {caption !== undefined && (
        <span className={classes(styles.caption, 'caption')}>
          <InlineText text={caption} />
        </span>
      )}
      {caption !== undefined && credit !== undefined && ' '}
      {credit !== undefined && <bdi className={classes(styles.credit, 'credit')}>{credit}</bdi>}
    </figcaption>
  );
}
