import { createContext, lazy, type ReactNode, useContext, useDeferredValue, useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import type { Article } from '../../../model/article/article.ts';
import type { RenderedComments } from '../../../model/comment/comment.ts';
import { sectionSlug } from '../../../model/edition/edition.ts';
import { headOf } from '../../../model/head/head.ts';
import { type CommentsView, commentsViewOf, parseRoute } from '../../../model/routes.ts';
import { ArticlePage } from '../../../page/article/ArticlePage.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { PartFailed } from '../../../page/layout/states/PartFailed.tsx';
import { useEdition } from '../../data/edition-context.tsx';
import { useDataCache, usePageData, usePageDataState } from '../../data/page-data.tsx';
import { type ArticleAnswer, articleQuery, formAnswerKey, nextQuery } from '../../data/queries.ts';
import { usePage } from '../../navigation/use-page.tsx';
import { ReadingOf } from '../ReadingProvider.tsx';
import { ArticleComments } from './ArticleComments.tsx';
import { ArticleEnd } from './ArticleEnd.tsx';
import { articleNeedsRare, WithRareBlocks } from './WithRareBlocks.tsx';

/** Components for publishers in `npm run dev`; not part of the compiled client. */
const Development = import.meta.env.DEV
  ? {
      Broken: lazy(async () => ({ default: (await import('../Development.tsx')).ArticleIssues })),
      Hidden: lazy(async () => ({ default: (await import('../Development.tsx')).HiddenArticleBanner })),
    }
  : undefined;

/**
 * React context of what stands in place of an article: the build renders the frame of its page once for all articles of
 * a section, and into each only the article. Undefined in browsers.
 */
export const ArticlePlaceContext = createContext<ReactNode>(undefined);

/** Renders `/articles/<slug>/`. */
export default function ArticleRoute() {
  const { base } = useEdition();
  const route = parseRoute(useLocation().pathname);
  const data = usePageData(articleQuery(base, route.kind === 'article' ? route.slug : ''));
  if (data.kind === 'issues') {
    return Development && <Development.Broken {...data} />;
  }
  return <ArticleView {...data} />;
}

function ArticleView({ article, hidden }: Extract<ArticleAnswer, { kind: 'article' }>) {
  const { edition } = useEdition();
  const place = useContext(ArticlePlaceContext);
  const { search } = useLocation();
  const view = useMemo(() => commentsViewOf(search), [search]);
  const isTopFirst = usePage(headOf(edition, { kind: 'article', article }));
  return (
    <PageFrame edition={edition} kind="inner" current={sectionSlug(edition, article.section)} isArticle>
      {hidden !== undefined && Development && <Development.Hidden reason={hidden} />}
      {/* The key resets the state of the article on navigation, but not of the page frame. */}
      {place ?? (
        <ArticleContent
          key={article.slug}
          article={article}
          view={hidden === undefined ? view : undefined}
          isTopFirst={isTopFirst}
        />
      )}
    </PageFrame>
  );
}

interface ContentProps {
  article: Article;
  /** Which comments are shown; undefined where none are. */
  view: CommentsView | undefined;
  /** Whether the first render is only of the top. */
  isTopFirst?: boolean;
}

/** Renders what differs between the pages of articles of one section: article, next articles, comments. */
export function ArticleContent({ article, view, isTopFirst }: ContentProps) {
  const { base, edition } = useEdition();
  const section = sectionSlug(edition, article.section);
  const cache = useDataCache();
  // Read once, since the comments remove it.
  const before = useMemo(
    () => cache.get<RenderedComments>(formAnswerKey(article.slug))?.before,
    [cache, article.slug],
  );
  const { data: next, isError, refetch } = usePageDataState(nextQuery(base, article, section));
  const isTopOnly = useDeferredValue(false, isTopFirst);
  return (
    <WithRareBlocks isNeeded={articleNeedsRare(article)} article={article}>
      <ArticlePage
        article={article}
        edition={edition}
        isTopOnly={isTopOnly}
        next={next}
        end={<ArticleEnd article={article} commentsBefore={before} />}
      >
        {isError && <PartFailed what="articles" onRetry={refetch} />}
        {view !== undefined && <ArticleComments article={article} view={view} />}
      </ArticlePage>
      {!isTopOnly && <ReadingOf article={article} />}
    </WithRareBlocks>
  );
}
