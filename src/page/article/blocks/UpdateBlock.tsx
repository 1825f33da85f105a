import { useId } from 'react';
import type { UpdateBlock as Update } from '../../../model/article/article.ts';
import { classes } from '../../style/classes.ts';
import { Near } from '../../words/When.tsx';
import { Blocks } from '../Blocks.tsx';
import { Heading } from '../Heading.tsx';
import { below, type Level } from '../heading-levels.ts';
import { InlineText } from '../InlineText.tsx';
import styles from './UpdateBlock.module.css';

interface Props {
  id?: string;
  block: Update;
  level: Level;
}

/** One entry of a live story, with the time it came in. */
export function UpdateBlock({ id, block, level }: Props) {
  const headlineId = useId();
  const { at, headline, body } = block;
  return (
    <section
      id={id}
      className={classes(styles.update, 'update')}
      aria-labelledby={headline && headlineId}
    >
      <p className={styles.time}>
        <Near at={at} />
      </p>
      {headline !== undefined && (
        <Heading level={level} id={headlineId} className={styles.headline}>
          <InlineText text={headline} links={false} />
        </Heading>
      )}
      <Blocks blocks={body} top={headline === undefined ? level : below(level)} />
    </section>
  );
}
