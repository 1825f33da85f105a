import { act, cleanup, render, screen } from '@testing-library/react';

import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import type { Article } from '../../../../src/model/article/article.ts';
import { ArticleEndMatter } from '../../../../src/page/article/end-matter/ArticleEndMatter.tsx';
import { ArticleEnd } from '../../../../src/reader/app/routes/ArticleEnd.tsx';
import { endMatterQuery } from '../../../../src/reader/app/routes/end-matter-query.ts';
import { BrowserData, BrowserDataProvider } from '../../../../src/reader/data/browser-data.tsx';
import { EditionContext } from '../../../../src/reader/data/edition-context.tsx';
import { DataContext, type DataSource } from '../../../../src/reader/data/page-data.tsx';
import { staticDataSource } from '../../../../src/reader/data/static-data.ts';
import { edition } from '../../../../src/reader/specimen/edition.ts';
import { minimalArticle } from '../../../page/articles.ts';
import { endMatterEn, Page } from '../../../page/interface.tsx';

afterEach(cleanup);

const { key } = endMatterQuery(edition.interface);
const article = minimalArticle({ tags: ['Rivers'] });

const content = (shown: Article) => (
  <Page>
    <EditionContext value={{ base: '/', edition }}>
      <ArticleEnd article={shown} />
    </EditionContext>
  </Page>
);

function renderedPage(): HTMLElement {
  const data: DataSource = staticDataSource();
  data.cache.set(key, { ArticleEndMatter, texts: endMatterEn });
  const root = document.createElement('div');
  root.innerHTML = renderToString(<DataContext value={data}>{content(article)}</DataContext>);
  document.body.append(root);
  return root;
}

const inBrowser = (data: BrowserData, shown: Article) => (
  <BrowserDataProvider data={data}>{content(shown)}</BrowserDataProvider>
);

async function hydrated(root: HTMLElement, data: BrowserData): Promise<{ app: Root; errors: unknown[] }> {
  const errors: unknown[] = [];
  const app = await act(async () =>
    hydrateRoot(root, inBrowser(data, article), { onRecoverableError: (error) => errors.push(error) }),
  );
  return { app, errors };
}

const browserData = () => new BrowserData(() => Promise.reject(new Error('Nothing is requested.')));

test('what a page was rendered with stays as it is, without its code', async () => {
  const root = renderedPage();
  const html = root.innerHTML;
  const tags = root.querySelector('.tags');
  expect(html).toContain('Rivers');
  const data = browserData();
  const { app, errors } = await hydrated(root, data);
  expect([root.innerHTML, errors]).toEqual([html, []]);
  expect(data.cache.get(key)).toBeUndefined();
  // Once the code is there for another page, this one still is as it was: what is unfolded stays so.
  root.querySelector('details')?.toggleAttribute('open', true);
  await act(async () => data.cache.set(key, { ArticleEndMatter, texts: endMatterEn }));
  expect(root.querySelector('.tags')).toBe(tags);
  expect(root.querySelector('details')?.open).toBe(true);
  await act(async () => app.unmount());
});

test('an article that changes under the reader is shown anew', async () => {
  const root = renderedPage();
  const data = browserData();
  const { app } = await hydrated(root, data);
  await act(async () => app.render(inBrowser(data, { ...article, tags: ['Lakes'] })));
  expect(await screen.findByText('Lakes')).toBeDefined();
  expect(screen.queryByText('Rivers')).toBeNull();
  await act(async () => app.unmount());
});

test('of an article that the app opens it is the same, with the code that loads then', async () => {
  const rendered = renderedPage();
  const html = rendered.innerHTML;
  rendered.remove();
  const { container } = render(inBrowser(browserData(), article));
  expect(await screen.findByText('Rivers')).toBeDefined();
  expect(container.innerHTML).toBe(html);
});
