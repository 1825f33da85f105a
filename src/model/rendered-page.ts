import type { PageData } from './page-data.ts';
import { articlePath } from './routes.ts';

/**
 * What the build writes beside the page of an article, for a server that renders the page again with today's
 * comments (DESIGN, Who owns what): page data without comments, and the hashes of the page's inline styles.
 */
export interface RenderedPageFile {
  data: PageData;
  /** `'sha256-…'` of each inline style of the page, for the content policy of its answer. */
  styleHashes: string[];
}

/** Site-relative address of the `RenderedPageFile` of an article. */
export const renderedPagePath = (slug: string): string => `${articlePath(slug)}page.json`;
