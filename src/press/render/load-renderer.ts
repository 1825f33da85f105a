import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Article } from '../../model/article/article.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { PageData, RouteData } from '../../model/page-data.ts';

/** Renders the body of a page to HTML with the browser app's own components (DESIGN, Who owns what). */
export type PageRenderer = (
  data: PageData & { page: RouteData },
  path: string,
) => { html: string; title: string };

/** Renders the body of an article to plain HTML for feed readers. */
export type FeedRenderer = (edition: Edition, article: Article) => string;

/** The compiled server renderer. */
export interface Renderers {
  renderPage: PageRenderer;
  renderFeedBody: FeedRenderer;
}

/**
 * Loads the compiled renderer by its path: the press imports no component.
 *
 * @throws Error where the program is not compiled
 */
export async function loadRenderers(file: string): Promise<Renderers> {
  if (!existsSync(file)) throw new Error(`${file} is missing. Compile first: npm run build does both.`);
  // React's development build renders the same at a third of the speed.
  process.env['NODE_ENV'] = 'production';
  return (await import(pathToFileURL(file).href)) as Renderers;
}
