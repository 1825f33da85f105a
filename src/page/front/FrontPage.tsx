import type { Edition } from '../../model/edition/edition.ts';
import type { ArticleCard, FrontList } from '../../model/lists/lists.ts';
import { cardPhotoOf } from '../cards/Card.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { Empty } from '../layout/states/Empty.tsx';
import { classes } from '../style/classes.ts';
import { Band } from './Band.tsx';
import { Briefs } from './Briefs.tsx';
import { FrontLead } from './FrontLead.tsx';
import styles from './FrontPage.module.css';
import { SecondTier } from './SecondTier.tsx';

/** Renders the front page: the lead, the second tier, the briefs, then a band for each section. */
export function FrontPage({ front }: { front: FrontList; edition?: Edition }) {
  const { texts } = useInterface();
  const { lead, second, briefs, bands } = front;
  const top = lead !== undefined || second.length > 0 || briefs.length > 0;
  if (!top && bands.every(({ articles }) => articles.length === 0)) {
    return <Empty>{texts.front.empty}</Empty>;
  }
  const first = firstPhoto(front);
  return (
    <>
      {top && (
        <div className={classes(styles.top, 'front-top')}>
          {lead && <FrontLead card={lead} alone={second.length + briefs.length === 0} />}
          {second.length > 0 && <SecondTier cards={second} beside={beside(front)} first={first} />}
          {briefs.length > 0 && <Briefs cards={briefs} />}
        </div>
      )}
      {bands.map((band) => (
        <Band key={band.articles[0]?.slug} band={band} first={first} />
      ))}
    </>
  );
}

/** Returns what is beside the second tier. A lead without a photo takes the full width above it. */
function beside({ lead, briefs }: FrontList): 'briefs' | 'lead' | 'none' {
  if (lead === undefined || cardPhotoOf(lead) === undefined) return 'none';
  return briefs.length > 0 ? 'briefs' : 'lead';
}

/** Returns the slug of the first article with a photo, which loads before the others. */
function firstPhoto({ lead, second, bands }: FrontList): string | undefined {
  const cards: (ArticleCard | undefined)[] = [lead, ...second, ...bands.map(({ articles }) => articles[0])];
  return cards.find((card) => card !== undefined && cardPhotoOf(card) !== undefined)?.slug;
}
