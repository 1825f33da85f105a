import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article, UpdateBlock } from '../../../src/model/article/article.ts';
import { BrowserData, BrowserDataProvider } from '../../../src/reader/data/browser-data.tsx';
import { type ArticleAnswer, articleQuery } from '../../../src/reader/data/queries.ts';
import { EnvironmentContext } from '../../../src/reader/environment/environment.ts';
import { INTERVAL } from '../../../src/reader/live/article-poll.ts';
import { LiveArticle } from '../../../src/reader/live/LiveArticle.tsx';
import { minimalArticle } from '../../page/articles.ts';
import { Page } from '../../page/interface.tsx';
import { json, TestEnvironment } from '../test-environment.ts';

const entry = (id: string): UpdateBlock => ({
  type: 'update',
  id,
  at: '2022-11-24T11:00:00Z',
  body: [{ type: 'paragraph', id: `${id}-p`, text: `Entry ${id}.` }],
});
const liveArticle = (hash: string, ...ids: string[]): Article =>
  minimalArticle({ body: ids.map(entry), revision: { number: 1, at: '2022-11-24T11:00:00Z', hash } });

let published: Article;
let environment: TestEnvironment;
let data: BrowserData;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  published = liveArticle('1', 'a');
  environment = new TestEnvironment(() => json(published));
  data = new BrowserData(environment.fetch);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const page = (article: Article) => (
  <EnvironmentContext value={environment}>
    <BrowserDataProvider data={data}>
      <Page>
        <LiveArticle article={article} />
      </Page>
    </BrowserDataProvider>
  </EnvironmentContext>
);

/** Lets a minute pass, and what is asked for then arrive. */
async function minute() {
  environment.time += INTERVAL;
  const before = environment.requests.length;
  await act(() => vi.advanceTimersByTimeAsync(INTERVAL));
  await vi.waitFor(() => expect(environment.requests.length).toBeGreaterThan(before));
}

test('new entries are announced and shown when the reader asks for them, not before', async () => {
  const article = liveArticle('1', 'a');
  const { rerender } = render(page(article));
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe(''));
  await minute();
  expect(screen.queryByRole('button')).toBeNull();
  published = liveArticle('2', 'd', 'c', 'b', 'a');
  await minute();
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('3 new'));
  const answer = () => data.cache.get<ArticleAnswer>(articleQuery('/', article.slug).key);
  expect(answer()).toBeUndefined();
  await act(async () => screen.getByRole('button', { name: 'Show' }).click());
  expect(answer()).toMatchObject({ kind: 'article', article: { revision: { hash: '2' } } });
  rerender(page(published));
  expect(screen.getByRole('status').textContent).toBe('');
  expect(screen.getByRole('link', { name: 'To the first new one' }).getAttribute('href')).toBe('#b-d');
  await act(async () => screen.getByRole('button', { name: 'Stay here' }).click());
  expect(screen.queryByRole('button')).toBeNull();
});

test('a text that changed without a new entry is announced as changed', async () => {
  render(page(liveArticle('1', 'a')));
  published = liveArticle('2', 'a');
  await minute();
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('This story has changed.'));
});

test('nothing is asked for an article that is withdrawn, or whose last entry is a day old', async () => {
  environment.answer = () => json({}, 404);
  render(page(liveArticle('1', 'a')));
  await minute();
  environment.time += INTERVAL;
  await act(() => vi.advanceTimersByTimeAsync(20 * INTERVAL));
  expect(environment.requests).toHaveLength(1);
  cleanup();
  environment.time += 25 * 3_600_000;
  render(page(liveArticle('1', 'a')));
  await act(() => vi.advanceTimersByTimeAsync(20 * INTERVAL));
  expect(environment.requests).toHaveLength(1);
});
