import { useContext } from 'react';
import type { Article } from '../../../model/article/article.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { PhotoFigure } from '../../elements/PhotoFigure.tsx';
import { classes } from '../../style/classes.ts';
import { RareBlocksContext } from '../Blocks.tsx';
import { KeyPoints } from '../KeyPoints.tsx';
import { Byline } from './Byline.tsx';
import styles from './Opening.module.css';
import { ReadingTime } from './ReadingTime.tsx';
import { Times } from './Times.tsx';

/**
 * Renders the first part of an article's body: lead, byline and times, photo, key points. Reader views of browsers take
 * the element with the most text and drop its siblings, so all of this stands inside the body, and in a `section`: they
 * leave out what a `header` or `div` with few words has.
 */
export function Opening({ article }: { article: Article }) {
  const rare = useContext(RareBlocksContext);
  const { lead, byline = [], photo, keyPoints = [], translations = [] } = article;
  return (
    <section className={classes(styles.opening, 'opening')}>
      {lead !== undefined && (
        <p className={classes(styles.lead, 'lead')}>
          <InlineText text={lead} />
        </p>
      )}
      <div className={classes(styles.byline, 'byline')}>
        {byline.length > 0 && <Byline authors={byline} />}
        <Times article={article} />
        <ReadingTime article={article} />
        {rare && translations.length > 0 && <rare.OtherLanguages translations={translations} />}
      </div>
      {photo && <PhotoFigure photo={photo} slot="lead" first enlarge />}
      {keyPoints.length > 0 && <KeyPoints points={keyPoints} />}
    </section>
  );
}
