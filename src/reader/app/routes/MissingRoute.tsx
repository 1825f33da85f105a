import { headOf } from '../../../model/head/head.ts';
import { useInterface } from '../../../page/i18n/interface.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { NotFoundPage } from '../../../page/layout/states/NotFoundPage.tsx';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageData } from '../../data/page-data.tsx';
import { suggestionsQuery } from '../../data/queries.ts';
import { usePage } from '../../navigation/use-page.tsx';

/** Renders the page for an address that does not exist, with suggestions from the front page. */
export default function MissingRoute() {
  const { base, edition } = useEdition();
  const { texts } = useInterface();
  usePage(headOf(edition, { kind: 'missing', title: texts.states.notFound.title }));
  // Suspends until it is there, so that the layout does not shift.
  const data = usePageData(suggestionsQuery(base));
  const suggestions =
    data === null ? [] : [data.lead, ...data.second].flatMap((card) => card ?? []).slice(0, 3);
  return (
    <PageFrame edition={edition} kind="inner">
      <NotFoundPage suggestions={suggestions} />
    </PageFrame>
  );
}
