import { useLocation } from 'react-router-dom';
import { placeOf } from '../../model/routes.ts';
import { headOf } from '../../model/head/head.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { Shell } from '../../page/layout/PageFrame.tsx';
import { CorrectionsPage } from '../../page/lists/CorrectionsPage.tsx';
import { useEdition } from '../data/edition-context.tsx';
import { usePageData } from '../data/page-data.tsx';
import { correctionsQuery } from '../data/queries.ts';
import { usePage } from '../navigation/use-page.tsx';

/** `/corrections/` and its numbered pages. */
export default function CorrectionsRoute() {
  const { base, edition } = useEdition();
  const { words } = useInterface();
  const place = placeOf(useLocation().pathname);
  const page = place.kind === 'corrections' ? place.page : undefined;
  const data = usePageData(correctionsQuery(base, page));
  usePage(headOf(edition, { kind: 'corrections', list: data, title: words.correctionsPage.title }));
  return (
    <Shell edition={edition} place="inner">
      <CorrectionsPage list={data} />
    </Shell>
  );
}
