import type { Article } from '../../../model/article/article.ts';
import { readingMinutes } from '../../../model/article/reading-time.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { SaveLink } from '../../saved/SaveLink.tsx';
import styles from './ReadingTime.module.css';

/** Renders how long an article takes to read, and the link that saves it for later. */
export function ReadingTime({ article }: { article: Article }) {
  const { texts } = useInterface();
  const minutes = readingMinutes(article);
  return (
    <InterfaceScope as="p" className={styles.time} data-minutes={minutes}>
      {texts.article.readingTime(minutes)} <SaveLink article={article} />
    </InterfaceScope>
  );
}
