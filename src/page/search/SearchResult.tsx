import { underBase } from '../../model/routes.ts';
import cardStyles from '../cards/Card.module.css';
import headline from '../cards/CardHeadline.module.css';
import { SectionLabel } from '../elements/SectionLabel.tsx';
import { Moment } from '../i18n/DateTimes.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope, LanguageScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './SearchResult.module.css';
import type { SearchResultArticle } from './search-state.ts';

/** Renders a search result: section, headline, excerpt with the matches marked, and time. */
export function SearchResult({ article }: { article: SearchResultArticle }) {
  const { base } = useInterface();
  const { path, title, section, label, published, language, direction, excerpt, isBeginning } = article;
  return (
    <li>
      <LanguageScope
        as="article"
        className={classes(cardStyles.story, styles.found, 'story')}
        language={language}
        direction={direction}
      >
        <SectionLabel label={label}>{section}</SectionLabel>
        <h2 className={classes(headline.headline, 'headline')}>
          <a href={underBase(base, path)}>{title}</a>
        </h2>
        <p className={styles.excerpt}>
          {!isBeginning && '… '}
          {excerpt.map(
            ({ text, marked }, i) =>
              // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of one sentence never change their order
              marked ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
            // biome-ignore-end lint/suspicious/noArrayIndexKey: pieces of one sentence never change their order
          )}
          {' …'}
        </p>
        <InterfaceScope as="p" className={classes(styles.when, 'byline')}>
          <Moment at={published} />
        </InterfaceScope>
      </LanguageScope>
    </li>
  );
}
