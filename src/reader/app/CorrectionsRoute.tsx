import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router-dom';
import { placeOf } from '../../model/addresses.ts';
import { headOf } from '../../model/head.ts';
import { CorrectionsPage } from '../../page/front/CorrectionsPage.tsx';
import { Shell } from '../../page/layout/Shell.tsx';
import { useInterface } from '../../page/words/interface.tsx';
import { correctionsQuery } from '../loading/queries.ts';
import { usePage, usePaper } from './page-context.tsx';

/** `/corrections/` and its numbered pages. */
export default function CorrectionsRoute() {
  const { base, edition } = usePaper();
  const { words } = useInterface();
  const place = placeOf(useLocation().pathname);
  const page = place.kind === 'corrections' ? place.page : undefined;
  const { data } = useSuspenseQuery(correctionsQuery(base, page));
  usePage(headOf(edition, { kind: 'corrections', list: data, title: words.correctionsPage.title }));
  return (
    <Shell edition={edition} place="inner">
      <CorrectionsPage list={data} />
    </Shell>
  );
}
