import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useLocation } from 'react-router-dom';
import { placeOf } from '../../model/addresses.ts';
import { sectionSlug } from '../../model/edition/edition.ts';
import { headOf } from '../../model/head.ts';
import { ArticlePage } from '../../page/article/ArticlePage.tsx';
import { PartFailed } from '../../page/layout/PartFailed.tsx';
import { Shell } from '../../page/layout/Shell.tsx';
import { nextQuery, type StoryAnswer, storyQuery } from '../loading/queries.ts';
import { CommentsBelow } from './CommentsBelow.tsx';
import { usePage, usePaper } from './page-context.tsx';

/** What publishers see while they write, and no reader's browser ever loads. */
const Development = import.meta.env.DEV
  ? {
      Broken: lazy(async () => ({ default: (await import('./Development.tsx')).Broken })),
      Hidden: lazy(async () => ({ default: (await import('./Development.tsx')).Hidden })),
    }
  : undefined;

/** `/articles/<slug>/` */
export default function ArticleRoute() {
  const { base } = usePaper();
  const place = placeOf(useLocation().pathname);
  const { data } = useSuspenseQuery(storyQuery(base, place.kind === 'article' ? place.slug : ''));
  if (data.kind === 'faults') {
    return Development && <Development.Broken {...data} />;
  }
  return <Story {...data} />;
}

function Story({ article, hidden }: Extract<StoryAnswer, { kind: 'story' }>) {
  const { base, edition } = usePaper();
  usePage(headOf(edition, { kind: 'article', article }));
  const section = sectionSlug(edition, article.section);
  const { data: next, isError, refetch } = useQuery(nextQuery(base, article, section));
  return (
    <Shell edition={edition} place="inner" current={section} story>
      {hidden !== undefined && Development && <Development.Hidden reason={hidden} />}
      {/* From story to story the furniture around them stays. */}
      <ArticlePage key={article.slug} article={article} edition={edition} next={next}>
        {isError && <PartFailed what="stories" onRetry={() => void refetch()} />}
        {hidden === undefined && <CommentsBelow article={article} />}
      </ArticlePage>
    </Shell>
  );
}
