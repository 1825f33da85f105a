import type { ReactNode } from 'react';
import type { Block } from '../../model/article/article.ts';
import type { Level } from '../elements/heading-levels.ts';
import { classes } from '../style/classes.ts';
import { Blocks } from './Blocks.tsx';
import styles from './Body.module.css';
import { Dateline } from './head/Dateline.tsx';

interface Props {
  blocks: Block[];
  /** Shown at the start of the first paragraph, or on its own where the body doesn't begin with one. */
  dateline?: string;
  /** The highest heading level that a block may have here. */
  top?: Level;
  /** True where there is no photo above, so that a photo near the start is the first of the page. */
  mayHaveFirstPhoto?: boolean;
  /** What stands before the text. */
  opening?: ReactNode;
  /** Floating elements that must stay inside the body. */
  children?: ReactNode;
}

/** A photo among this many blocks at the start is visible without scrolling. */
const BLOCKS_IN_VIEW = 3;

/** Renders the body of an article. */
export function Body({ blocks, dateline, top = 2, mayHaveFirstPhoto = false, opening, children }: Props) {
  const inParagraph = blocks[0]?.type === 'paragraph';
  return (
    <div className={classes(styles.body, 'body')}>
      {opening}
      {dateline !== undefined && !inParagraph && (
        <p>
          <Dateline place={dateline} />
        </p>
      )}
      <Blocks
        blocks={blocks}
        top={top}
        dateline={inParagraph ? dateline : undefined}
        firstPhoto={
          mayHaveFirstPhoto ? blocks.slice(0, BLOCKS_IN_VIEW).find(({ type }) => type === 'photo') : undefined
        }
      />
      {children}
    </div>
  );
}
