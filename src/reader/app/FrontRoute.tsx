import { useSuspenseQuery } from '@tanstack/react-query';
import { headOf } from '../../model/head.ts';
import { FrontPage } from '../../page/front/FrontPage.tsx';
import { Shell } from '../../page/layout/Shell.tsx';
import { frontQuery } from '../loading/queries.ts';
import { usePage, usePaper } from './page-context.tsx';

/** `/` */
export default function FrontRoute() {
  const { base, edition } = usePaper();
  const { data } = useSuspenseQuery(frontQuery(base));
  usePage(headOf(edition, { kind: 'front' }));
  return (
    <Shell edition={edition} place="front">
      <FrontPage front={data} edition={edition} />
    </Shell>
  );
}
