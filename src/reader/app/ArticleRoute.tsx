import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useParams } from 'react-router-dom';
import { slugOf } from '../../model/addresses.ts';
import type { Article } from '../../model/article/article.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { StoryCard } from '../../model/edition/lists.ts';
import { headOf } from '../../model/head.ts';
import { ArticlePage } from '../../page/article/ArticlePage.tsx';
import { PartFailed } from '../../page/layout/PartFailed.tsx';
import { Shell } from '../../page/layout/Shell.tsx';
import { type StoryAnswer, sectionQuery, storyQuery } from '../loading/queries.ts';
import { CommentsBelow } from './CommentsBelow.tsx';
import { usePage, usePaper } from './page-context.tsx';
import { adoptPhotoRules } from './photo-rules.ts';

/** What publishers see while they write, and no reader's browser ever loads. */
const Development = import.meta.env.DEV
  ? {
      Broken: lazy(async () => ({ default: (await import('./Development.tsx')).Broken })),
      Hidden: lazy(async () => ({ default: (await import('./Development.tsx')).Hidden })),
    }
  : undefined;

/** Stories offered at the end, beside those the editor named. */
const NEXT = 3;

function sectionSlug(edition: Edition, name: string): string {
  return edition.sections.find((section) => section.name === name)?.slug ?? slugOf(name);
}

/** `/articles/<slug>/` */
export default function ArticleRoute() {
  const { base } = usePaper();
  const { slug = '' } = useParams();
  const { data } = useSuspenseQuery(storyQuery(base, slug));
  if (data.kind === 'faults') {
    return Development && <Development.Broken {...data} />;
  }
  return <Story key={data.article.slug} {...data} />;
}

function Story({ article, hidden }: Extract<StoryAnswer, { kind: 'story' }>) {
  const { edition } = usePaper();
  usePage(headOf(edition, { kind: 'article', article }));
  adoptPhotoRules(article);
  const { next, failed, retry } = useNext(article);
  return (
    <Shell edition={edition} place="inner" current={sectionSlug(edition, article.section)} story>
      {hidden !== undefined && Development && <Development.Hidden reason={hidden} />}
      <ArticlePage article={article} edition={edition} next={next}>
        {failed && <PartFailed what="stories" onRetry={retry} />}
        {hidden === undefined && <CommentsBelow article={article} />}
      </ArticlePage>
    </Shell>
  );
}

/** The newest of the same section, and the cards of stories that the editor named. */
function useNext(article: Article) {
  const { base, edition } = usePaper();
  const { data, isError, refetch } = useQuery(sectionQuery(base, sectionSlug(edition, article.section)));
  adoptPhotoRules(data);
  const others = (data?.stories ?? []).filter((card) => card.slug !== article.slug);
  const named = new Set((article.related ?? []).map((related) => related.slug));
  // Whoever reads a story can read its language; what the editors named counts before that.
  const rank = (card: StoryCard) => (named.has(card.slug) ? 0 : card.language === article.language ? 1 : 2);
  const next = others.sort((a, b) => rank(a) - rank(b)).slice(0, NEXT);
  return { next, failed: isError, retry: () => void refetch() };
}
