import '../page/style/style.css';
import type { ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { articlePath, placeOf, underBase, withoutBase } from '../model/addresses.ts';
import type { Island } from '../model/island.ts';
import { App, makeQueries } from './app/App.tsx';
import { stayInPlace } from './app/arrival.ts';
import { readIsland } from './app/environment.ts';
import { isPrintOf, seedQueries } from './app/printed.ts';
import { routeOf, routeQuery, waitForStyles } from './app/routes.ts';
import { LoadError } from './loading/load.ts';

/** The starter of a printed page; absent where the bundler serves, as in `npm run dev`. */
const boot = document.querySelector<HTMLScriptElement>('script[data-app]');

/** A printed page carries the styles of its own kind; moves need those of every kind. */
async function addStyles(): Promise<void> {
  const href = boot?.dataset['styles'];
  if (href === undefined) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const there = new Promise((resolve) => {
    link.onload = link.onerror = resolve;
  });
  document.head.append(link);
  await there;
}

/**
 * Starts the app: over what was printed, or in its place.
 *
 * @param onTaken called at the moment from which the app hears what the reader does
 * @returns once the app answers. Throws `LoadError` where the code of the page could not be had
 */
export async function start(onTaken: () => void): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) return;
  const styles = addStyles();
  const queries = makeQueries();
  const island = readIsland(document);
  const { base } = island;
  // A form that was not taken is answered by its story's page, under the form's own address.
  const answered =
    island.comments?.refused && island.page?.kind === 'article' ? island.page.article.slug : undefined;
  if (answered !== undefined)
    history.replaceState(null, '', underBase(base, articlePath(answered)) + location.hash);
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
  const isPrinted = isPrintOf(island.page, place);
  if (isPrinted) {
    seedQueries(queries, island);
    await queries.fetchQuery(routeQuery(island.page?.kind ?? routeOf(place)));
    stayInPlace();
  }
  waitForStyles(styles);
  await new Promise<void>((resolve) => {
    const app = (shown: Island) => (
      <App island={shown} queries={queries} inRouter={inRouter} onAwake={resolve} />
    );
    if (isPrinted) hydrateRoot(root, app(island), options);
    else {
      root.replaceChildren();
      const { page: _, now: __, ...bare } = island;
      createRoot(root, options).render(app(bare));
    }
    onTaken();
  });
  // A story that is saved shows at once, and the reader keeps the place.
  import.meta.hot?.on('broadsheet:changed', () => void queries.invalidateQueries());
}

if (boot === null) void start(() => undefined);
