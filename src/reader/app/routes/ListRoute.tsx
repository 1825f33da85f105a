import { useLocation } from 'react-router-dom';
import { headOf } from '../../../model/head/head.ts';
import { listRoutePath, parseRoute } from '../../../model/routes.ts';
import { useInterface } from '../../../page/i18n/interface.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { ListPage } from '../../../page/lists/ListPage.tsx';
import { listTitle } from '../../../page/lists/list-title.ts';
import { useCommentCounts } from '../../counts/use-comment-counts.ts';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageData } from '../../data/page-data.tsx';
import { listQuery } from '../../data/queries.ts';
import { usePage } from '../../navigation/use-page.tsx';

/** Renders the lists of articles of a section, tag, author or month. */
export default function ListRoute() {
  const { base, edition } = useEdition();
  const route = parseRoute(useLocation().pathname);
  const path = listRoutePath(route) ?? '';
  const data = usePageData(listQuery(base, path));
  const title = listTitle(data, useInterface());
  usePage(headOf(edition, { kind: 'list', list: data, title }));
  useCommentCounts();
  const current = data.kind === 'section' ? data.section.slug : undefined;
  return (
    <PageFrame edition={edition} kind="inner" {...(current === undefined ? {} : { current })}>
      {/* Another list has elements of its own, which come softly as a whole. */}
      <ListPage key={path} list={data} title={title} />
    </PageFrame>
  );
}
