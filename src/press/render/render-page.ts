import type { Edition } from '../../model/edition/edition.ts';
import type { HeadOf } from '../../model/head/head.ts';
import { renderHead } from '../../model/head/rendered-head.ts';
import { type PageData, pageDataRenderer, type RouteData } from '../../model/page-data.ts';
import { basePath } from '../../model/routes.ts';
import type { HtmlTemplate } from './html-template.ts';
import type { PageRenderer } from './load-renderer.ts';

/**
 * Prints a page at an address.
 *
 * @param now the page's own moment: the newest time that stands on it; milliseconds
 * @param json the page as JSON, where somebody has made it already
 */
export type DocumentRenderer = (page: RouteData, path: string, now: number, json?: string) => string;

/** Prints each page into the compiled shell. */
export function documentRenderer(
  edition: Edition,
  shell: HtmlTemplate,
  print: PageRenderer,
): DocumentRenderer {
  const base = basePath(edition.url);
  // The head says these already, or the page they stand on; the app asks for none.
  const { publisher: _, picture: __, ...rest } = edition;
  const sections = edition.sections.map(({ name, slug }) => ({ name, slug }));
  const shown: Edition = { ...rest, sections, authors: {} };
  const islandOf = pageDataRenderer(base, shown);
  return (page, path, now, json = JSON.stringify(page)) => {
    const island: PageData & { page: RouteData } = { base, edition: shown, now, page };
    const { html, title } = print(island, path);
    const place = page.kind === 'unknown' ? undefined : path;
    return shell.render(renderHead(edition, headPage(page, title)), island, islandOf(now, json), html, place);
  };
}

function headPage(page: RouteData, title: string): HeadOf {
  switch (page.kind) {
    case 'unknown':
      return { kind: 'missing', title };
    case 'list':
    case 'corrections':
      return { ...page, title } as HeadOf;
    case 'months':
    case 'search':
      return { kind: page.kind, title };
    default:
      return page;
  }
}
