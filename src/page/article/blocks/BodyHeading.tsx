import type { HeadingBlock } from '../../../model/article/article.ts';
import { Heading } from '../../elements/Heading.tsx';
import type { Level } from '../../elements/heading-levels.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import styles from './BodyHeading.module.css';

interface Props {
  id?: string;
  block: HeadingBlock;
  level: Level;
}

/** Renders a heading. Its style depends on the written level, its element on `level`, which skips none. */
export function BodyHeading({ id, block, level }: Props) {
  const look = (block.level ?? 2) === 2 ? styles.major : styles.minor;
  return (
    <Heading id={id} level={level} className={look}>
      <InlineText text={block.text} />
    </Heading>
  );
}
