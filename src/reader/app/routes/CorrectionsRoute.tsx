import { useLocation } from 'react-router-dom';
import { headOf } from '../../../model/head/head.ts';
import { parseRoute } from '../../../model/routes.ts';
import { useInterface } from '../../../page/i18n/interface.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { CorrectionsPage } from '../../../page/lists/CorrectionsPage.tsx';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageData } from '../../data/page-data.tsx';
import { correctionsQuery } from '../../data/queries.ts';
import { usePage } from '../../navigation/use-page.tsx';

/** Renders `/corrections/` and its numbered pages. */
export default function CorrectionsRoute() {
  const { base, edition } = useEdition();
  const { texts } = useInterface();
  const route = parseRoute(useLocation().pathname);
  const page = route.kind === 'corrections' ? route.page : undefined;
  const data = usePageData(correctionsQuery(base, page));
  usePage(headOf(edition, { kind: 'corrections', list: data, title: texts.correctionsPage.title }));
  return (
    <PageFrame edition={edition} kind="inner">
      <CorrectionsPage list={data} />
    </PageFrame>
  );
}
