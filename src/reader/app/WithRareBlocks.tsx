import type { ComponentType, ReactNode } from 'react';
import type { Block } from '../../model/article/article.ts';
import type { RouteData } from '../../model/page-data.ts';
import { hasRareBlocks, type RareBlockProps, RareBlocksContext } from '../../page/article/Blocks.tsx';
import { loadCode } from '../data/fetch-json.ts';
import { type DataQuery, usePageData } from '../data/page-data.tsx';

/** Query for the code of blocks that few articles have. */
export const rareBlocksQuery: DataQuery<{ RareBlock: ComponentType<RareBlockProps> }> = {
  key: ['code', 'rare blocks'],
  staleTime: Number.POSITIVE_INFINITY,
  fetch: ({ request }) => loadCode(import('../../page/article/RareBlocks.tsx'), request),
};

/** Whether a page needs that code. */
export const needsRareBlocks = (page: RouteData | undefined): boolean =>
  (page?.kind === 'article' && hasRareBlocks(page.article.body)) ||
  (page?.kind === 'free' && hasRareBlocks(page.page.body));

/** Provides the code of rare blocks where a body has any; suspends until it is loaded. */
export function WithRareBlocks({ body, children }: { body: readonly Block[]; children: ReactNode }) {
  return hasRareBlocks(body) ? <LoadedRareBlocks>{children}</LoadedRareBlocks> : children;
}

function LoadedRareBlocks({ children }: { children: ReactNode }) {
  const { RareBlock } = usePageData(rareBlocksQuery);
  return <RareBlocksContext value={RareBlock}>{children}</RareBlocksContext>;
}
