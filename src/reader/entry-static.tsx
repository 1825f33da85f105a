import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { Island, PrintedPage } from '../model/island.ts';
import { App, makeQueries } from './app/App.tsx';
import ArticleRoute from './app/ArticleRoute.tsx';
import FrontRoute from './app/FrontRoute.tsx';
import MissingRoute from './app/MissingRoute.tsx';
import { seedQueries } from './app/printed.ts';
import { routeQuery } from './app/routes.ts';
import SectionRoute from './app/SectionRoute.tsx';

const ROUTES = { front: FrontRoute, article: ArticleRoute, section: SectionRoute, unknown: MissingRoute };

/**
 * Turns a page into HTML through the reader's own components: the one place where that happens (DESIGN).
 *
 * @param path the page's address, without the base path
 */
export function printPage(island: Island & { page: PrintedPage }, path: string): string {
  const { base, page } = island;
  const queries = makeQueries();
  seedQueries(queries, island);
  queries.setQueryData(routeQuery(page.kind).queryKey, () => ROUTES[page.kind]);
  const inRouter = (pages: ReactNode) => (
    <StaticRouter basename={base} location={base.slice(0, -1) + path}>
      {pages}
    </StaticRouter>
  );
  return renderToString(<App island={island} queries={queries} inRouter={inRouter} />);
}
