// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { cacheName } from '../../../src/model/offline/worker-config.ts';
import type { OfflineDevice } from '../../../src/reader/environment/offline-device.ts';
import { dayEndingWith } from '../../../src/reader/offline/edition-day.ts';
import { OfflineReading } from '../../../src/reader/offline/offline-reading.ts';
import type { MemoryCaches } from '../memory-caches.ts';
import { TestBrowser } from '../offline-device.ts';
import { deferred } from '../test-environment.ts';

const edition = cacheName('/paper/', 'edition');
const visited = cacheName('/paper/', 'visited');

const html = (title: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><title>${title} | The Test</title></head><body><div id="root"></div><script id="broadsheet"></script></body></html>`;
const pageOf = (slug: string) => ({
  path: `/articles/${slug}/`,
  data: `/articles/${slug}.json`,
  stamp: `stamp-${slug}`,
  bytes: 1000,
  photos: ['/photos/p-00000000-640.avif'],
  photoBytes: slug === 'a' ? 5000 : 0,
});

describe('reading offline, on the page of what the browser keeps', () => {
  let browser: TestBrowser;
  let caches: MemoryCaches;
  let device: OfflineDevice;
  /** Opens the page in a tab. */
  const open = async (tab = device) => {
    const reading = new OfflineReading('/paper/', 'The Test', async () => tab);
    await reading.resume();
    return reading;
  };
  /** Notes a download that a reload broke off. */
  const breakOff = async () => {
    const state = await caches.open(cacheName('/paper/', 'state'));
    const record = JSON.parse((await (await state.match('/paper/offline-download'))?.text()) ?? '');
    await state.put('/paper/offline-download', new Response(JSON.stringify({ ...record, state: 'running' })));
    await (await caches.open(edition)).delete('/paper/articles/b/');
  };

  beforeEach(() => {
    browser = new TestBrowser();
    caches = browser.caches;
    device = browser.tab();
    const page = (text: string) => () =>
      new Response(html(text), { headers: { 'content-type': 'text/html; charset=utf-8' } });
    const list = {
      gone: [],
      corrected: {},
      edition: { day: '2026-11-24', pages: ['a', 'b', 'c'].map(pageOf) },
    };
    browser.site.set('/paper/offline.json', () => new Response(JSON.stringify(list)));
    for (const slug of ['a', 'b', 'c']) {
      browser.site.set(`/paper/articles/${slug}/`, page(`Story &amp; ${slug}`));
      browser.site.set(`/paper/articles/${slug}.json`, () => new Response('{}'));
    }
    browser.site.set('/paper/photos/p-00000000-640.avif', () => new Response('photo'));
  });

  test('offers the edition with its sizes, and stores nothing by that', async () => {
    const { state } = await open();
    expect(state.offer).toEqual({ stories: 3, size: 8000, textSize: 3000 });
    expect(await caches.keys()).toEqual([]);
    expect(browser.isRegistered).toBe(false);
  });

  test('downloads the edition with each photo once, and lists it in its order', async () => {
    const reading = await open();
    await reading.download(true);
    expect(reading.state.download).toMatchObject({ state: 'done', done: 3, all: 3, stories: 3, missing: 0 });
    expect(reading.state.edition.links.map(({ title }) => title)).toEqual([
      'Story & a',
      'Story & b',
      'Story & c',
    ]);
    expect(reading.state.edition.links[0]?.language).toBe('ar');
    expect(reading.state.edition.day).toBe('2026-11-24');
    expect(reading.state.isUnsure).toBe(true);
    expect(browser.isRegistered).toBe(true);
    expect(await caches.paths(edition)).toContain('/paper/photos/p-00000000-640.avif');
  });

  test('goes on after the line broke, and after a reload, without fetching again what is stored', async () => {
    const c = browser.site.get('/paper/articles/c/');
    browser.site.delete('/paper/articles/c/');
    const reading = await open();
    await reading.download(false);
    expect(reading.state.download).toMatchObject({ state: 'failed' });
    browser.site.set('/paper/articles/c/', c as () => Response);
    browser.asked = [];
    await reading.download(false);
    expect(reading.state.download).toMatchObject({ state: 'done', done: 3 });
    expect(browser.asked).not.toContain('/paper/articles/a/');
    await breakOff();
    browser.asked = [];
    expect((await open()).state.download).toMatchObject({ state: 'done', done: 3 });
    expect(browser.asked).toContain('/paper/articles/b/');
    expect(browser.asked).not.toContain('/paper/articles/a/');
  });

  test('says when there is no room, and when the browser removed a story', async () => {
    const reading = await open();
    await reading.download(false);
    await (await caches.open(edition)).delete('/paper/articles/b/');
    const again = await open();
    expect(again.state.download).toMatchObject({ state: 'done', missing: 1, done: 2 });
    const putAll = (await caches.open(edition)).put;
    (await caches.open(edition)).put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await again.download(false);
    expect(again.state.download).toMatchObject({ state: 'full' });
    (await caches.open(edition)).put = putAll;
  });

  test('drops a record that is broken (S11)', async () => {
    const state = await caches.open(cacheName('/paper/', 'state'));
    for (const text of ['', '{', 'null', '{"list":{"gone":[]}}', '{"list":7,"state":"running"}']) {
      await state.put('/paper/offline-download', new Response(text));
      expect((await open()).state.download).toBeUndefined();
    }
  });

  test('unregisters the worker and leaves no cache when all is deleted', async () => {
    const reading = await open();
    await reading.setVisits(true);
    expect(browser.isRegistered).toBe(true);
    await reading.download(false);
    await reading.setVisits(false);
    expect(browser.isRegistered).toBe(true);
    await reading.clear('edition');
    expect(browser.isRegistered).toBe(false);
    expect(await caches.keys()).toEqual([]);
  });

  test('says where the browser stores nothing', async () => {
    const without = new OfflineReading('/paper/', 'The Test', async () => undefined);
    await without.resume();
    expect(without.state.isSupported).toBe(false);
    device.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
    const reading = await open();
    await reading.setVisits(true);
    expect(reading.state.isSupported).toBe(false);
  });

  test('only a whole edition has an end, in the list and below its last article', async () => {
    const dayAfter = (slug: string) => dayEndingWith(`/articles/${slug}/`, '/paper/', device);
    const c = browser.site.get('/paper/articles/c/');
    browser.site.delete('/paper/articles/c/');
    const reading = await open();
    await reading.download(false);
    expect([reading.state.edition.day, await dayAfter('c')]).toEqual([undefined, undefined]);
    browser.site.set('/paper/articles/c/', c as () => Response);
    await reading.download(false);
    expect([reading.state.edition.day, await dayAfter('c')]).toEqual(['2026-11-24', '2026-11-24']);
    expect(await dayAfter('a')).toBeUndefined();
    await (await caches.open(edition)).delete('/paper/articles/b/');
    expect([(await open()).state.edition.day, await dayAfter('c')]).toEqual([undefined, undefined]);
  });

  test('a download that was broken off waits for a line, and is no failure by being looked at', async () => {
    await (await open()).download(false);
    await breakOff();
    const site = browser.site;
    browser.site = new Map();
    const looking = new OfflineReading('/paper/', 'The Test', async () => device);
    await looking.open();
    expect(browser.asked.filter((path) => path === '/paper/articles/b/')).toHaveLength(1);
    expect((await open()).state.download).toMatchObject({ state: 'failed', done: 2 });
    browser.site = site;
    expect((await open()).state.download).toMatchObject({ state: 'done', done: 3 });
  });

  describe('in two tabs', () => {
    /** Begins a download that waits for an article. */
    async function begin() {
      const answer = deferred<Response>();
      browser.site.set('/paper/articles/b/', () => answer.promise);
      const first = await open();
      const work = first.download(false);
      await expect.poll(() => browser.asked).toContain('/paper/articles/b/');
      const second = await open(browser.tab());
      return { first, second, work, answer };
    }

    test('runs once, and both show how far it is', async () => {
      const { first, second, work, answer } = await begin();
      await second.download(false);
      expect(browser.asked.filter((path) => path === '/paper/articles/b/')).toHaveLength(1);
      expect(second.state.download).toMatchObject({ state: 'running', done: 2 });
      answer.resolve(new Response(html('b'), { headers: { 'content-type': 'text/html' } }));
      await work;
      expect(first.state.download).toMatchObject({ state: 'done' });
      await expect.poll(() => second.state.download).toMatchObject({ state: 'done' });
    });

    test('is stopped from either', async () => {
      const { first, second, work, answer } = await begin();
      const stopping = second.stop();
      answer.resolve(new Response(html('b'), { headers: { 'content-type': 'text/html' } }));
      await Promise.all([work, stopping]);
      await expect.poll(() => first.state.download).toMatchObject({ state: 'stopped' });
      expect(second.state.download).toMatchObject({ state: 'stopped', done: 2 });
    });

    test('is deleted from either, and brings nothing back', async () => {
      const { first, second, work, answer } = await begin();
      const clearing = second.clear('edition');
      answer.resolve(new Response(html('b'), { headers: { 'content-type': 'text/html' } }));
      await Promise.all([work, clearing]);
      expect(await caches.keys()).toEqual([]);
      await expect.poll(() => first.state.download).toBeUndefined();
      expect(browser.isRegistered).toBe(false);
    });
  });

  test('stops a download that no tab runs any more', async () => {
    const reading = await open();
    await reading.download(false);
    await breakOff();
    await reading.stop();
    expect(reading.state.download).toMatchObject({ state: 'stopped' });
  });

  test('pages that are read are stored with a history, and go with it', async () => {
    const reading = await open();
    await reading.followHistory(true);
    expect([reading.state.visits, browser.isRegistered]).toEqual([true, true]);
    await (await caches.open(visited)).put('/paper/articles/a/', new Response(html('a')));
    await reading.followHistory(false);
    expect([reading.state.visits, browser.isRegistered]).toEqual([false, false]);
    expect(await caches.keys()).toEqual([]);
  });

  test('deleting everything ends all storing, and leaves neither a worker nor a cache', async () => {
    const reading = await open();
    await reading.setVisits(true);
    await reading.download(true);
    await (await caches.open('broadsheet:/paper/:code-r1')).put('/paper/assets/a.js', new Response('12345'));
    await (await caches.open(visited)).put('/paper/articles/a/', new Response(html('a')));
    await reading.refresh();
    expect(reading.state.programSize).toBeGreaterThan(5);
    await reading.clearAll();
    expect(await caches.keys()).toEqual([]);
    expect(browser.isRegistered).toBe(false);
    expect(reading.state).toMatchObject({ visits: false, programSize: 0, visited: { size: 0 } });
    expect(reading.state.download).toBeUndefined();
  });
});
