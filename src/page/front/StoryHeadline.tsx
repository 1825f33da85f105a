import { articlePath, underBase } from '../../model/addresses.ts';
import type { StoryCard } from '../../model/edition/lists.ts';
import { Heading } from '../article/Heading.tsx';
import type { Level } from '../article/heading-levels.ts';
import { InlineText } from '../article/InlineText.tsx';
import { classes } from '../style/classes.ts';
import { useInterface } from '../words/interface.tsx';
import styles from './StoryHeadline.module.css';

interface Props {
  card: Pick<StoryCard, 'slug' | 'headline'>;
  level: Level;
}

/** The headline of a story in a list. Its link reaches over the whole story. */
export function StoryHeadline({ card, level }: Props) {
  const { base } = useInterface();
  return (
    <Heading level={level} className={classes(styles.headline, 'headline')}>
      <a href={underBase(base, articlePath(card.slug))}>
        <InlineText text={card.headline} links={false} />
      </a>
    </Heading>
  );
}
