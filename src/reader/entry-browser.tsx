import '../page/style/style.css';
import type { ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { placeOf, withoutBase } from '../model/addresses.ts';
import { App, makeQueries } from './app/App.tsx';
import { readIsland } from './app/environment.ts';
import { isPrintOf, seedQueries } from './app/printed.ts';
import { routeOf, routeQuery } from './app/routes.ts';
import { LoadError } from './loading/load.ts';

/** Starts the app in `root`: over what was printed there, or in its place. */
async function start(root: HTMLElement): Promise<void> {
  const queries = makeQueries();
  const island = readIsland(document);
  const { base } = island;
  // A page has one address; hosts serve it under others as well, where the router would not know it.
  const { pathname, search, hash } = location;
  const tidy = pathname.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
  const page = `${tidy}/` === base ? base : tidy;
  if (page !== pathname) history.replaceState(null, '', page + search + hash);
  const inRouter = (pages: ReactNode) => <BrowserRouter basename={base}>{pages}</BrowserRouter>;
  const options = {
    // What could not be had is said on the page; the console is for what nobody foresaw.
    onCaughtError: (reason: unknown) => {
      if (!(reason instanceof LoadError)) reportError(reason);
    },
  };
  const place = placeOf(withoutBase(base, page) ?? '/');
  if (isPrintOf(island.page, place)) {
    seedQueries(queries, island);
    // Without its code the page cannot be taken over; what was printed stands.
    const code = await queries
      .fetchQuery(routeQuery(island.page?.kind ?? routeOf(place)))
      .catch(() => undefined);
    if (code !== undefined)
      hydrateRoot(root, <App island={island} queries={queries} inRouter={inRouter} />, options);
  } else {
    root.replaceChildren();
    const { page: _, now: __, ...bare } = island;
    createRoot(root, options).render(<App island={bare} queries={queries} inRouter={inRouter} />);
  }
  // A story that is saved shows at once, and the reader keeps the place.
  import.meta.hot?.on('broadsheet:changed', () => void queries.invalidateQueries());
}

const root = document.getElementById('root');
if (root !== null) void start(root);
