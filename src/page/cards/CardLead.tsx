import type { ArticleCard } from '../../model/lists/lists.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { classes } from '../style/classes.ts';
import styles from './CardLead.module.css';

/** Renders the lead of a card. */
export function CardLead({ card }: { card: ArticleCard }) {
  if (card.lead === undefined) return null;
  return (
    <p className={classes(styles.lead, 'lead')}>
      <InlineText text={card.lead} links={false} />
    </p>
  );
}
