import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { Island, PrintedPage } from '../model/island.ts';
import { listTitle } from '../page/front/list-title.ts';
import { en } from '../page/words/en.ts';
import { App, LOCALE, makeQueries } from './app/App.tsx';
import ArticleRoute from './app/ArticleRoute.tsx';
import CorrectionsRoute from './app/CorrectionsRoute.tsx';
import FreeRoute from './app/FreeRoute.tsx';
import FrontRoute from './app/FrontRoute.tsx';
import ListRoute from './app/ListRoute.tsx';
import MissingRoute from './app/MissingRoute.tsx';
import MonthsRoute from './app/MonthsRoute.tsx';
import { seedQueries } from './app/printed.ts';
import { routeQuery } from './app/routes.ts';

const ROUTES = {
  front: FrontRoute,
  article: ArticleRoute,
  list: ListRoute,
  corrections: CorrectionsRoute,
  months: MonthsRoute,
  free: FreeRoute,
  unknown: MissingRoute,
};

/** What a page is called where its content does not say so. */
function titleOf(page: PrintedPage, timeZone: string): string {
  switch (page.kind) {
    case 'list':
      return listTitle(page.list, { locale: LOCALE, timeZone, words: en });
    case 'corrections':
      return en.correctionsPage.title;
    case 'months':
      return en.archive.title;
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
export function printPage(
  island: Island & { page: PrintedPage },
  path: string,
): { html: string; title: string } {
  const { base, edition, page } = island;
  const queries = makeQueries();
  seedQueries(queries, island);
  queries.setQueryData(routeQuery(page.kind).queryKey, () => ROUTES[page.kind]);
  const inRouter = (pages: ReactNode) => (
    <StaticRouter basename={base} location={base.slice(0, -1) + path}>
      {pages}
    </StaticRouter>
  );
  return {
    html: renderToString(<App island={island} queries={queries} inRouter={inRouter} />),
    title: titleOf(page, edition.timeZone),
  };
}
