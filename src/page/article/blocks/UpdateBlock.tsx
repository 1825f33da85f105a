import { type ReactNode, useId } from 'react';
import type { UpdateBlock as Update } from '../../../model/article/article.ts';
import { Heading } from '../../elements/Heading.tsx';
import type { Level } from '../../elements/heading-levels.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { Near } from '../../i18n/DateTimes.tsx';
import { classes } from '../../style/classes.ts';
import styles from './UpdateBlock.module.css';

interface Props {
  id?: string;
  block: Update;
  level: Level;
  /** Its body, set. */
  children: ReactNode;
}

/** One entry of a live story, with the time it came in. */
export function UpdateBlock({ id, block, level, children }: Props) {
  const headlineId = useId();
  const { at, headline } = block;
  return (
    <section id={id} className={classes(styles.update, 'update')} aria-labelledby={headline && headlineId}>
      <p className={styles.time}>
        <Near at={at} />
      </p>
      {headline !== undefined && (
        <Heading level={level} id={headlineId} className={styles.headline}>
          <InlineText text={headline} links={false} />
        </Heading>
      )}
      {children}
    </section>
  );
}
