import { useSuspenseQuery } from '@tanstack/react-query';
import { headOf } from '../../model/head.ts';
import { MonthsPage } from '../../page/front/MonthsPage.tsx';
import { Shell } from '../../page/layout/Shell.tsx';
import { useInterface } from '../../page/words/interface.tsx';
import { monthsQuery } from '../loading/queries.ts';
import { usePage, usePaper } from './page-context.tsx';

/** `/archive/` */
export default function MonthsRoute() {
  const { base, edition } = usePaper();
  const { words } = useInterface();
  const { data } = useSuspenseQuery(monthsQuery(base));
  usePage(headOf(edition, { kind: 'months', title: words.archive.title }));
  return (
    <Shell edition={edition} place="inner">
      <MonthsPage list={data} />
    </Shell>
  );
}
