import { type ReactNode, useContext } from 'react';
import type { Article } from '../../model/article/article.ts';
import { plainText } from '../../model/article/blocks.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { ArticleCard } from '../../model/lists/lists.ts';
import { articlePath } from '../../model/routes.ts';
import { CardRow } from '../cards/CardRow.tsx';
import { nextCards } from '../cards/next-cards.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope, LanguageScope } from '../i18n/LanguageScope.tsx';
import { BackToTop } from '../layout/BackToTop.tsx';
import { classes } from '../style/classes.ts';
import styles from './ArticlePage.module.css';
import { RareBlocksContext } from './Blocks.tsx';
import { Body } from './Body.tsx';
import { NeighbourLinks } from './end-matter/NeighbourLinks.tsx';
import { ShareLink } from './end-matter/ShareLink.tsx';
import { ArticleHead } from './head/ArticleHead.tsx';
import { Opening } from './head/Opening.tsx';

interface Props {
  article: Article;
  edition: Edition;
  /** Whether only what a reader sees before scrolling is rendered: head, photo and the first blocks of the body. */
  isTopOnly?: boolean;
  /** Suggestions for “Read next”, shown after the article's own related articles. */
  next?: ArticleCard[];
  /** What stands below the body: `ArticleEndMatter`. */
  end?: ReactNode;
  /** The comments. */
  children?: ReactNode;
}

/** So many blocks fill what a reader sees before scrolling, below head and photo. */
const TOP_BLOCKS = 6;

/** Renders the page of an article. */
export function ArticlePage({ article, edition, isTopOnly, next = [], end, children }: Props) {
  const { texts } = useInterface();
  const { photo, dateline, body, neighbours } = article;
  const rare = useContext(RareBlocksContext);
  const cards = nextCards(article.related ?? [], next);
  return (
    <>
      <LanguageScope
        as="article"
        className={classes(styles.article, 'article')}
        language={article.language}
        direction={article.direction}
        data-address={address(article, edition).replace(/^https?:\/\//, '')}
      >
        <ArticleHead article={article} edition={edition} />
        <Body
          blocks={isTopOnly ? body.slice(0, TOP_BLOCKS) : body}
          dateline={dateline}
          mayHaveFirstPhoto={photo?.src === undefined}
          opening={
            <>
              <Opening article={article} />
              {rare && <rare.BeforeText body={body} />}
            </>
          }
        >
          <BackToTop floating />
        </Body>
        {isTopOnly || end}
      </LanguageScope>
      {isTopOnly || (
        <>
          {neighbours && <NeighbourLinks article={article} neighbours={neighbours} />}
          {cards.length > 0 && <CardRow title={texts.article.readNext} cards={cards} />}
          {children}
          <div className={classes(styles.end, 'end')}>
            <BackToTop />
            <ShareLink address={address(article, edition)} title={plainText(article.headline)} />
            <InterfaceScope
              as="button"
              type="button"
              className={styles.action}
              onClick={() => window.print()}
            >
              {texts.print}
            </InterfaceScope>
          </div>
        </>
      )}
    </>
  );
}

/** Returns the canonical address of an article. Without its scheme, the print style sheet shows it below the article. */
const address = (article: Article, edition: Edition): string =>
  article.url ?? edition.url.replace(/\/$/, '') + articlePath(article.slug);
