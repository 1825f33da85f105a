import '../page/style/style.css';
import type { ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import type { Edition } from '../model/edition/edition.ts';
import type { PageData } from '../model/page-data.ts';
import { articlePath, parseRoute, underBase, withoutBase } from '../model/routes.ts';
import { countFormats } from '../page/i18n/count-formats.ts';
import { loadTexts } from '../page/i18n/load-texts.ts';
import type { Catalogue, InterfaceTexts } from '../page/i18n/texts.ts';
import { App } from './app/App.tsx';
import { codeQuery, routeKind, waitForStyles } from './app/routes/route-code.ts';
import { needsRareBlocks, rareBlocksQuery } from './app/routes/WithRareBlocks.tsx';
import { BrowserData, BrowserDataProvider } from './data/browser-data.tsx';
import { LoadError } from './data/fetch-json.ts';
import { browserEnvironment, EnvironmentContext } from './environment/environment.ts';
import { keepTypedText } from './hydration/keep-typed-text.ts';
import { isRenderedFor, readPageData, seedData } from './hydration/seed-data.ts';
import { ScrollRestoration } from './navigation/scroll-restoration.ts';
import { ScrollContext } from './navigation/use-page.tsx';

/** Element of the boot script; absent in `npm run dev`. */
const boot = document.querySelector<HTMLScriptElement>('script[data-app]');

/** Loads the full style sheet, since a rendered page has the critical CSS of its own kind only. */
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

/** Loads the texts of the interface: the file that the page names, which the boot script has downloaded. */
async function textsOf({ interface: { language, locale } }: Edition): Promise<InterfaceTexts> {
  const loaded: Promise<{ default: Catalogue<InterfaceTexts> }> = import.meta.env.DEV
    ? loadTexts(language)
    : import(/* @vite-ignore */ boot?.dataset['texts'] ?? '');
  return (await loaded).default(countFormats(locale));
}

/** Normalises the address for the router, since hosts serve a page at other addresses too. @returns the path */
function normaliseAddress({ base, page, comments }: PageData): string {
  // The response to a form is the article's page at the form's address.
  if ((comments?.refused || comments?.held) && page?.kind === 'article')
    history.replaceState(null, '', underBase(base, articlePath(page.article.slug)) + location.hash);
  const { pathname, search, hash } = location;
  const path = pathname.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
  const address = `${path}/` === base ? base : path;
  if (address !== pathname) history.replaceState(null, '', address + search + hash);
  return address;
}

/**
 * Starts the app: hydrates the rendered page, or renders another in its place.
 *
 * @param onListening called when React's event listeners are attached
 * @returns when the app is hydrated
 * @throws LoadError where the code of the page did not load
 */
export async function start(onListening: () => void): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) return;
  const styles = addStyles();
  const pageData = readPageData(document);
  const { base, edition } = pageData;
  const environment = browserEnvironment(window, base);
  const browserData = new BrowserData(environment.fetch);
  const scroll = new ScrollRestoration(window);
  const texts = await textsOf(edition);
  const route = parseRoute(withoutBase(base, normaliseAddress(pageData)) ?? '/');
  const isRendered = isRenderedFor(pageData.page, route);
  if (isRendered) {
    const isRefused = pageData.comments?.refused !== undefined;
    const problemOf = isRefused
      ? await (await import('./comments/form-problem.ts')).loadProblemOf(edition.interface)
      : undefined;
    seedData(browserData.cache, pageData, problemOf);
    const [{ textsQuery }] = await Promise.all([
      browserData.cache.fetch(codeQuery(pageData.page?.kind ?? routeKind(route))),
      needsRareBlocks(pageData.page) && browserData.cache.fetch(rareBlocksQuery),
    ]);
    if (textsQuery) await browserData.cache.fetch(textsQuery(edition.interface));
    scroll.keepPosition();
  }
  waitForStyles(styles);
  const inRouter = (pages: ReactNode) => <BrowserRouter basename={base}>{pages}</BrowserRouter>;
  const options = {
    // Failed fetches have an error page; other errors are bugs and go to the console.
    onCaughtError: (reason: unknown) => {
      if (!(reason instanceof LoadError)) reportError(reason);
    },
  };
  const forgetFailures = () => browserData.forgetFailures();
  await new Promise<void>((resolve) => {
    const app = (data: PageData) => (
      <EnvironmentContext value={environment}>
        <BrowserDataProvider data={browserData}>
          <ScrollContext value={scroll}>
            <App
              pageData={data}
              texts={texts}
              inRouter={inRouter}
              onHydrated={resolve}
              forgetFailures={forgetFailures}
            />
          </ScrollContext>
        </BrowserDataProvider>
      </EnvironmentContext>
    );
    if (isRendered) {
      keepTypedText(root);
      hydrateRoot(root, app(pageData), options);
    } else {
      root.replaceChildren();
      const { page: _, now: __, ...withoutPage } = pageData;
      createRoot(root, options).render(app(withoutPage));
    }
    onListening();
  });
  // In development a saved article is shown without a reload, so that the scroll position stays.
  import.meta.hot?.on('broadsheet:changed', () => browserData.refresh());
}

if (boot === null) void start(() => undefined);
