import { useLocation } from 'react-router-dom';
import { headOf } from '../../../model/head/head.ts';
import { parseRoute } from '../../../model/routes.ts';
import { useInterface } from '../../../page/i18n/interface.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { NamesPage } from '../../../page/lists/NamesPage.tsx';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageData } from '../../data/page-data.tsx';
import { namesQuery } from '../../data/queries.ts';
import { usePage } from '../../navigation/use-page.tsx';

/** Renders `/tags/` or `/authors/`. */
export default function NamesRoute() {
  const { base, edition } = useEdition();
  const { texts } = useInterface();
  const route = parseRoute(useLocation().pathname);
  const of = route.kind === 'names' ? route.of : 'tags';
  const data = usePageData(namesQuery(base, of));
  usePage(headOf(edition, { kind: 'names', of, title: texts.names[of].title }));
  return (
    <PageFrame edition={edition} kind="inner">
      <NamesPage list={data} />
    </PageFrame>
  );
}
