import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router-dom';
import { placeOf } from '../../model/addresses.ts';
import { headOf } from '../../model/head.ts';
import { FreePageArticle } from '../../page/article/FreePageArticle.tsx';
import { Shell } from '../../page/layout/Shell.tsx';
import { freeQuery } from '../loading/queries.ts';
import { usePage, usePaper } from './page-context.tsx';

/** `/pages/<slug>/` */
export default function FreeRoute() {
  const { base, edition } = usePaper();
  const place = placeOf(useLocation().pathname);
  const { data } = useSuspenseQuery(freeQuery(base, place.kind === 'free' ? place.slug : ''));
  usePage(headOf(edition, { kind: 'free', page: data }));
  return (
    <Shell edition={edition} place="inner">
      <FreePageArticle page={data} />
    </Shell>
  );
}
