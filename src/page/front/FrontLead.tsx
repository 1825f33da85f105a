import type { StoryCard } from '../../model/lists/lists.ts';
import { pictureOf } from '../cards/Card.tsx';
import { StoryHeadline } from '../cards/CardHeadline.tsx';
import { StoryLead } from '../cards/CardLead.tsx';
import { StoryMeta } from '../cards/CardMeta.tsx';
import { PhotoFigure } from '../elements/PhotoFigure.tsx';
import { SectionLabel } from '../elements/SectionLabel.tsx';
import { Spoken, useSurroundings } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './FrontLead.module.css';

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
