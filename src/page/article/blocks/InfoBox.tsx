import type { ReactNode } from 'react';
import type { BoxBlock } from '../../../model/article/article.ts';
import { Heading } from '../../elements/Heading.tsx';
import type { Level } from '../../elements/heading-levels.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { classes } from '../../style/classes.ts';
import styles from './InfoBox.module.css';

interface Props {
  id?: string;
  block: BoxBlock;
  level: Level;
  /** Its rendered body. */
  children: ReactNode;
}

/** Renders a box with facts or background. */
export function InfoBox({ id, block, level, children }: Props) {
  const titleId = `title-${id}`;
  const { title } = block;
  return (
    <aside id={id} className={classes(styles.box, 'box')} aria-labelledby={title && titleId}>
      {title !== undefined && (
        <Heading level={level} id={titleId} className={styles.title}>
          <InlineText text={title} />
        </Heading>
      )}
      {children}
    </aside>
  );
}
