import type { StoryCard } from '../../model/edition/lists.ts';
import { classes } from '../style/classes.ts';
import styles from './SecondTier.module.css';
import { StoryItem } from './StoryItem.tsx';

interface Props {
  cards: StoryCard[];
  /** Slug of the story whose photo is the first of the page. */
  first?: string;
}

/** The stories beside the lead. */
export function SecondTier({ cards, first }: Props) {
  return (
    <div className={classes(styles.second, 'second')}>
      {cards.map((card) => (
        <StoryItem key={card.slug} card={card} level={2} first={card.slug === first} />
      ))}
    </div>
  );
}
