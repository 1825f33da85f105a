import { useLocation } from 'react-router-dom';
import { headOf } from '../../../model/head/head.ts';
import { parseRoute } from '../../../model/routes.ts';
import { hasRareBlocks } from '../../../page/article/Blocks.tsx';
import { FreePageArticle } from '../../../page/article/FreePageArticle.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageData } from '../../data/page-data.tsx';
import { freeQuery } from '../../data/queries.ts';
import { usePage } from '../../navigation/use-page.tsx';
import { WithRareBlocks } from './WithRareBlocks.tsx';

/** Renders `/pages/<slug>/`. */
export default function FreeRoute() {
  const { base, edition } = useEdition();
  const route = parseRoute(useLocation().pathname);
  const data = usePageData(freeQuery(base, route.kind === 'free' ? route.slug : ''));
  usePage(headOf(edition, { kind: 'free', page: data }));
  return (
    <PageFrame edition={edition} kind="inner">
      <WithRareBlocks isNeeded={hasRareBlocks(data.body)}>
        <FreePageArticle page={data} />
      </WithRareBlocks>
    </PageFrame>
  );
}
