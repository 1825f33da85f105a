import type { StoryCard } from '../../model/edition/lists.ts';
import { PhotoFigure } from '../article/PhotoFigure.tsx';
import { SectionLabel } from '../article/SectionLabel.tsx';
import { classes } from '../style/classes.ts';
import { Spoken, useSurroundings } from '../words/Spoken.tsx';
import styles from './FrontLead.module.css';
import { StoryHeadline } from './StoryHeadline.tsx';
import { pictureOf } from './StoryItem.tsx';
import { StoryLead } from './StoryLead.tsx';
import { StoryMeta } from './StoryMeta.tsx';

interface Props {
  card: StoryCard;
  /** Whether nothing stands at its side. */
  alone?: boolean;
}

/** The story of the day: the largest words after the newspaper's name. */
export function FrontLead({ card, alone = false }: Props) {
  const around = useSurroundings();
  const picture = pictureOf(card);
  return (
    <Spoken
      as="article"
      className={classes(styles.lead, 'story front-lead')}
      language={card.language}
      direction={card.direction}
    >
      <SectionLabel label={card.label} tongue={around}>
        <bdi>{card.section}</bdi>
      </SectionLabel>
      <StoryHeadline card={card} level={2} />
      <StoryLead card={card} />
      <StoryMeta card={card} writers />
      {picture && <PhotoFigure photo={picture} place={alone ? 'frontAlone' : 'frontLead'} first />}
    </Spoken>
  );
}
