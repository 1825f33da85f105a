import type { ReactNode } from 'react';
import type { Block } from '../../model/article/article.ts';
import { classes } from '../style/classes.ts';
import { Blocks } from './Blocks.tsx';
import styles from './Body.module.css';
import { Dateline } from './Dateline.tsx';
import type { Level } from './heading-levels.ts';

interface Props {
  blocks: Block[];
  /** Set at the start of the text, or on its own where the text doesn't begin with a paragraph. */
  dateline?: string;
  /** The highest heading level free in this place. */
  top?: Level;
  /** What is held inside the text: the way back to the top. */
  children?: ReactNode;
}

/** The text of a story. */
export function Body({ blocks, dateline, top = 2, children }: Props) {
  const inParagraph = blocks[0]?.type === 'paragraph';
  return (
    <div className={classes(styles.body, 'body')}>
      {dateline !== undefined && !inParagraph && (
        <p>
          <Dateline place={dateline} />
        </p>
      )}
      <Blocks blocks={blocks} top={top} dateline={inParagraph ? dateline : undefined} />
      {children}
    </div>
  );
}
