import type { PullquoteBlock } from '../../../model/article/article.ts';
import { opensWithQuote } from '../../elements/hanging-punctuation.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { classes } from '../../style/classes.ts';
import { Attribution } from './Attribution.tsx';
import styles from './Pullquote.module.css';

/** Renders a pullquote: a quotation in large type. */
export function Pullquote({ id, block }: { id?: string; block: PullquoteBlock }) {
  const { text, attribution } = block;
  return (
    <figure id={id} className={classes(styles.pull, 'pullquote', opensWithQuote(text) && styles.hung)}>
      <blockquote>
        <p>
          <InlineText text={text} />
        </p>
      </blockquote>
      {attribution !== undefined && <Attribution as="figcaption">{attribution}</Attribution>}
    </figure>
  );
}
