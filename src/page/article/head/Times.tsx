import { type Article, changedAt, isCorrection } from '../../../model/article/article.ts';
import { Moment, Time } from '../../i18n/DateTimes.tsx';
import { updateText } from '../../i18n/format-dates.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import styles from './Times.module.css';

/** Renders when an article was published and updated, and a link to its corrections. */
export function Times({ article }: { article: Article }) {
  const calendar = useInterface();
  const { article: texts } = calendar.texts;
  const { published, corrections = [] } = article;
  const updated = changedAt(article);
  const kinds = new Set(corrections.filter(isCorrection).map(({ kind }) => kind));
  const mark = kinds.has('retraction')
    ? texts.retracted
    : kinds.has('correction')
      ? texts.corrected
      : texts.clarified;
  return (
    <InterfaceScope as="p" className={styles.times}>
      <span>
        <Moment at={published} />
      </span>{' '}
      {updated !== undefined && updated !== published && (
        <span>
          {texts.updated} <Time at={updated} text={updateText(updated, published, calendar)} />
        </span>
      )}{' '}
      {kinds.size > 0 && (
        <span>
          <a href="#corrections">{mark}</a>
        </span>
      )}
    </InterfaceScope>
  );
}
