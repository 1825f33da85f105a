// @vitest-environment node
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { describe, expect, test } from 'vitest';
import { type CommentList, type RenderedComments, UNSERVED } from '../../src/model/comment/comment.ts';
import type { Edition } from '../../src/model/edition/edition.ts';
import type { PageData, RouteData } from '../../src/model/page-data.ts';
import { ArticleEndMatter } from '../../src/page/article/end-matter/ArticleEndMatter.tsx';
import { rareComponents } from '../../src/page/article/RareBlocks.tsx';
import { allTexts } from '../../src/page/i18n/all-texts.ts';
import { App } from '../../src/reader/app/App.tsx';
import ArticleRoute from '../../src/reader/app/routes/ArticleRoute.tsx';
import { endMatterQuery } from '../../src/reader/app/routes/end-matter-query.ts';
import ListRoute from '../../src/reader/app/routes/ListRoute.tsx';
import { codeQuery } from '../../src/reader/app/routes/route-code.ts';
import { rareBlocksQuery } from '../../src/reader/app/routes/WithRareBlocks.tsx';
import { problemOf } from '../../src/reader/comments/form-problem.ts';
import { DataContext } from '../../src/reader/data/page-data.tsx';
import { staticDataSource } from '../../src/reader/data/static-data.ts';
import { renderPage } from '../../src/reader/entry-static.tsx';
import { EnvironmentContext, staticEnvironment } from '../../src/reader/environment/environment.ts';
import { seedData } from '../../src/reader/hydration/seed-data.ts';
import { arabic, retracted, river, short } from '../../src/reader/specimen/articles.ts';
import * as cards from '../../src/reader/specimen/cards.ts';
import { comments } from '../../src/reader/specimen/comments.ts';
import { arabicEdition, edition } from '../../src/reader/specimen/edition.ts';
import { everyBlock } from '../../src/reader/specimen/every-block.ts';

/** Renders a page without reuse of parts. */
function whole(island: PageData & { page: RouteData }, path: string): string {
  const data = staticDataSource();
  const { texts, writing, endMatter } = allTexts(island.edition.interface);
  seedData(data.cache, island, problemOf(writing));
  const { kind } = island.page;
  data.cache.set(codeQuery(kind).key, { Page: kind === 'list' ? ListRoute : ArticleRoute });
  data.cache.set(rareBlocksQuery.key, { rareComponents });
  data.cache.set(endMatterQuery(island.edition.interface).key, { ArticleEndMatter, texts: endMatter });
  const { base } = island;
  const inRouter = (pages: ReactNode) => (
    <StaticRouter basename={base} location={base.slice(0, -1) + path}>
      {pages}
    </StaticRouter>
  );
  return renderToString(
    <EnvironmentContext value={staticEnvironment(0)}>
      <DataContext value={data}>
        <App pageData={island} texts={texts} inRouter={inRouter} />
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

const list: CommentList = {
  comments,
  count: 120,
  order: 'oldest',
  page: 2,
  pages: 3,
  next: 'c',
  end: 'e',
  open: true,
  requireEmail: true,
};
const values = { text: 'TYPED', name: 'Hanna', email: 'hanna@', url: '', remember: true };
const COMMENTS: [string, RenderedComments | undefined, string][] = [
  ['none', undefined, ''],
  ['the second page of them', { list }, '?comments=2'],
  [
    'a refused form',
    { list, refused: { key: 'k', values, code: 'invalid_fields', fields: { email: 'invalid_email' } } },
    '',
  ],
  ['a held one', { list: { ...list, page: 1 }, held: {} }, ''],
  ['the time of the form', { list: { ...list, page: 1 }, shown: 'time.signature' }, ''],
  ['no database', { list: UNSERVED }, ''],
];
const settings = edition.comments as Exclude<Edition['comments'], 'off'>;
const EDITIONS: [string, Edition][] = [
  ['in English', edition],
  ['in Arabic', arabicEdition],
  ['without a comments service', { ...edition, comments: { ...settings, service: false } }],
  [
    'with a service elsewhere',
    { ...edition, comments: { ...settings, endpoint: 'https://comments.example' } },
  ],
  ['with comments off', { ...edition, comments: 'off' }],
];
const closed = { ...river, slug: 'closed', comments: { ...river.comments, state: 'closed' as const } };
const ARTICLES = [river, short, retracted, arabic, everyBlock, closed];

/** Ids that occur more than once in HTML. */
function repeatedIds(html: string): string[] {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}

describe.each(EDITIONS)('in an edition %s', (_, own) => {
  test.each(COMMENTS)(
    'with %s, articles are the same in a frame rendered before as rendered whole',
    (_, rendered, query) => {
      for (const [i, article] of ARTICLES.entries()) {
        const path = `/articles/${article.slug}/${query}`;
        const page: RouteData = { kind: 'article', article, next: i % 2 === 0 ? next : [] };
        // Each has another newest time; the frame is that of the first article of its section.
        const now = Date.UTC(2022, 10, 24 + i);
        const data = { base: '/', edition: own, now, page, ...(rendered && { comments: rendered }) };
        const { html } = renderPage(data, path);
        expect(html, article.slug).toBe(whole(data, path));
        expect(repeatedIds(html), article.slug).toEqual([]);
      }
    },
  );
});

test('a form that the server renders sends back when that was (C14)', () => {
  const page: RouteData = { kind: 'article', article: river, next: [] };
  const open = { ...list, page: 1 };
  const htmlWith = (comments: RenderedComments) =>
    renderPage({ base: '/', edition, now: 1, page, comments }, `/articles/${river.slug}/`).html;
  expect(htmlWith({ list: open, shown: 'time.signature' })).toContain('name="shown" value="time.signature"');
  expect(htmlWith({ list: open })).not.toContain('name="shown"');
});

test('a correction on a page that the server renders links to the comments before it', () => {
  const article = ARTICLES.find(({ corrections = [] }) => corrections.length > 0) ?? short;
  const at = article.corrections?.[0]?.at ?? '';
  const page: RouteData = { kind: 'article', article, next: [] };
  const before = [{ at, count: 2, newest: 'id-2' }];
  const comments = { list: { ...list, page: 1 }, before };
  const { html } = renderPage({ base: '/', edition, now: 1, page, comments }, `/articles/${article.slug}/`);
  expect(html).toContain('2 comments were written before this');
});
