import { headOf } from '../../../model/head/head.ts';
import { useInterface } from '../../../page/i18n/interface.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { MonthsPage } from '../../../page/lists/MonthsPage.tsx';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageData } from '../../data/page-data.tsx';
import { monthsQuery } from '../../data/queries.ts';
import { usePage } from '../../navigation/use-page.tsx';

/** Renders `/archive/`. */
export default function MonthsRoute() {
  const { base, edition } = useEdition();
  const { texts } = useInterface();
  const data = usePageData(monthsQuery(base));
  usePage(headOf(edition, { kind: 'months', title: texts.archive.title }));
  return (
    <PageFrame edition={edition} kind="inner">
      <MonthsPage list={data} />
    </PageFrame>
  );
}
