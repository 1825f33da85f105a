import type { ArticleCard } from '../../model/lists/lists.ts';
import { PhotoFigure } from '../elements/PhotoFigure.tsx';
import { SectionLabel } from '../elements/SectionLabel.tsx';
import { LanguageScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import cardStyles from './Card.module.css';
import { cardPhotoOf } from './Card.tsx';
import { CardHeadline } from './CardHeadline.tsx';
import { CardLead } from './CardLead.tsx';
import { CardMeta } from './CardMeta.tsx';

interface Props {
  card: ArticleCard;
  /** Whether it is large, its photo with a credit; other cards have a thumbnail. */
  feature: boolean;
  /** Whether its photo is the first of the page. */
  first: boolean;
}

/** Renders an article in a list by day, with its photo beside the text. */
export function DayCard({ card, feature, first }: Props) {
  const picture = cardPhotoOf(card);
  return (
    <LanguageScope
      as="article"
      className={classes(cardStyles.story, 'story', feature && 'feature')}
      language={card.language}
      direction={card.direction}
    >
      {card.label !== undefined && <SectionLabel label={card.label}>{null}</SectionLabel>}
      <CardHeadline card={card} level={3} />
      <CardLead card={card} />
      <CardMeta card={card} time writers />
      {picture && (
        <PhotoFigure
          photo={picture}
          slot={feature ? 'sectionFeature' : 'sectionRow'}
          below={feature ? 'credit' : 'nothing'}
          first={first}
        />
      )}
    </LanguageScope>
  );
}
