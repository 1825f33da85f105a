// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { cacheName, STORED_HEADERS } from '../../../src/model/offline/worker-config.ts';
import { SavedPages } from '../../../src/reader/offline/saved-pages.ts';
import { StoredPages } from '../../../src/reader/offline/stored-pages.ts';
import { TestBrowser } from '../offline-device.ts';

const saved = cacheName('/paper/', 'saved');
const edition = cacheName('/paper/', 'edition');
const html =
  '<!doctype html><html lang="en"><head><title>A</title></head><body><div id="root"></div><script id="broadsheet"></script></body></html>';
const page = () => new Response(html, { headers: { 'content-type': 'text/html' } });

let browser: TestBrowser;
let pages: SavedPages;
beforeEach(() => {
  browser = new TestBrowser();
  pages = new SavedPages('/paper/', browser.tab());
  const list = { gone: [], corrected: { a: '2026-11-30T12:00:00Z' }, edition: { day: '', pages: [] } };
  browser.site.set('/paper/offline.json', () => new Response(JSON.stringify(list)));
  for (const slug of ['a', 'b']) {
    const photos = [320, 640, 896].map((width) => `/photos/${slug}-00000000-${width}.avif`);
    browser.site.set(`/paper/articles/${slug}/`, page);
    browser.site.set(`/paper/articles/${slug}.json`, () => new Response(JSON.stringify({ photos })));
    browser.site.set(`/paper${photos[1]}`, () => new Response('photo'));
  }
});

const filesOf = (slug: string) => [
  `/paper/articles/${slug}.json`,
  `/paper/articles/${slug}/`,
  `/paper/photos/${slug}-00000000-640.avif`,
];
const storedPaths = async () => (await browser.caches.paths(saved)).sort();

test('stores a saved article with its data and a file of each photo, and registers the worker', async () => {
  expect(await pages.sync(() => ['a'])).toBe(0);
  expect(await storedPaths()).toEqual(filesOf('a').sort());
  expect(browser.isRegistered).toBe(true);
  const stored = await (await browser.caches.open(saved)).match('/paper/articles/a/');
  expect(stored?.headers.get(STORED_HEADERS.corrected)).toBe('2026-11-30T12:00:00Z');
  // There the worker notes what was withdrawn.
  expect(await browser.caches.keys()).toContain(cacheName('/paper/', 'state'));
});

test('fetches nothing again that is stored', async () => {
  await pages.sync(() => ['a']);
  browser.asked = [];
  expect(await pages.sync(() => ['b', 'a'])).toBe(0);
  expect(browser.asked).not.toContain('/paper/articles/a/');
  expect(await storedPaths()).toEqual([...filesOf('a'), ...filesOf('b')].sort());
});

test('removes what is not saved any more, and the worker with the last of it', async () => {
  await pages.sync(() => ['a', 'b']);
  await pages.sync(() => ['b']);
  expect(await storedPaths()).toEqual(filesOf('b').sort());
  expect(browser.isRegistered).toBe(true);
  await pages.sync(() => []);
  expect(await browser.caches.keys()).toEqual([]);
  expect(browser.isRegistered).toBe(false);
});

test('an article that is stored for another reason stays there, and so does the worker', async () => {
  await pages.sync(() => ['a']);
  const other = await browser.caches.open(edition);
  await other.put('/paper/articles/a/', page());
  await pages.sync(() => []);
  expect(await browser.caches.paths(edition)).toEqual(['/paper/articles/a/']);
  expect(browser.isRegistered).toBe(true);
  expect(await new StoredPages('/paper/', browser.tab()).has('/articles/a/')).toBe(true);
});

test('without a line nothing is removed, and what is missing is counted', async () => {
  await pages.sync(() => ['a']);
  browser.site.clear();
  expect(await pages.sync(() => ['a', 'b'])).toBe(1);
  expect(await storedPaths()).toEqual(filesOf('a').sort());
});

test('one that is withdrawn does not keep the others from being stored, nor half of it stays', async () => {
  browser.site.set('/paper/articles/a/', () => new Response('gone', { status: 410 }));
  expect(await pages.sync(() => ['a', 'b'])).toBe(1);
  expect(await storedPaths()).toEqual(filesOf('b').sort());
});

test('without room nothing is stored, and that is counted', async () => {
  browser.caches.isFull = true;
  expect(await pages.sync(() => ['a'])).toBe(1);
  expect(await browser.caches.keys()).toEqual([]);
  expect(browser.isRegistered).toBe(false);
});

test('where no worker can be registered nothing stays', async () => {
  const device = browser.tab();
  device.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
  await expect(new SavedPages('/paper/', device).sync(() => ['a'])).rejects.toThrow('no');
  expect(await browser.caches.keys()).toEqual([]);
});

test('what is removed while it is being stored in another tab is not stored', async () => {
  let slugs = ['a'];
  const other = new SavedPages('/paper/', browser.tab());
  const storing = pages.sync(() => slugs);
  slugs = [];
  await Promise.all([storing, other.sync(() => slugs)]);
  expect(await browser.caches.keys()).toEqual([]);
});
