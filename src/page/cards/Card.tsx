import type { StoryCard } from '../../model/lists/lists.ts';
import type { PhotoPlace } from '../../model/photo/photo-slots.ts';
import type { Level } from '../elements/heading-levels.ts';
import { PhotoFigure } from '../elements/PhotoFigure.tsx';
import { SectionLabel } from '../elements/SectionLabel.tsx';
import { Spoken, useSurroundings } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './Card.module.css';
import { StoryHeadline } from './CardHeadline.tsx';
import { StoryLead } from './CardLead.tsx';
import { StoryMeta } from './CardMeta.tsx';

interface Props {
  card: StoryCard;
  level: Level;
  /** The one its neighbours are set around. */
  feature?: boolean;
  /** False where the section is said above. */
  section?: boolean;
  /** Where its photo stands; absent where the list has no pictures. */
  place?: PhotoPlace;
  /** Whether its photo is the first of the page. */
  first?: boolean;
}

/** A story in a list, its photo above it. */
export function StoryItem({ card, level, feature, section = true, place, first }: Props) {
  const around = useSurroundings();
  const picture = place && pictureOf(card);
  return (
    <Spoken
      as="article"
      className={classes(styles.story, 'story', feature && 'feature')}
      language={card.language}
      direction={card.direction}
    >
      {place && picture && <PhotoFigure photo={picture} place={place} below="credit" first={first} />}
      {(section || card.label !== undefined) && (
        <SectionLabel label={card.label} tongue={around}>
          {section && <bdi>{card.section}</bdi>}
        </SectionLabel>
      )}
      <StoryHeadline card={card} level={level} />
      <StoryLead card={card} />
      <StoryMeta card={card} />
    </Spoken>
  );
}

/** The photo a list shows: one that has a file. */
export const pictureOf = ({ photo }: StoryCard) => (photo?.src === undefined ? undefined : photo);
