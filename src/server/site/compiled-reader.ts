import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientManifest } from '../../model/client-manifest.ts';
import type { PageData, RouteData } from '../../model/page-data.ts';

/** Data of a page that shows something. */
export type FullPageData = PageData & { page: RouteData };

/**
 * Renders a page to HTML with the reader's own components (DESIGN, Who owns what).
 *
 * @param path the page's address, without the base path
 */
export type RenderPage = (data: FullPageData, path: string) => { html: string };

/** The compiled reader: its server render, and the client that hydrates what it renders. */
export interface CompiledReader {
  render: RenderPage;
  /** Files of the client that every page names; their names change with the program. */
  files: readonly string[];
}

/**
 * Loads the compiled reader by its path.
 *
 * @param build folder of the compiled program
 * @returns undefined where the program was not compiled
 */
export async function loadCompiledReader(build: string): Promise<CompiledReader | undefined> {
  const module = join(build, 'static', 'entry-static.js');
  const manifest = join(build, 'client', 'bundle.json');
  if (!existsSync(module) || !existsSync(manifest)) return undefined;
  // React reads it when it is loaded, and without it renders with the checks of development.
  process.env['NODE_ENV'] = 'production';
  const { renderPage } = (await import(pathToFileURL(module).href)) as { renderPage: RenderPage };
  const { app, styles } = JSON.parse(readFileSync(manifest, 'utf8')) as ClientManifest;
  return { render: renderPage, files: [app, styles] };
}
