import type { PageData } from './page-data.ts';
import { articlePath } from './routes.ts';

/** File beside the page of an article, from which the server renders the page with the latest comments. */
export interface RenderedPageFile {
  data: PageData;
  /** `'sha256-…'` of each inline style of the page, for its content policy. */
  styleHashes: string[];
}

/** Returns the site-relative address of the `RenderedPageFile` of an article. */
export const renderedPagePath = (slug: string): string => `${articlePath(slug)}page.json`;
