import type { Inline } from '../../model/article/article.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { SideHead } from '../elements/SideHead.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { classes } from '../style/classes.ts';
import styles from './KeyPoints.module.css';

/** Renders the key points of an article. */
export function KeyPoints({ points }: { points: Inline[] }) {
  const { texts } = useInterface();
  const head = 'key-points-title';
  return (
    <section className={classes(styles.points, 'key-points')} aria-labelledby={head}>
      <SideHead id={head}>{texts.article.keyPoints}</SideHead>
      <ul>
        {points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the points never move
          <li key={index}>
            <InlineText text={point} />
          </li>
        ))}
      </ul>
    </section>
  );
}
