import { createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { Edition } from '../model/edition/edition.ts';
import type { PageData, RouteData } from '../model/page-data.ts';
import { commentsViewOf } from '../model/routes.ts';
import { ArticleEndMatter } from '../page/article/end-matter/ArticleEndMatter.tsx';
import { rareComponents } from '../page/article/RareBlocks.tsx';
import { allTexts } from '../page/i18n/all-texts.ts';
import { InterfaceContext } from '../page/i18n/interface.tsx';
import { LanguageContext } from '../page/i18n/LanguageScope.tsx';
import { offlineTextsOf } from '../page/i18n/offline-texts-of.ts';
import { type PartRenderer, RenderOnceContext } from '../page/i18n/RenderOnce.tsx';
import { listTitle } from '../page/lists/list-title.ts';
import { App, interfaceOf } from './app/App.tsx';
import ArticleRoute, { ArticleContent, ArticlePlaceContext } from './app/routes/ArticleRoute.tsx';
import CorrectionsRoute from './app/routes/CorrectionsRoute.tsx';
import DeviceRoute from './app/routes/DeviceRoute.tsx';
import { endMatterQuery } from './app/routes/end-matter-query.ts';
import FreeRoute from './app/routes/FreeRoute.tsx';
import FrontRoute from './app/routes/FrontRoute.tsx';
import ListRoute from './app/routes/ListRoute.tsx';
import MissingRoute from './app/routes/MissingRoute.tsx';
import MonthsRoute from './app/routes/MonthsRoute.tsx';
import NamesRoute from './app/routes/NamesRoute.tsx';
import OfflineRoute from './app/routes/OfflineRoute.tsx';
import { codeQuery } from './app/routes/route-code.ts';
import SavedRoute from './app/routes/SavedRoute.tsx';
import SearchRoute from './app/routes/SearchRoute.tsx';
import { rareBlocksQuery } from './app/routes/WithRareBlocks.tsx';
import { problemOf } from './comments/form-problem.ts';
import { EditionContext } from './data/edition-context.tsx';
import { DataContext } from './data/page-data.tsx';
import { partId } from './data/part-ids.ts';
import { staticDataSource } from './data/static-data.ts';
import { EnvironmentContext, staticEnvironment } from './environment/environment.ts';
import { seedData } from './hydration/seed-data.ts';
import { offlineTextsQuery } from './offline/offline-texts-query.ts';
import { displayTextsQuery } from './preferences/display-texts-query.ts';
import { searchTextsQuery } from './search/search-texts-query.ts';

export { renderFeedBody } from './feed/feed-body.tsx';

const ROUTES = {
  front: FrontRoute,
  article: ArticleRoute,
  list: ListRoute,
  corrections: CorrectionsRoute,
  months: MonthsRoute,
  names: NamesRoute,
  free: FreeRoute,
  search: SearchRoute,
  device: DeviceRoute,
  saved: SavedRoute,
  offline: OfflineRoute,
  unknown: MissingRoute,
};

/** Most parts in the cache of an edition; then all are dropped. */
const MAX_PARTS = 12_000;
const partCaches = new WeakMap<Edition, Map<string, string>>();

const PLACEHOLDER_START = '<rendered-part n="';
const PLACEHOLDER_END = '"></rendered-part>';

/** Renders the parts that pages share once for an edition (see `RenderOnce`) and inserts them into one page. */
class RenderedParts implements PartRenderer {
  readonly #cache: Map<string, string>;
  readonly #partsOfPage: string[] = [];

  constructor(edition: Edition) {
    const cache = partCaches.get(edition) ?? new Map<string, string>();
    if (cache.size > MAX_PARTS) cache.clear();
    partCaches.set(edition, cache);
    this.#cache = cache;
  }

  readonly idOf = partId;

  /** Renders a part, unless it is cached, and returns its placeholder. */
  renderOnce(id: string, part: ReactNode): ReactNode {
    let html = this.#cache.get(id);
    if (html === undefined) {
      html = renderToString(part);
      this.#cache.set(id, html);
    }
    this.#partsOfPage.push(html);
    return createElement('rendered-part', { n: this.#partsOfPage.length - 1 });
  }

  /** Replaces the placeholders in the HTML of a page. Text cannot imitate one, since `<` is escaped. */
  insertInto(html: string): string {
    const [start = '', ...rest] = html.split(PLACEHOLDER_START);
    let whole = start;
    for (const piece of rest) {
      const end = piece.indexOf(PLACEHOLDER_END);
      const n = Number(piece.slice(0, end));
      whole += (this.#partsOfPage[n] ?? '') + piece.slice(end + PLACEHOLDER_END.length);
    }
    return whole;
  }
}

/** Returns the title of a page whose data has none. */
function titleOf(page: RouteData, edition: Edition): string {
  const { texts } = allTexts(edition.interface);
  switch (page.kind) {
    case 'list':
      return listTitle(page.list, { locale: edition.interface.locale, timeZone: edition.timeZone, texts });
    case 'corrections':
      return texts.correctionsPage.title;
    case 'months':
      return texts.archive.title;
    case 'names':
      return texts.names[page.list.of].title;
    case 'search':
      return texts.search.title;
    case 'device':
      return texts.device;
    case 'saved':
      return texts.savedPage;
    case 'offline':
      return offlineTextsOf(edition.interface).page.title;
    case 'unknown':
      return texts.states.notFound.title;
    default:
      return '';
  }
}

type FullPageData = PageData & { page: RouteData };

/** Renders a whole page. @param inPlace what stands in place of an article */
function renderWhole(
  pageData: FullPageData,
  path: string,
  parts: RenderedParts,
  inPlace?: ReactNode,
): string {
  const { base, edition, page } = pageData;
  const { texts, writing, search, display } = allTexts(edition.interface);
  const data = staticDataSource();
  seedData(data.cache, pageData, problemOf(writing));
  data.cache.set(codeQuery(page.kind).key, { Page: ROUTES[page.kind] });
  data.cache.set(searchTextsQuery(edition.interface).key, search);
  data.cache.set(displayTextsQuery(edition.interface).key, display);
  data.cache.set(offlineTextsQuery(edition.interface).key, offlineTextsOf(edition.interface));
  data.cache.set(rareBlocksQuery.key, { rareComponents });
  const inRouter = (pages: ReactNode) => (
    <StaticRouter basename={base} location={base.slice(0, -1) + path}>
      {pages}
    </StaticRouter>
  );
  const html = renderToString(
    <RenderOnceContext value={parts}>
      <EnvironmentContext value={staticEnvironment(pageData.now ?? 0)}>
        <DataContext value={data}>
          <ArticlePlaceContext value={inPlace}>
            <App pageData={pageData} texts={texts} inRouter={inRouter} />
          </ArticlePlaceContext>
        </DataContext>
      </EnvironmentContext>
    </RenderOnceContext>,
  );
  return parts.insertInto(html);
}

/** HTML around the article in the pages of a section. */
type ArticleFrame = readonly [before: string, after: string];
const frameCaches = new WeakMap<Edition, Map<string, ArticleFrame>>();
const PLACE = '<article-place></article-place>';

/** Renders the page of an article: its frame once for all articles of a section, and the article itself. */
function renderArticlePage(
  pageData: PageData & { page: Extract<RouteData, { kind: 'article' }> },
  path: string,
): string {
  const { base, edition, page, now = 0 } = pageData;
  const { article } = page;
  const parts = new RenderedParts(edition);
  const frames = frameCaches.get(edition) ?? new Map<string, ArticleFrame>();
  frameCaches.set(edition, frames);
  let frame = frames.get(article.section);
  if (frame === undefined) {
    const html = renderWhole(pageData, path, new RenderedParts(edition), createElement('article-place'));
    const [before = '', after = ''] = html.split(PLACE);
    frame = [before, after];
    frames.set(article.section, frame);
  }
  const { texts, writing, endMatter } = allTexts(edition.interface);
  const data = staticDataSource();
  seedData(data.cache, pageData, problemOf(writing));
  data.cache.set(rareBlocksQuery.key, { rareComponents });
  data.cache.set(endMatterQuery(edition.interface).key, { ArticleEndMatter, texts: endMatter });
  const content = renderToString(
    <RenderOnceContext value={parts}>
      <EnvironmentContext value={staticEnvironment(now)}>
        <DataContext value={data}>
          <EditionContext value={{ base, edition }}>
            <InterfaceContext value={interfaceOf({ base, edition }, texts, now)}>
              <LanguageContext value={`${edition.language} ${edition.direction}`}>
                <ArticleContent article={article} view={commentsViewOf(path.split('?')[1] ?? '')} />
              </LanguageContext>
            </InterfaceContext>
          </EditionContext>
        </DataContext>
      </EnvironmentContext>
    </RenderOnceContext>,
  );
  return frame[0] + parts.insertInto(content) + frame[1];
}

/**
 * Renders a page to HTML with the components of the app, for the build and the server.
 *
 * @param path address of the page, without the base path
 * @returns the HTML, and the title of a page whose data has none
 */
export function renderPage(pageData: FullPageData, path: string): { html: string; title: string } {
  const { edition, page } = pageData;
  const html =
    page.kind === 'article'
      ? renderArticlePage({ ...pageData, page }, path)
      : renderWhole(pageData, path, new RenderedParts(edition));
  return { html, title: titleOf(page, edition) };
}
