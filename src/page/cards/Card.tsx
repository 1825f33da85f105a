import type { ArticleCard } from '../../model/lists/lists.ts';
import type { PhotoSlot } from '../../model/photo/photo-slots.ts';
import type { Level } from '../elements/heading-levels.ts';
import { PhotoFigure } from '../elements/PhotoFigure.tsx';
import { SectionLabel } from '../elements/SectionLabel.tsx';
import { LanguageScope, useSurroundingLanguage } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './Card.module.css';
import { CardHeadline } from './CardHeadline.tsx';
import { CardLead } from './CardLead.tsx';
import { CardMeta } from './CardMeta.tsx';

interface Props {
  card: ArticleCard;
  level: Level;
  /** The one its neighbours are set around. */
  feature?: boolean;
  /** False where the section is said above. */
  section?: boolean;
  /** Where its photo stands; absent where the list has no pictures. */
  slot?: PhotoSlot;
  /** Whether its photo is the first of the page. */
  first?: boolean;
}

/** An article in a list, its photo above it. */
export function Card({ card, level, feature, section = true, slot, first }: Props) {
  const around = useSurroundingLanguage();
  const picture = slot && cardPhotoOf(card);
  return (
    <LanguageScope
      as="article"
      className={classes(styles.story, 'story', feature && 'feature')}
      language={card.language}
      direction={card.direction}
    >
      {slot && picture && <PhotoFigure photo={picture} slot={slot} below="credit" first={first} />}
      {(section || card.label !== undefined) && (
        <SectionLabel label={card.label} tongue={around}>
          {section && <bdi>{card.section}</bdi>}
        </SectionLabel>
      )}
      <CardHeadline card={card} level={level} />
      <CardLead card={card} />
      <CardMeta card={card} />
    </LanguageScope>
  );
}

/** The photo a list shows: one that has a file. */
export const cardPhotoOf = ({ photo }: ArticleCard) => (photo?.src === undefined ? undefined : photo);
