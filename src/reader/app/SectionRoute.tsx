import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router-dom';
import { placeOf } from '../../model/addresses.ts';
import { headOf } from '../../model/head.ts';
import { SectionPage } from '../../page/front/SectionPage.tsx';
import { Shell } from '../../page/layout/Shell.tsx';
import { sectionQuery } from '../loading/queries.ts';
import { usePage, usePaper } from './page-context.tsx';

/** `/sections/<slug>/` and its numbered pages. */
export default function SectionRoute() {
  const { base, edition } = usePaper();
  const place = placeOf(useLocation().pathname);
  const { slug, page } = place.kind === 'section' ? place : { slug: '', page: undefined };
  const { data } = useSuspenseQuery(sectionQuery(base, slug, page));
  usePage(headOf(edition, { kind: 'section', list: data }));
  return (
    <Shell edition={edition} place="inner" current={slug}>
      <SectionPage list={data} />
    </Shell>
  );
}
