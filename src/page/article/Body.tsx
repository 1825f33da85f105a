import type { ReactNode } from 'react';
import type { Block } from '../../model/article/article.ts';
import type { Level } from '../elements/heading-levels.ts';
import { classes } from '../style/classes.ts';
import { Blocks } from './Blocks.tsx';
import styles from './Body.module.css';
import { Dateline } from './Dateline.tsx';

interface Props {
  blocks: Block[];
  /** Set at the start of the text, or on its own where the text doesn't begin with a paragraph. */
  dateline?: string;
  /** The highest heading level free in this place. */
  top?: Level;
  /** Whether no photo stands above, so that one near the start is the first of the page. */
  opens?: boolean;
  /** What is held inside the text: the way back to the top. */
  children?: ReactNode;
}

/** A photo among so many blocks at the start is seen without moving. */
const NEAR = 3;

/** The text of an article. */
export function Body({ blocks, dateline, top = 2, opens = false, children }: Props) {
  const inParagraph = blocks[0]?.type === 'paragraph';
  return (
    <div className={classes(styles.body, 'body')}>
      {dateline !== undefined && !inParagraph && (
        <p>
          <Dateline place={dateline} />
        </p>
      )}
      <Blocks
        blocks={blocks}
        top={top}
        dateline={inParagraph ? dateline : undefined}
        early={opens ? blocks.slice(0, NEAR).find((block) => block.type === 'photo') : undefined}
      />
      {children}
    </div>
  );
}
