import { liveUntil } from '../../model/article/live-entries.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { HeadOf } from '../../model/head/head.ts';
import { renderHead } from '../../model/head/rendered-head.ts';
import { type PageData, pageDataRenderer, type RouteData } from '../../model/page-data.ts';
import { basePath } from '../../model/routes.ts';
import type { HtmlTemplate } from './html-template.ts';
import type { PageRenderer } from './load-renderer.ts';

/**
 * Renders a page as a whole document, in pieces of its bytes.
 *
 * @param path address without the base path
 * @param now time the page is rendered for: the newest on it; milliseconds
 * @param json the route data as JSON, where it is serialised already
 */
export type DocumentRenderer = (page: RouteData, path: string, now: number, json?: string) => Uint8Array[];

/** Returns a renderer for the pages of an edition. */
export function documentRenderer(
  edition: Edition,
  template: HtmlTemplate,
  renderPage: PageRenderer,
): DocumentRenderer {
  const base = basePath(edition.url);
  // The app does not need these: they are in the head, or in the data of the pages that show them.
  const { publisher: _, picture: __, ...rest } = edition;
  const sections = edition.sections.map(({ name, slug }) => ({ name, slug }));
  const shared: PageData = { base, edition: { ...rest, sections, authors: {} } };
  const [dataStart, dataRest] = pageDataRenderer(base, shared.edition);
  const dataBytes = Buffer.from(dataStart);
  return (page, path, now, json = JSON.stringify(page)) => {
    const { html: body, title } = renderPage({ ...shared, now, page }, path);
    return template.render({
      head: renderHead(edition, headPage(page, title)),
      shared,
      kind: page.kind,
      dataElement: [dataBytes, dataRest(now, json)],
      body,
      path: page.kind === 'unknown' ? undefined : path,
      liveUntil: page.kind === 'article' ? liveUntil(page.article) : 0,
    });
  };
}

/** Input for the head of a page. */
function headPage(page: RouteData, title: string): HeadOf {
  switch (page.kind) {
    case 'unknown':
      return { kind: 'missing', title };
    case 'list':
    case 'corrections':
      return { ...page, title } as HeadOf;
    case 'names':
      return { kind: 'names', of: page.list.of, title };
    case 'months':
    case 'search':
    case 'device':
    case 'saved':
    case 'offline':
      return { kind: page.kind, title };
    default:
      return page;
  }
}
