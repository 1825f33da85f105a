import type { StoryCard } from '../../model/edition/lists.ts';
import { classes } from '../style/classes.ts';
import styles from './SecondTier.module.css';
import { pictureOf, StoryItem } from './StoryItem.tsx';

interface Props {
  cards: StoryCard[];
  /** Slug of the story whose photo is the first of the page. */
  first?: string;
}

/** The stories beside the lead. One photo is enough for a column as high as the lead: the first that there is. */
export function SecondTier({ cards, first }: Props) {
  const pictured = cards.find((card) => pictureOf(card) !== undefined);
  return (
    <div className={classes(styles.second, 'second')}>
      {cards.map((card) => (
        <StoryItem
          key={card.slug}
          card={card}
          level={2}
          photo={card === pictured}
          first={card.slug === first}
        />
      ))}
    </div>
  );
}
