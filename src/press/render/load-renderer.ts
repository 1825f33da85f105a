import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Article } from '../../model/article/article.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { PageData, RouteData } from '../../model/page-data.ts';

/** Turns a page into HTML; the reader's own components, compiled (DESIGN, Who owns what). */
export type PageRenderer = (
  island: PageData & { page: RouteData },
  path: string,
) => { html: string; title: string };

/** Turns a story into plain HTML for programs that read feeds. */
export type FeedRenderer = (edition: Edition, article: Article) => string;

/** Everything that is turned into HTML. */
export interface Renderers {
  renderPage: PageRenderer;
  renderFeedBody: FeedRenderer;
}

/**
 * Loads the compiled printers by their path, since the press knows no component.
 *
 * @throws where the program is not compiled
 */
export async function loadRenderers(file: string): Promise<Renderers> {
  if (!existsSync(file)) throw new Error(`${file} is missing. Compile first: npm run build does both.`);
  // React's development build prints the same at a third of the speed.
  process.env['NODE_ENV'] = 'production';
  return (await import(pathToFileURL(file).href)) as Renderers;
}
