import type { ArticleCard } from '../../model/lists/lists.ts';
import { secondTierSlot } from '../../model/photo/photo-slots.ts';
import { Card, cardPhotoOf } from '../cards/Card.tsx';
import { classes } from '../style/classes.ts';
import styles from './SecondTier.module.css';

interface Props {
  cards: ArticleCard[];
  /** What is beside it: the lead and the briefs, the lead alone, or nothing. */
  beside: 'briefs' | 'lead' | 'none';
  /** Slug of the article whose photo is the first of the page. */
  first?: string;
}

/** Renders the second tier of the front page. Only its first photo is shown, so that it is no higher than the lead. */
export function SecondTier({ cards, beside, first }: Props) {
  const pictured = cards.find((card) => cardPhotoOf(card) !== undefined);
  return (
    <div className={classes(styles.second, 'second')}>
      {cards.map((card) => (
        <Card
          key={card.slug}
          card={card}
          level={2}
          slot={card === pictured ? secondTierSlot(cards.length, beside) : undefined}
          first={card.slug === first}
        />
      ))}
    </div>
  );
}
