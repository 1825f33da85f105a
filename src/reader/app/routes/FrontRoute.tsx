import { headOf } from '../../../model/head/head.ts';
import { FrontPage } from '../../../page/front/FrontPage.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { useCommentCounts } from '../../counts/use-comment-counts.ts';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageData } from '../../data/page-data.tsx';
import { frontQuery } from '../../data/queries.ts';
import { usePage } from '../../navigation/use-page.tsx';

/** Renders `/`. */
export default function FrontRoute() {
  const { base, edition } = useEdition();
  const data = usePageData(frontQuery(base));
  usePage(headOf(edition, { kind: 'front' }));
  useCommentCounts();
  return (
    <PageFrame edition={edition} kind="front">
      <FrontPage front={data} edition={edition} />
    </PageFrame>
  );
}
