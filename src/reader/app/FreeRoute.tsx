import { useLocation } from 'react-router-dom';
import { placeOf } from '../../model/routes.ts';
import { headOf } from '../../model/head/head.ts';
import { FreePageArticle } from '../../page/article/FreePageArticle.tsx';
import { Shell } from '../../page/layout/PageFrame.tsx';
import { useEdition } from '../data/edition-context.tsx';
import { usePageData } from '../data/page-data.tsx';
import { freeQuery } from '../data/queries.ts';
import { usePage } from '../navigation/use-page.tsx';

/** `/pages/<slug>/` */
export default function FreeRoute() {
  const { base, edition } = useEdition();
  const place = placeOf(useLocation().pathname);
  const data = usePageData(freeQuery(base, place.kind === 'free' ? place.slug : ''));
  usePage(headOf(edition, { kind: 'free', page: data }));
  return (
    <Shell edition={edition} place="inner">
      <FreePageArticle page={data} />
    </Shell>
  );
}
