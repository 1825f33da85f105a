import { lazy } from 'react';
import { useLocation } from 'react-router-dom';
import { sectionSlug } from '../../model/edition/edition.ts';
import { headOf } from '../../model/head/head.ts';
import { parseRoute } from '../../model/routes.ts';
import { ArticlePage } from '../../page/article/ArticlePage.tsx';
import { PageFrame } from '../../page/layout/PageFrame.tsx';
import { PartFailed } from '../../page/layout/PartFailed.tsx';
import { useEdition } from '../data/edition-context.tsx';
import { usePageData, usePageDataState } from '../data/page-data.tsx';
import { type ArticleAnswer, articleQuery, nextQuery } from '../data/queries.ts';
import { usePage } from '../navigation/use-page.tsx';
import { ArticleComments } from './ArticleComments.tsx';

/** Components for publishers in `npm run dev`; not part of the compiled client. */
const Development = import.meta.env.DEV
  ? {
      Broken: lazy(async () => ({ default: (await import('./Development.tsx')).ArticleIssues })),
      Hidden: lazy(async () => ({ default: (await import('./Development.tsx')).HiddenArticleBanner })),
    }
  : undefined;

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
  const { base, edition } = useEdition();
  usePage(headOf(edition, { kind: 'article', article }));
  const section = sectionSlug(edition, article.section);
  const { data: next, isError, refetch } = usePageDataState(nextQuery(base, article, section));
  return (
    <PageFrame edition={edition} kind="inner" current={section} isArticle>
      {hidden !== undefined && Development && <Development.Hidden reason={hidden} />}
      {/* The key resets the state of the article on navigation, but not of the page frame. */}
      <ArticlePage key={article.slug} article={article} edition={edition} next={next}>
        {isError && <PartFailed what="articles" onRetry={refetch} />}
        {hidden === undefined && <ArticleComments article={article} />}
      </ArticlePage>
    </PageFrame>
  );
}
