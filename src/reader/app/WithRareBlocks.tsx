import type { ReactNode } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { RouteData } from '../../model/page-data.ts';
import {
  hasContents,
  hasRareBlocks,
  RareBlocksContext,
  type RareComponents,
} from '../../page/article/Blocks.tsx';
import { loadCode } from '../data/fetch-json.ts';
import { type DataQuery, usePageData } from '../data/page-data.tsx';

/** Query for the code of what few articles have. */
export const rareBlocksQuery: DataQuery<{ rareComponents: RareComponents }> = {
  key: ['code', 'rare blocks'],
  staleTime: Number.POSITIVE_INFINITY,
  fetch: ({ request }) => loadCode(import('../../page/article/RareBlocks.tsx'), request),
};

/** Whether an article needs that code, for its blocks or for what stands above them. */
export const articleNeedsRare = ({ body, corrections = [], translations = [] }: Article): boolean =>
  hasRareBlocks(body) ||
  hasContents(body) ||
  translations.length > 0 ||
  corrections.some(({ kind }) => kind === 'retraction');

/** Whether a page needs that code. */
export const needsRareBlocks = (page: RouteData | undefined): boolean =>
  (page?.kind === 'article' && articleNeedsRare(page.article)) ||
  (page?.kind === 'free' && hasRareBlocks(page.page.body));

/** Provides the code of what few articles have where it is needed; suspends until it is loaded. */
export function WithRareBlocks({ isNeeded, children }: { isNeeded: boolean; children: ReactNode }) {
  return isNeeded ? <LoadedRareBlocks>{children}</LoadedRareBlocks> : children;
}

function LoadedRareBlocks({ children }: { children: ReactNode }) {
  const { rareComponents } = usePageData(rareBlocksQuery);
  return <RareBlocksContext value={rareComponents}>{children}</RareBlocksContext>;
}
