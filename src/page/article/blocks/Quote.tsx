import type { ReactNode } from 'react';
import type { QuoteBlock } from '../../../model/article/article.ts';
import { opensWithQuote } from '../../elements/hanging-punctuation.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { classes } from '../../style/classes.ts';
import { Attribution } from './Attribution.tsx';
import styles from './Quote.module.css';

interface Props {
  id?: string;
  block: QuoteBlock;
  /** Its rendered body, where it has one instead of a text. */
  children?: ReactNode;
}

/** Renders a block quotation with its attribution. */
export function Quote({ id, block, children }: Props) {
  const { text, attribution } = block;
  return (
    <blockquote id={id} className={styles.quote}>
      {text !== undefined && (
        <p className={classes(opensWithQuote(text) && styles.hung)}>
          <InlineText text={text} />
        </p>
      )}
      {children}
      {attribution !== undefined && <Attribution as="footer">{attribution}</Attribution>}
    </blockquote>
  );
}
