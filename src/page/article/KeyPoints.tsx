import { useId } from 'react';
import type { Inline } from '../../model/article/article.ts';
import { classes } from '../style/classes.ts';
import { useInterface } from '../words/interface.tsx';
import { InlineText } from './InlineText.tsx';
import styles from './KeyPoints.module.css';
import { SideHead } from './SideHead.tsx';

/** What a reader in a hurry takes away. */
export function KeyPoints({ points }: { points: Inline[] }) {
  const { words } = useInterface();
  const head = useId();
  return (
    <section className={classes(styles.points, 'key-points')} aria-labelledby={head}>
      <SideHead id={head}>{words.story.keyPoints}</SideHead>
      <ul>
        {points.map((point, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the points never move
          <li key={place}>
            <InlineText text={point} />
          </li>
        ))}
      </ul>
    </section>
  );
}
