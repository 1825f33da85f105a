import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { slugOf } from '../../model/addresses.ts';
import type { Article } from '../../model/article/article.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { pathText } from '../../model/fault.ts';
import { headOf } from '../../model/head.ts';
import { ArticlePage } from '../../page/article/ArticlePage.tsx';
import { DevFaults } from '../../page/layout/DevFaults.tsx';
import { HiddenBanner } from '../../page/layout/HiddenBanner.tsx';
import { Shell } from '../../page/layout/Shell.tsx';
import { type StoryAnswer, sectionQuery, storyQuery } from '../loading/queries.ts';
import { CommentsBelow } from './CommentsBelow.tsx';
import { usePage, usePaper } from './page-context.tsx';
import { adoptPhotoRules } from './photo-rules.ts';

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
    return <Broken {...data} />;
  }
  return <Story key={data.article.slug} {...data} />;
}

/** `npm run dev`: what is wrong with the story, in its place. */
function Broken({ file, faults }: Extract<StoryAnswer, { kind: 'faults' }>) {
  const { edition } = usePaper();
  usePage(headOf(edition, { kind: 'missing', title: file }));
  return (
    <Shell edition={edition} place="inner">
      <DevFaults file={file} faults={faults.map((fault) => ({ ...fault, path: pathText(fault.path) }))} />
    </Shell>
  );
}

function Story({ article, hidden }: Extract<StoryAnswer, { kind: 'story' }>) {
  const { edition } = usePaper();
  usePage(headOf(edition, { kind: 'article', article }));
  adoptPhotoRules(article);
  const next = useNext(article);
  return (
    <Shell edition={edition} place="inner" current={sectionSlug(edition, article.section)}>
      {hidden !== undefined && <HiddenBanner reason={hidden} />}
      <ArticlePage article={article} edition={edition} next={next}>
        {hidden === undefined && <CommentsBelow article={article} />}
      </ArticlePage>
    </Shell>
  );
}

/** The newest of the same section, and the cards of stories that the editor named. */
function useNext(article: Article) {
  const { base, edition } = usePaper();
  const { data } = useQuery(sectionQuery(base, sectionSlug(edition, article.section)));
  adoptPhotoRules(data);
  const others = (data?.stories ?? []).filter((card) => card.slug !== article.slug);
  const named = new Set((article.related ?? []).map((related) => related.slug));
  return [
    ...others.filter((card) => named.has(card.slug)),
    ...others.filter((card) => !named.has(card.slug)),
  ].slice(0, NEXT);
}
