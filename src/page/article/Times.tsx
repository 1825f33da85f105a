import type { Article } from '../../model/article/article.ts';
import { changedAt } from '../../model/article/changed.ts';
import { updateText } from '../words/dates.ts';
import { useInterface } from '../words/interface.tsx';
import { Furniture } from '../words/Spoken.tsx';
import { Moment, Time } from '../words/When.tsx';
import styles from './Times.module.css';

/** When a story was published and changed, and that it was corrected where it was. */
export function Times({ article }: { article: Article }) {
  const calendar = useInterface();
  const { story } = calendar.words;
  const { published, corrections = [] } = article;
  const updated = changedAt(article);
  const retracted = corrections.some(({ kind }) => kind === 'retraction');
  return (
    <Furniture as="p" className={styles.times}>
      <span>
        <Moment at={published} />
      </span>{' '}
      {updated !== undefined && updated !== published && (
        <span>
          {story.updated} <Time at={updated} text={updateText(updated, published, calendar)} />
        </span>
      )}{' '}
      {corrections.length > 0 && (
        <span>
          <a href="#corrections">{retracted ? story.retracted : story.corrected}</a>
        </span>
      )}
    </Furniture>
  );
}
