import '../page/style/style.css';
import type { ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import type { PageData } from '../model/page-data.ts';
import { articlePath, parseRoute, underBase, withoutBase } from '../model/routes.ts';
import { App } from './app/App.tsx';
import { codeQuery, routeKind, waitForStyles } from './app/routes.ts';
import { BrowserData, BrowserDataProvider } from './data/browser-data.tsx';
import { LoadError } from './data/fetch-json.ts';
import { browserEnvironment, EnvironmentContext } from './environment/environment.ts';
import { keepTypedText } from './hydration/keep-typed-text.ts';
import { readPageData } from './hydration/read-page-data.ts';
import { isRenderedFor, seedData } from './hydration/seed-data.ts';
import { ScrollRestoration } from './navigation/scroll-restoration.ts';
import { ScrollContext } from './navigation/use-page.tsx';

/** The boot script of a rendered page; absent where the bundler serves, as in `npm run dev`. */
const boot = document.querySelector<HTMLScriptElement>('script[data-app]');

/** A rendered page carries the styles of its own kind; navigations need those of every kind. */
async function addStyles(): Promise<void> {
  const href = boot?.dataset['styles'];
  if (href === undefined) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const loaded = new Promise((resolve) => {
    link.onload = link.onerror = resolve;
  });
  document.head.append(link);
  await loaded;
}

/** Gives the page its one address: hosts serve it under others as well, where the router would not know it. */
function tidyAddress({ base, page, comments }: PageData): string {
  // A form that was not taken is answered by its article's page, under the form's own address.
  if (comments?.refused && page?.kind === 'article')
    history.replaceState(null, '', underBase(base, articlePath(page.article.slug)) + location.hash);
  const { pathname, search, hash } = location;
  const tidy = pathname.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
  const address = `${tidy}/` === base ? base : tidy;
  if (address !== pathname) history.replaceState(null, '', address + search + hash);
  return address;
}

/**
 * Starts the app: hydrates what was rendered, or renders in its place.
 *
 * @param onListening called at the moment from which the app hears what the reader does
 * @returns once the app answers. Throws `LoadError` where the code of the page could not be had
 */
export async function start(onListening: () => void): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) return;
  const styles = addStyles();
  const environment = browserEnvironment(window);
  const data = new BrowserData(environment.fetch);
  const scroll = new ScrollRestoration(window);
  const pageData = readPageData(document);
  const { base } = pageData;
  const route = parseRoute(withoutBase(base, tidyAddress(pageData)) ?? '/');
  const isRendered = isRenderedFor(pageData.page, route);
  if (isRendered) {
    seedData(data.cache, pageData);
    await data.cache.fetch(codeQuery(pageData.page?.kind ?? routeKind(route)));
    scroll.keepPlace();
  }
  waitForStyles(styles);
  const inRouter = (pages: ReactNode) => <BrowserRouter basename={base}>{pages}</BrowserRouter>;
  const options = {
    // What could not be had is said on the page; the console is for what nobody foresaw.
    onCaughtError: (reason: unknown) => {
      if (!(reason instanceof LoadError)) reportError(reason);
    },
  };
  const forgetFailures = () => data.forgetFailures();
  await new Promise<void>((resolve) => {
    const app = (shown: PageData) => (
      <EnvironmentContext value={environment}>
        <BrowserDataProvider data={data}>
          <ScrollContext value={scroll}>
            <App pageData={shown} inRouter={inRouter} onHydrated={resolve} forgetFailures={forgetFailures} />
          </ScrollContext>
        </BrowserDataProvider>
      </EnvironmentContext>
    );
    if (isRendered) {
      keepTypedText(root);
      hydrateRoot(root, app(pageData), options);
    } else {
      root.replaceChildren();
      const { page: _, now: __, ...bare } = pageData;
      createRoot(root, options).render(app(bare));
    }
    onListening();
  });
  // An article that is saved shows at once, and the reader keeps the place.
  import.meta.hot?.on('broadsheet:changed', () => data.refresh());
}

if (boot === null) void start(() => undefined);
