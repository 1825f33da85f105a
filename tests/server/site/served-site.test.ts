import pino from 'pino';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CommentPosted } from '../../../src/model/comment/comment.ts';
import { articleIndexOf } from '../../../src/server/comments/article-index.ts';
import { ServedSite } from '../../../src/server/site/served-site.ts';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import { type CommentStore, type StoredStatus, StoreUnavailable } from '../../../src/server/store/store.ts';
import { builtSite, pageDataIn, READER, removeBuiltSites } from '../built-site.ts';
import { INDEX, makeService, ORIGIN } from '../comment-service.ts';

afterEach(removeBuiltSites);

async function makeSite(store?: CommentStore) {
  const service = await makeService(store && { store });
  const site = new ServedSite({
    settings: { dist: builtSite(['open']).dist, publicUrl: `${ORIGIN}/paper/` },
    index: articleIndexOf(() => INDEX),
    comments: service.comments,
    reader: READER,
    log: pino({ level: 'silent' }),
  });
  const htmlOf = async (query: string) => {
    const page = await site.articlePage('open', query);
    return page === undefined || 'location' in page ? page : String((await page.render()).html);
  };
  return { ...service, site, htmlOf };
}

test('a page holds 50 comments at most, the count of all, and the others are on further pages', async () => {
  const { send, htmlOf } = await makeSite();
  for (let i = 1; i <= 51; i++) await send('open', { text: `n${i}` });
  const first = String(await htmlOf(''));
  expect(pageDataIn(first).comments?.list).toMatchObject({ count: 51, page: 1 });
  expect(pageDataIn(first).comments?.list?.comments).toHaveLength(50);
  expect(first).not.toContain('n51');
  const second = String(await htmlOf('utm=x&comments=2'));
  expect(pageDataIn(second).comments?.list).toMatchObject({ count: 51, page: 2 });
  expect(pageDataIn(second).comments?.list?.comments.map(({ text }) => text)).toEqual(['n51']);
});

test('an address that names a comment has the page that holds it, also to reply to it; in either order', async () => {
  const { send, htmlOf, comments } = await makeSite();
  for (let i = 1; i <= 52; i++) await send('open', { text: `n${i}` });
  const [, late] = (await comments.list('open', { page: 2, limit: 50, order: 'oldest' })).comments;
  const dataOf = async (query: string) => pageDataIn(String(await htmlOf(query))).comments;
  expect((await dataOf(`comment=${late?.id}`))?.list?.page).toBe(2);
  expect(await dataOf(`reply=${late?.id}`)).toMatchObject({ list: { page: 2 }, target: { id: late?.id } });
  const newest = (await dataOf(`order=newest&comment=${late?.id}`))?.list;
  expect(newest).toMatchObject({ page: 1, order: 'newest' });
  expect(newest?.comments.slice(0, 2).map(({ text }) => text)).toEqual(['n52', 'n51']);
  expect((await dataOf('comment=gone'))?.list?.page).toBe(1);
  expect((await dataOf('reply=gone'))?.target).toBeUndefined();
});

test('a page beyond the last leads to the last', async () => {
  const { htmlOf } = await makeSite();
  expect(await htmlOf('comments=7')).toEqual({ location: '/paper/articles/open/' });
});

test('a page whose comments cannot be read is not taken for the one with comments', async () => {
  const store = await openSqlite(':memory:');
  const { site, send } = await makeSite(store);
  await send('open', { text: 'first' });
  const read = vi.spyOn(store, 'list').mockRejectedValueOnce(new StoreUnavailable('A page is damaged.'));
  const prepared = async () => {
    const page = await site.articlePage('open', '');
    if (page === undefined || 'location' in page) throw new Error('There is no page.');
    return page;
  };
  const page = await prepared();
  const withoutComments = await page.render();
  expect(pageDataIn(String(withoutComments.html)).comments?.list).toMatchObject({ service: false });
  expect(withoutComments.etag).not.toBe(page.etag);
  const next = await (await prepared()).render();
  expect(String(next.html)).toContain('first');
  expect(next.etag).toBe(page.etag);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a page has another ETag after each decision of a moderator that readers see, and the same after others', async () => {
  const store = await openSqlite(':memory:');
  const { site, send } = await makeSite(store);
  const etag = async () => {
    const page = await site.articlePage('open', '');
    return page === undefined || 'location' in page ? undefined : page.etag;
  };
  const empty = await etag();
  await send('open', { text: 'first' });
  const [comment] = await store.listByStatus('published', 1);
  const decide = async (status: StoredStatus) => {
    await store.setStatus(comment?.id ?? '', status);
    return etag();
  };
  const seen = [empty, await etag(), await decide('removed'), await decide('published')];
  expect(new Set(seen).size).toBe(4);
  const held = await decide('held');
  expect(seen).not.toContain(held);
  expect(await decide('removed')).toBe(held);
});

describe('the address of a page of comments', () => {
  /** 60 threads; the first is answered. */
  async function makeThreads() {
    const site = await makeSite();
    const ids: string[] = [];
    for (let i = 1; i <= 60; i++)
      ids.push(((await (await site.send('open', { text: `n${i}` })).json()) as CommentPosted).comment.id);
    const [first = '', last = ''] = [ids[0], ids[59]];
    await site.send('open', { text: 'answer', parent: first });
    return { ...site, first, last };
  }

  const listIn = async (htmlOf: (query: string) => Promise<unknown>, query: string) =>
    pageDataIn(String(await htmlOf(query))).comments?.list;

  test('names a comment, and has the page that holds it, in either order', async () => {
    const { htmlOf, first, last } = await makeThreads();
    const page = async (query: string) => (await listIn(htmlOf, query))?.page;
    expect(await page(`comment=${last}`)).toBe(2);
    expect(await page(`comment=${first}`)).toBe(1);
    expect(await page(`comment=${last}&order=newest`)).toBe(1);
    expect(await page(`comment=${first}&order=newest`)).toBe(2);
    // One that nobody may see is as one that never was (C08).
    expect(await page('comment=01900000-0000-7000-8000-000000000000')).toBe(1);
    expect(await page('comment=%22%3E')).toBe(1);
  });

  test('has the newest threads first where it asks for them, and keeps both orders apart', async () => {
    const { htmlOf } = await makeThreads();
    const textsOf = async (query: string) => (await listIn(htmlOf, query))?.comments.map(({ text }) => text);
    expect((await textsOf('order=newest'))?.[0]).toBe('n60');
    expect((await textsOf(''))?.slice(0, 3)).toEqual(['n1', 'answer', 'n2']);
    expect((await textsOf('comments=2&order=newest'))?.slice(-2)).toEqual(['n1', 'answer']);
    expect(await htmlOf('comments=9&order=newest')).toEqual({
      location: '/paper/articles/open/?comments=2&order=newest',
    });
  });

  test('names the comment that the form answers, on the page that holds it', async () => {
    const { htmlOf, first, last, store } = await makeThreads();
    const targetIn = async (query: string) => pageDataIn(String(await htmlOf(query))).comments?.target;
    expect(await targetIn(`reply=${first}`)).toMatchObject({ id: first, name: 'Ann' });
    expect(await targetIn('')).toBeUndefined();
    expect(await targetIn(`reply=${last}`)).toMatchObject({ id: last });
    await store.setStatus(last, 'held');
    expect(await targetIn(`reply=${last}`)).toBeUndefined();
  });
});
