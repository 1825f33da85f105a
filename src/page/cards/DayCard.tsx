import type { ArticleCard } from '../../model/lists/lists.ts';
import { PhotoFigure } from '../elements/PhotoFigure.tsx';
import { SectionLabel } from '../elements/SectionLabel.tsx';
import { LanguageScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import story from './Card.module.css';
import { cardPhotoOf } from './Card.tsx';
import { CardHeadline } from './CardHeadline.tsx';
import { CardLead } from './CardLead.tsx';
import { CardMeta } from './CardMeta.tsx';

interface Props {
  card: ArticleCard;
  /** Set large, its photo with a credit; the others have a thumbnail. */
  feature: boolean;
  /** Whether its photo is the first of the page. */
  first: boolean;
}

/** An article in a section's list: its words first, a picture at their side. */
export function DayCard({ card, feature, first }: Props) {
  const picture = cardPhotoOf(card);
  return (
    <LanguageScope
      as="article"
      className={classes(story.story, 'story', feature && 'feature')}
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
