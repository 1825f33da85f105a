import { basePath } from '../../model/routes.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { printedHead } from '../../model/head/rendered-head.ts';
import type { HeadOf } from '../../model/head/head.ts';
import { type Island, islandPrinter, type PrintedPage } from '../../model/page-data.ts';
import type { Printer } from './load-renderer.ts';
import type { Shell } from './html-template.ts';

/**
 * Prints a page at an address.
 *
 * @param now the page's own moment: the newest time that stands on it; milliseconds
 * @param json the page as JSON, where somebody has made it already
 */
export type PageMaker = (page: PrintedPage, path: string, now: number, json?: string) => string;

/** Prints each page into the compiled shell. */
export function pageMaker(edition: Edition, shell: Shell, print: Printer): PageMaker {
  const base = basePath(edition.url);
  // The head says these already, or the page they stand on; the app asks for none.
  const { publisher: _, picture: __, ...rest } = edition;
  const sections = edition.sections.map(({ name, slug }) => ({ name, slug }));
  const shown: Edition = { ...rest, sections, authors: {} };
  const islandOf = islandPrinter(base, shown);
  return (page, path, now, json = JSON.stringify(page)) => {
    const island: Island & { page: PrintedPage } = { base, edition: shown, now, page };
    const { html, title } = print(island, path);
    const place = page.kind === 'unknown' ? undefined : path;
    return shell.fit(printedHead(edition, headPage(page, title)), island, islandOf(now, json), html, place);
  };
}

function headPage(page: PrintedPage, title: string): HeadOf {
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
