import type { Article } from '../../model/article/article.ts';
import { type Edition, sectionSlug } from '../../model/edition/edition.ts';
import { sectionPath, underBase } from '../../model/routes.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { SectionLabel } from '../elements/SectionLabel.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { LanguageScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './ArticleHead.module.css';
import { RetractionNotice } from './RetractionNotice.tsx';

/** Renders the head of an article: retraction notice, section and headline. */
export function ArticleHead({ article, edition }: { article: Article; edition: Edition }) {
  const { base } = useInterface();
  const { section, label, headline, corrections = [] } = article;
  const retraction = corrections.find(({ kind }) => kind === 'retraction');
  return (
    <header className={styles.head}>
      {retraction && <RetractionNotice retraction={retraction} />}
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
      <h1 className={classes(styles.headline, 'headline')}>
        <InlineText text={headline} links={false} />
      </h1>
    </header>
  );
}
