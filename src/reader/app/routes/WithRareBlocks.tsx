import type { ComponentType, ReactNode } from 'react';
import type { Article } from '../../../model/article/article.ts';
import type { RouteData } from '../../../model/page-data.ts';
import {
  hasContents,
  hasRareBlocks,
  RareBlocksContext,
  type RareComponents,
} from '../../../page/article/Blocks.tsx';
import { loadCode } from '../../data/fetch-json.ts';
import { type DataQuery, usePageData } from '../../data/page-data.tsx';

/** Code of what few articles have. */
interface RareParts {
  rareComponents: RareComponents;
  /** Absent where the build renders a page. */
  LiveArticle?: ComponentType<{ article: Article }>;
}

/** Query for the code of what few articles have. */
export const rareBlocksQuery: DataQuery<RareParts> = {
  key: ['code', 'rare blocks'],
  staleTime: Number.POSITIVE_INFINITY,
  fetch: ({ request }) => loadCode(import('./rare-parts.ts'), request),
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

interface Props {
  /** The article around which the code is needed; absent on other pages. */
  article?: Article;
  children: ReactNode;
}

/** Provides the code of what few articles have where it is needed; suspends until it is loaded. */
export function WithRareBlocks({ isNeeded, ...rest }: Props & { isNeeded: boolean }) {
  return isNeeded ? <LoadedRareBlocks {...rest} /> : rest.children;
}

function LoadedRareBlocks({ article, children }: Props) {
  const { rareComponents, LiveArticle } = usePageData(rareBlocksQuery);
  return (
    <RareBlocksContext value={rareComponents}>
      {children}
      {LiveArticle && article && <LiveArticle article={article} />}
    </RareBlocksContext>
  );
}
