import { expect, test, vi } from 'vitest';
import { fetchNewer } from '../../../src/reader/live/fetch-newer.ts';
import { minimalArticle } from '../../page/articles.ts';
import { json } from '../test-environment.ts';

const published = minimalArticle({ revision: { number: 2, at: '2022-11-24T11:00:00Z', hash: '2' } });

test('the browser asks by the ETag of its copy, and an article of the same hash is none', async () => {
  const request = vi.fn(async (_url: string, _init?: RequestInit) => json(published));
  expect(await fetchNewer('/articles/a.json', '2', request)).toBeUndefined();
  expect(request.mock.calls.map(([url, init]) => [url, init?.cache])).toEqual([
    ['/articles/a.json', 'no-cache'],
  ]);
  expect(await fetchNewer('/articles/a.json', '1', request)).toEqual(published);
});

test('what is no article is a failure', async () => {
  const broken = async () => json({ ...published, body: 'text' });
  await expect(fetchNewer('/articles/a.json', '1', broken)).rejects.toMatchObject({ kind: 'broken' });
  await expect(fetchNewer('/a.json', '1', async () => json({}, 404))).rejects.toMatchObject({
    kind: 'missing',
  });
});
