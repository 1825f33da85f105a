// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { cacheName } from '../../../src/model/offline/worker-config.ts';
import type { OfflineDevice } from '../../../src/reader/environment/offline-device.ts';
import { OfflineReading } from '../../../src/reader/offline/offline-reading.ts';
import { MemoryCaches } from '../memory-caches.ts';

const ORIGIN = 'https://paper.example';
const edition = cacheName('/paper/', 'edition');

const html = (title: string) =>
  `<!doctype html><html><head><title>${title} | The Test</title></head><body><div id="root"></div><script id="broadsheet"></script></body></html>`;
const pageOf = (slug: string) => ({
  path: `/articles/${slug}/`,
  data: `/articles/${slug}.json`,
  stamp: `stamp-${slug}`,
  bytes: 1000,
  photos: ['/photos/p-00000000-640.avif'],
  photoBytes: slug === 'a' ? 5000 : 0,
});

describe('reading offline, on the page of what the browser keeps', () => {
  let caches: MemoryCaches;
  let site: Map<string, () => Response>;
  let asked: string[];
  let registered: boolean;
  let device: OfflineDevice;
  const open = async () => {
    const reading = new OfflineReading('/paper/', 'The Test', async () => device);
    await reading.open();
    return reading;
  };

  beforeEach(() => {
    caches = new MemoryCaches();
    asked = [];
    registered = false;
    const page = (text: string) => () =>
      new Response(html(text), { headers: { 'content-type': 'text/html; charset=utf-8' } });
    const list = {
      gone: [],
      corrected: {},
      edition: { day: '2026-11-24', pages: ['a', 'b', 'c'].map(pageOf) },
    };
    site = new Map([['/paper/offline.json', () => new Response(JSON.stringify(list))]]);
    for (const slug of ['a', 'b', 'c']) {
      site.set(`/paper/articles/${slug}/`, page(`Story &amp; ${slug}`));
      site.set(`/paper/articles/${slug}.json`, () => new Response('{}'));
    }
    site.set('/paper/photos/p-00000000-640.avif', () => new Response('photo'));
    device = {
      caches: caches.storage,
      fetch: async (url, init) => {
        init?.signal?.throwIfAborted();
        const { pathname } = new URL(url, ORIGIN);
        asked.push(pathname);
        const answer = site.get(pathname);
        if (answer === undefined) throw new TypeError('Failed to fetch');
        return answer();
      },
      now: () => 0,
      register: async () => {
        registered = true;
      },
      unregister: async () => {
        registered = false;
      },
      persist: async () => false,
    };
  });

  test('offers the edition with its sizes, and stores nothing by that', async () => {
    const { state } = await open();
    expect(state.offer).toEqual({ stories: 3, size: 8000, textSize: 3000 });
    expect(await caches.keys()).toEqual([]);
    expect(registered).toBe(false);
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
    expect(reading.state.edition.day).toBe('2026-11-24');
    expect(reading.state.isUnsure).toBe(true);
    expect(registered).toBe(true);
    expect(await caches.paths(edition)).toContain('/paper/photos/p-00000000-640.avif');
  });

  test('goes on after the line broke, and after a reload, without fetching again what is stored', async () => {
    const c = site.get('/paper/articles/c/');
    site.delete('/paper/articles/c/');
    const reading = await open();
    await reading.download(false);
    expect(reading.state.download).toMatchObject({ state: 'failed' });
    site.set('/paper/articles/c/', c as () => Response);
    asked = [];
    await reading.download(false);
    expect(reading.state.download).toMatchObject({ state: 'done', done: 3 });
    expect(asked).not.toContain('/paper/articles/a/');
    const state = await caches.open(cacheName('/paper/', 'state'));
    const record = JSON.parse((await (await state.match('/paper/offline-download'))?.text()) ?? '');
    await state.put('/paper/offline-download', new Response(JSON.stringify({ ...record, state: 'running' })));
    await (await caches.open(edition)).delete('/paper/articles/b/');
    asked = [];
    expect((await open()).state.download).toMatchObject({ state: 'done', done: 3 });
    expect(asked).toContain('/paper/articles/b/');
    expect(asked).not.toContain('/paper/articles/a/');
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
    expect(registered).toBe(true);
    await reading.download(false);
    await reading.setVisits(false);
    expect(registered).toBe(true);
    await reading.clear('edition');
    expect(registered).toBe(false);
    expect(await caches.keys()).toEqual([]);
  });

  test('says where the browser stores nothing', async () => {
    const without = new OfflineReading('/paper/', 'The Test', async () => undefined);
    await without.open();
    expect(without.state.isSupported).toBe(false);
    device.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
    const reading = await open();
    await reading.setVisits(true);
    expect(reading.state.isSupported).toBe(false);
  });
});
