import { useContext, useState } from 'react';
import type { Article } from '../../../model/article/article.ts';
import { oldFrom } from '../../../model/edition/age-notice.ts';
import { type Edition, sectionSlug } from '../../../model/edition/edition.ts';
import { sectionPath, underBase } from '../../../model/routes.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { SectionLabel } from '../../elements/SectionLabel.tsx';
import { dayText } from '../../i18n/format-dates.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope, LanguageScope } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import { RareBlocksContext } from '../Blocks.tsx';
import styles from './ArticleHead.module.css';

/** Renders the head of an article: retraction notice, breadcrumbs, headline, and when it is from where it is old. */
export function ArticleHead({ article, edition }: { article: Article; edition: Edition }) {
  const { base, texts } = useInterface();
  const rare = useContext(RareBlocksContext);
  const { section, label, headline, corrections = [] } = article;
  const retraction = corrections.find(({ kind }) => kind === 'retraction');
  return (
    <header className={styles.head}>
      {rare && retraction && <rare.RetractionNotice retraction={retraction} />}
      <nav className={classes(styles.path, 'breadcrumbs')} aria-label={texts.article.breadcrumbs}>
        <LanguageScope as="a" language={edition.language} direction={edition.direction} href={base}>
          {edition.title}
        </LanguageScope>
        <SectionLabel label={label}>
          <LanguageScope
            as="a"
            language={edition.language}
            direction={edition.direction}
            href={underBase(base, sectionPath(sectionSlug(edition, section)))}
          >
            {section}
          </LanguageScope>
        </SectionLabel>
      </nav>
      <h1 className={classes(styles.headline, 'headline')}>
        <InlineText text={headline} links={false} />
      </h1>
      <AgeNotice article={article} edition={edition} />
    </header>
  );
}

/** Says when an old article is from. The time stays as it was first rendered, so that nothing moves when the app starts. */
function AgeNotice({ article, edition }: { article: Article; edition: Edition }) {
  const calendar = useInterface();
  const [now] = useState(calendar.now);
  if (now < oldFrom(article, edition)) return null;
  return (
    <InterfaceScope as="p" className={classes(styles.age, 'age-notice')}>
      {calendar.texts.article.age(dayText(article.published, calendar))}
    </InterfaceScope>
  );
}
