import { createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { Edition } from '../model/edition/edition.ts';
import type { PageData, RouteData } from '../model/page-data.ts';
import { en, LOCALE } from '../page/i18n/en.ts';
import { RenderOnceContext, type RenderPartOnce } from '../page/i18n/RenderOnce.tsx';
import { listTitle } from '../page/lists/list-title.ts';
import { App } from './app/App.tsx';
import ArticleRoute from './app/ArticleRoute.tsx';
import CorrectionsRoute from './app/CorrectionsRoute.tsx';
import FreeRoute from './app/FreeRoute.tsx';
import FrontRoute from './app/FrontRoute.tsx';
import ListRoute from './app/ListRoute.tsx';
import MissingRoute from './app/MissingRoute.tsx';
import MonthsRoute from './app/MonthsRoute.tsx';
import { codeQuery } from './app/routes.ts';
import SearchRoute from './app/SearchRoute.tsx';
import { DataContext } from './data/page-data.tsx';
import { staticDataSource } from './data/static-data.ts';
import { EnvironmentContext, staticEnvironment } from './environment/environment.ts';
import { seedData } from './hydration/seed-data.ts';

export { renderFeedBody } from './feed/feed-body.tsx';

const ROUTES = {
  front: FrontRoute,
  article: ArticleRoute,
  list: ListRoute,
  corrections: CorrectionsRoute,
  months: MonthsRoute,
  free: FreeRoute,
  search: SearchRoute,
  unknown: MissingRoute,
};

/** Parts that are kept at most; then all are printed anew. */
const KEPT = 12_000;
const kept = new WeakMap<Edition, Map<string, string>>();

/** The parts of one page that are alike on others: printed once for an edition, and put in their place. */
class RenderedParts {
  readonly #known: Map<string, string>;
  readonly #here: string[] = [];

  constructor(edition: Edition) {
    const known = kept.get(edition) ?? new Map<string, string>();
    if (known.size > KEPT) known.clear();
    kept.set(edition, known);
    this.#known = known;
  }

  readonly print: RenderPartOnce = (id, part) => {
    let html = this.#known.get(id);
    if (html === undefined) {
      html = renderToString(part);
      this.#known.set(id, html);
    }
    this.#here.push(html);
    return createElement('alike-part', { n: this.#here.length - 1 });
  };

  /** No text can be taken for a mark: what stands in text is escaped. */
  putInto(html: string): string {
    return html.replace(
      /<alike-part n="(\d+)"><\/alike-part>/g,
      (_, n: string) => this.#here[Number(n)] ?? '',
    );
  }
}

/** What a page is called where its content does not say so. */
function titleOf(page: RouteData, timeZone: string): string {
  switch (page.kind) {
    case 'list':
      return listTitle(page.list, { locale: LOCALE, timeZone, texts: en });
    case 'corrections':
      return en.correctionsPage.title;
    case 'months':
      return en.archive.title;
    case 'search':
      return en.search.title;
    case 'unknown':
      return en.states.notFound.title;
    default:
      return '';
  }
}

/**
 * Turns a page into HTML through the reader's own components: the one place where that happens (DESIGN).
 *
 * @param path the page's address, without the base path
 * @returns the HTML, and the name of a page that its content does not give one
 */
export function renderPage(
  pageData: PageData & { page: RouteData },
  path: string,
): { html: string; title: string } {
  const { base, edition, page } = pageData;
  const data = staticDataSource();
  seedData(data.cache, pageData);
  data.cache.set(codeQuery(page.kind).key, { Page: ROUTES[page.kind] });
  const inRouter = (pages: ReactNode) => (
    <StaticRouter basename={base} location={base.slice(0, -1) + path}>
      {pages}
    </StaticRouter>
  );
  const parts = new RenderedParts(edition);
  const html = renderToString(
    <RenderOnceContext value={parts.print}>
      <EnvironmentContext value={staticEnvironment(pageData.now ?? 0)}>
        <DataContext value={data}>
          <App pageData={pageData} inRouter={inRouter} />
        </DataContext>
      </EnvironmentContext>
    </RenderOnceContext>,
  );
  return {
    html: parts.putInto(html),
    title: titleOf(page, edition.timeZone),
  };
}
