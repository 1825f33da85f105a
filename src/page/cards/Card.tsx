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
  /** Whether it is larger than its neighbours. */
  feature?: boolean;
  /** False where a heading names the section already. */
  section?: boolean;
  /** Slot of the photo; absent where the list shows no pictures. */
  slot?: PhotoSlot;
  /** Whether its photo is the first of the page. */
  first?: boolean;
}

/** Renders an article in a list, with its photo above the text. */
export function Card({ card, level, feature, section = true, slot, first }: Props) {
  const surroundingLanguage = useSurroundingLanguage();
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
        <SectionLabel label={card.label} language={surroundingLanguage}>
          {section && <bdi>{card.section}</bdi>}
        </SectionLabel>
      )}
      <CardHeadline card={card} level={level} />
      <CardLead card={card} />
      <CardMeta card={card} />
    </LanguageScope>
  );
}

/** Returns the photo of a card, if it has a file. */
export const cardPhotoOf = ({ photo }: ArticleCard) => (photo?.src === undefined ? undefined : photo);
