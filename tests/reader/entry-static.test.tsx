// @vitest-environment node
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import type { PageData, RouteData } from '../../src/model/page-data.ts';
import { App } from '../../src/reader/app/App.tsx';
import ArticleRoute from '../../src/reader/app/ArticleRoute.tsx';
import ListRoute from '../../src/reader/app/ListRoute.tsx';
import { codeQuery } from '../../src/reader/app/routes.ts';
import { DataContext } from '../../src/reader/data/page-data.tsx';
import { staticDataSource } from '../../src/reader/data/static-data.ts';
import { renderPage } from '../../src/reader/entry-static.tsx';
import { EnvironmentContext, staticEnvironment } from '../../src/reader/environment/environment.ts';
import { seedData } from '../../src/reader/hydration/seed-data.ts';
import { retracted, river, short } from '../../src/reader/specimen/articles.ts';
import * as cards from '../../src/reader/specimen/cards.ts';
import { arabicEdition, edition } from '../../src/reader/specimen/edition.ts';

/** Renders a page without reuse of parts. */
function whole(island: PageData & { page: RouteData }, path: string): string {
  const data = staticDataSource();
  seedData(data.cache, island);
  const { kind } = island.page;
  data.cache.set(codeQuery(kind).key, { Page: kind === 'list' ? ListRoute : ArticleRoute });
  const inRouter = (pages: ReactNode) => <StaticRouter location={path}>{pages}</StaticRouter>;
  return renderToString(
    <EnvironmentContext value={staticEnvironment(0)}>
      <DataContext value={data}>
        <App pageData={island} inRouter={inRouter} />
      </DataContext>
    </EnvironmentContext>,
  );
}

const next = [cards.door, cards.teacher, cards.cats];
const PAGES: [string, RouteData, string][] = [
  ...[river, short, retracted].map((article): [string, RouteData, string] => [
    `the story ${article.slug}`,
    { kind: 'article', article, next },
    `/articles/${article.slug}/`,
  ]),
  ['a section', { kind: 'list', list: cards.sectionList }, '/sections/science/'],
  ['an author', { kind: 'list', list: cards.authorList }, '/authors/science-desk/'],
];

test.each(PAGES)('%s is the same, whether its parts are reused or not', (_, page, path) => {
  for (const own of [edition, arabicEdition]) {
    const island = { base: '/', edition: own, now: Date.UTC(2022, 10, 24), page };
    const expected = whole(island, path);
    expect(renderPage(island, path).html).toBe(expected);
    // The second time its parts are cached.
    expect(renderPage(island, path).html).toBe(expected);
  }
});
