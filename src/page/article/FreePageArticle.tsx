import type { FreePage } from '../../model/edition/free-page.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { LanguageScope } from '../i18n/LanguageScope.tsx';
import { BackToTop } from '../layout/BackToTop.tsx';
import { classes } from '../style/classes.ts';
import styles from './ArticlePage.module.css';
import { Body } from './Body.tsx';
import head from './head/ArticleHead.module.css';

/** Renders a page that is no article, such as about or privacy, in the layout of an article. */
export function FreePageArticle({ page }: { page: FreePage }) {
  return (
    <>
      <LanguageScope
        as="article"
        className={classes(styles.article, 'article')}
        language={page.language}
        direction={page.direction}
      >
        <header className={head.head}>
          <h1 className={classes(head.headline, 'headline')}>
            <InlineText text={page.headline} links={false} />
          </h1>
        </header>
        <Body blocks={page.body} />
      </LanguageScope>
      <div className={classes(styles.end, 'end')}>
        <BackToTop />
      </div>
    </>
  );
}
