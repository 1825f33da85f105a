import type { QuoteBlock as Quote } from '../../../model/article/article.ts';
import { classes } from '../../style/classes.ts';
import { Blocks } from '../Blocks.tsx';
import type { Level } from '../heading-levels.ts';
import { InlineText } from '../InlineText.tsx';
import { opensWithQuote } from '../plain.ts';
import { Attribution } from './Attribution.tsx';
import styles from './QuoteBlock.module.css';

interface Props {
  id?: string;
  block: Quote;
  level: Level;
}

/** Somebody's words at length, and whose they are. */
export function QuoteBlock({ id, block, level }: Props) {
  const { text, body, attribution } = block;
  return (
    <blockquote id={id} className={styles.quote}>
      {text !== undefined && (
        <p className={classes(opensWithQuote(text) && styles.hung)}>
          <InlineText text={text} />
        </p>
      )}
      {body && <Blocks blocks={body} top={level} />}
      {attribution !== undefined && <Attribution as="footer">{attribution}</Attribution>}
    </blockquote>
  );
}
