import type { Edition } from '../../model/edition/edition.ts';
import type { ArticleCard, FrontList } from '../../model/lists/lists.ts';
import { cardPhotoOf } from '../cards/Card.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { Empty } from '../layout/Empty.tsx';
import { classes } from '../style/classes.ts';
import { Band } from './Band.tsx';
import { Briefs } from './Briefs.tsx';
import { FrontLead } from './FrontLead.tsx';
import styles from './FrontPage.module.css';
import { SecondTier } from './SecondTier.tsx';

/** The front page: one lead, a second tier, the briefs, then a band for each section. */
export function FrontPage({ front }: { front: FrontList; edition?: Edition }) {
  const { texts } = useInterface();
  const { lead, second, briefs, bands } = front;
  const top = lead !== undefined || second.length > 0 || briefs.length > 0;
  if (!top && bands.every(({ stories }) => stories.length === 0)) {
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
      {bands.map(({ section, stories }) => (
        <Band key={section.slug} section={section} stories={stories} first={first} />
      ))}
    </>
  );
}

/* A lead without a photo is a banner, and the second tier stands below it. */
function beside({ lead, briefs }: FrontList): 'briefs' | 'lead' | 'none' {
  if (lead === undefined || cardPhotoOf(lead) === undefined) return 'none';
  return briefs.length > 0 ? 'briefs' : 'lead';
}

/* The first photo on the page is fetched ahead of the rest. */
function firstPhoto({ lead, second, bands }: FrontList): string | undefined {
  const shown: (ArticleCard | undefined)[] = [lead, ...second, ...bands.map(({ stories }) => stories[0])];
  return shown.find((card) => card !== undefined && cardPhotoOf(card) !== undefined)?.slug;
}
