import type { ArticleCard } from '../../model/lists/lists.ts';
import { cardPhotoOf } from '../cards/Card.tsx';
import { CardHeadline } from '../cards/CardHeadline.tsx';
import { CardLead } from '../cards/CardLead.tsx';
import { CardMeta } from '../cards/CardMeta.tsx';
import { PhotoFigure } from '../elements/PhotoFigure.tsx';
import { SectionLabel } from '../elements/SectionLabel.tsx';
import { LanguageScope, useSurroundingLanguage } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './FrontLead.module.css';

interface Props {
  card: ArticleCard;
  /** Whether there is nothing beside it. */
  alone?: boolean;
}

/** Renders the lead article of the front page. */
export function FrontLead({ card, alone = false }: Props) {
  const surroundingLanguage = useSurroundingLanguage();
  const picture = cardPhotoOf(card);
  return (
    <LanguageScope
      as="article"
      className={classes(styles.lead, 'story front-lead')}
      language={card.language}
      direction={card.direction}
    >
      <SectionLabel label={card.label} language={surroundingLanguage}>
        <bdi>{card.section}</bdi>
      </SectionLabel>
      <CardHeadline card={card} level={2} />
      <CardLead card={card} />
      <CardMeta card={card} writers />
      {picture && <PhotoFigure photo={picture} slot={alone ? 'frontAlone' : 'frontLead'} first />}
    </LanguageScope>
  );
}
