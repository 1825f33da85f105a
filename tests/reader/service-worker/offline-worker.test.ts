// @vitest-environment node
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { editionInterface } from '../../../src/model/edition/interface-language.ts';
import { cacheName, STORED_HEADERS, type WorkerConfig } from '../../../src/model/offline/worker-config.ts';
import { OfflineWorker } from '../../../src/reader/service-worker/offline-worker.ts';
import { pruneCode } from '../../../src/reader/service-worker/prune-code.ts';
import { MemoryCaches } from '../memory-caches.ts';

const config: WorkerConfig = {
  base: '/paper/',
  release: 'r1',
  files: ['assets/app-1.js'],
  bar: 'assets/bar-1.js',
  timeZone: 'UTC',
  interface: editionInterface('en'),
};
const ORIGIN = 'https://paper.example';
const visited = cacheName('/paper/', 'visited');
const saved = cacheName('/paper/', 'saved');

/** HTML of a page as the build renders it. */
const html = (text: string, app = 'app-1') =>
  `<!doctype html><html lang="ar" dir="rtl"><head><title>${text}</title></head><body><div id="root">${text}</div><script id="broadsheet"></script><script data-app="/paper/assets/${app}.js"></script></body></html>`;
const page = (text: string) =>
  new Response(html(text), {
    headers: { 'content-type': 'text/html', date: 'Mon, 30 Nov 2026 14:05:00 GMT' },
  });
const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
const hashOf = (slug: string) => createHash('sha256').update(slug).digest('hex').slice(0, 12);
const listOf = (gone: string[] = [], corrected = {}) =>
  json({ gone, corrected, edition: { day: '', pages: [] } });

describe('the service worker', () => {
  let caches: MemoryCaches;
  let site: Map<string, () => Response | Promise<Response>>;
  let isLate: boolean;
  let sent: unknown[];
  let works: Promise<unknown>[];
  let worker: OfflineWorker;
  let environment: ConstructorParameters<typeof OfflineWorker>[1];

  beforeEach(async () => {
    caches = new MemoryCaches();
    isLate = false;
    sent = [];
    works = [];
    site = new Map([
      ['/paper/articles/a/', () => page('first')],
      ['/paper/articles/a.json', () => json({ slug: 'a' })],
      ['/paper/offline.json', () => listOf()],
      ['/paper/offline/', () => page('offline page')],
      ['/paper/device/', () => page('settings')],
      ['/paper/saved/', () => page('saved articles')],
      ['/paper/assets/app-1.js', () => new Response('code')],
    ]);
    environment = {
      caches: caches.storage,
      fetch: async (request) => {
        const answer = site.get(new URL(typeof request === 'string' ? request : request.url).pathname);
        if (answer === undefined) throw new TypeError('Failed to fetch');
        return answer();
      },
      now: () => Date.UTC(2026, 10, 30, 18),
      after: () => (isLate ? Promise.resolve() : new Promise(() => undefined)),
      send: async (_, message) => void sent.push(message),
      scope: `${ORIGIN}/paper/`,
    };
    worker = new OfflineWorker(config, environment);
    await worker.install();
    const state = await caches.open(cacheName('/paper/', 'state'));
    await state.put('/paper/offline-settings', new Response('{"visits":true}'));
  });

  const request = (path: string) => ({
    request: new Request(ORIGIN + path),
    client: 'c',
    waitUntil: (work: Promise<unknown>) => void works.push(work),
  });
  const settle = async () => {
    while (works.length > 0) await Promise.all(works.splice(0));
  };
  /** Asks for a page as a navigation does. @returns the text of the answer */
  async function open(path: string): Promise<string> {
    const response = await worker.page(request(path));
    const text = await response.text();
    return text;
  }
  async function visit(path: string): Promise<void> {
    await open(path);
    await settle();
  }

  test('stores a visited page with its data, and gives it back with its time when the line is gone', async () => {
    await visit('/paper/articles/a/');
    expect(await caches.paths(visited)).toEqual(['/paper/articles/a/', '/paper/articles/a.json']);
    site.clear();
    const text = await open('/paper/articles/a/');
    expect(text).toContain('As it was at 14:05');
    expect(text.indexOf('stored-bar')).toBeLessThan(text.indexOf('<div id="root">'));
    expect(text).toContain('src="/paper/assets/bar-1.js"');
    const data = await worker.data(request('/paper/articles/a.json'));
    expect(await data.json()).toEqual({ slug: 'a' });
    expect(sent).toEqual([expect.objectContaining({ broadsheet: 'stored', path: '/paper/articles/a/' })]);
  });

  test('a visit during which everything is removed brings nothing back', async () => {
    site.set('/paper/offline.json', () => new Promise(() => undefined));
    const { match } = caches;
    caches.match = async (url, options) => {
      const response = await match(url, options);
      // While the worker looks whether the page was withdrawn.
      if (url.endsWith('/offline.json')) {
        caches.match = match;
        for (const name of await caches.keys()) await caches.delete(name);
      }
      return response;
    };
    await open('/paper/articles/a/');
    // The last is the visit; the list is never there.
    await works.at(-1);
    expect(await caches.keys()).toEqual([]);
  });

  test('nor does one that has begun to store its page', async () => {
    const { open: openCache } = caches;
    caches.open = async (name) => {
      if (name === visited) {
        caches.open = openCache;
        for (const each of await caches.keys()) await caches.delete(each);
      }
      return openCache(name);
    };
    await open('/paper/articles/a/');
    await works.at(-1);
    expect(await caches.keys()).toEqual([]);
  });

  test('stores nothing while the setting is off', async () => {
    const state = await caches.open(cacheName('/paper/', 'state'));
    await state.put('/paper/offline-settings', new Response('nonsense'));
    await visit('/paper/articles/a/');
    expect(await caches.paths(visited)).toEqual([]);
  });

  test('takes the network’s page whenever it comes in time', async () => {
    await visit('/paper/articles/a/');
    site.set('/paper/articles/a/', () => page('second'));
    expect(await open('/paper/articles/a/')).toBe(html('second'));
  });

  test('shows the stored page when the network is slow, and offers what comes later where it differs', async () => {
    await visit('/paper/articles/a/');
    let release = (_: Response) => {};
    const answer = new Promise<Response>((resolve) => {
      release = resolve;
    });
    site.set('/paper/articles/a/', () => answer);
    isLate = true;
    expect(await open('/paper/articles/a/')).toContain('As it was at');
    release(page('second'));
    await settle();
    expect(sent).toEqual([expect.objectContaining({ broadsheet: 'newer', action: 'Show it' })]);
    site.clear();
    expect(await open('/paper/articles/a/')).toContain('second');
  });

  test('offers the newer data that come late, after a move inside the app, and stores the page too', async () => {
    await visit('/paper/articles/a/');
    let release = (_: Response) => {};
    const answer = new Promise<Response>((resolve) => {
      release = resolve;
    });
    site.set('/paper/articles/a.json', () => answer);
    site.set('/paper/articles/a/', () => page('second'));
    isLate = true;
    expect(await (await worker.data(request('/paper/articles/a.json'))).json()).toEqual({ slug: 'a' });
    release(json({ slug: 'a', isNewer: true }));
    await settle();
    expect(sent).toEqual([
      expect.objectContaining({ broadsheet: 'stored', path: '/paper/articles/a/' }),
      expect.objectContaining({ broadsheet: 'newer', path: '/paper/articles/a/', action: 'Show it' }),
    ]);
    site.clear();
    expect(await open('/paper/articles/a/')).toContain('second');
    const data = await worker.data(request('/paper/articles/a.json'));
    expect(await data.json()).toEqual({ slug: 'a', isNewer: true });
  });

  test('a page that hears messages later than its data came is told again', async () => {
    await visit('/paper/articles/a/');
    site.clear();
    await worker.data(request('/paper/articles/a.json'));
    sent = [];
    await worker.sendAgain('another page');
    expect(sent).toEqual([]);
    await worker.sendAgain('c');
    expect(sent).toEqual([expect.objectContaining({ broadsheet: 'stored', path: '/paper/articles/a/' })]);
  });

  test('offers nothing where the data that come late are the same', async () => {
    await visit('/paper/articles/a/');
    isLate = true;
    site.set(
      '/paper/articles/a.json',
      () => new Promise((resolve) => setImmediate(() => resolve(json({ slug: 'a' })))),
    );
    await worker.data(request('/paper/articles/a.json'));
    await settle();
    expect(sent).toEqual([expect.objectContaining({ broadsheet: 'stored' })]);
  });

  test('tells a page of another program, while it waits, that there is a newer one', () => {
    expect(worker.update('/paper/assets/app-0.js')).toMatchObject({
      broadsheet: 'update',
      text: 'There is a newer version of this site.',
      action: 'Show it',
    });
    expect(worker.update('/paper/assets/app-1.js')).toBeUndefined();
  });

  test('offers nothing where what comes late is the same', async () => {
    await visit('/paper/articles/a/');
    isLate = true;
    site.set(
      '/paper/articles/a/',
      () => new Promise((resolve) => setImmediate(() => resolve(page('first')))),
    );
    await open('/paper/articles/a/');
    await settle();
    expect(sent).toEqual([]);
  });

  test('shows the stored page where the server fails', async () => {
    await visit('/paper/articles/a/');
    site.set('/paper/articles/a/', () => new Response('down', { status: 503 }));
    expect(await open('/paper/articles/a/')).toContain('As it was at');
  });

  test.each<[string, () => Response]>([
    ['that is no page', () => new Response('x', { headers: { 'content-type': 'text/html' } })],
    ['that is empty', () => new Response('', { headers: { 'content-type': 'text/html' } })],
    ['of another type', () => new Response(html('x'), { headers: { 'content-type': 'text/plain' } })],
    [
      'that says it failed',
      () => new Response(html('x'), { status: 404, headers: { 'content-type': 'text/html' } }),
    ],
  ])('removes a copy %s, and gives the network’s page with a notice', async (_, broken) => {
    await (await caches.open(visited)).put('/paper/articles/a/', broken());
    expect(await open('/paper/articles/a/')).toContain('The stored copy of this page was broken');
    await settle();
    const stored = await (await caches.open(visited)).match('/paper/articles/a/');
    expect(await stored?.text()).toBe(html('first'));
  });

  test('gives the page of what is stored in place of one that is not', async () => {
    site.clear();
    expect(await open('/paper/articles/b/')).toBe(html('offline page'));
    expect(await open('/paper/device/')).toBe(html('settings'));
    expect(await open('/paper/saved/')).toBe(html('saved articles'));
  });

  test('the pages of what is stored are not stored as read', async () => {
    await visit('/paper/device/');
    await worker.visited('/paper/saved/');
    await settle();
    expect(await caches.paths(visited)).toEqual([]);
  });

  test('a stored page is found at an address without the last slash, and is stored from one', async () => {
    site.set('/paper/articles/a', () => page('first'));
    await visit('/paper/articles/a');
    expect(await caches.paths(visited)).toEqual(['/paper/articles/a/', '/paper/articles/a.json']);
    site.clear();
    expect(await open('/paper/articles/a')).toContain('As it was at 14:05');
  });

  test('stores the page of a link from a newsletter, and not one with other comments', async () => {
    await visit('/paper/articles/a/?comments=2&utm_source=letter');
    expect(await caches.paths(visited)).toEqual([]);
    await visit('/paper/articles/a/?utm_source=letter&utm_medium=mail');
    expect(await caches.paths(visited)).toEqual(['/paper/articles/a/', '/paper/articles/a.json']);
    const [stored] = [await (await caches.open(visited)).match('/paper/articles/a/')];
    expect(stored?.headers.get(STORED_HEADERS.language)).toBe('ar');
    // A late page of other comments does not take the place of the stored one.
    isLate = true;
    site.set('/paper/articles/a/', () => page('other comments'));
    await visit('/paper/articles/a/?comments=2');
    expect(await (await (await caches.open(visited)).match('/paper/articles/a/'))?.text()).toBe(
      html('first'),
    );
  });

  test('removes what is withdrawn from the caches, and fetches again what names it', async () => {
    site.set('/paper/', () => page('front /articles/a/ /photos/p-00000000-640.avif'));
    site.set('/paper/index.json', () => json({ lead: { slug: 'a' } }));
    await visit('/paper/articles/a/');
    await visit('/paper/');
    site.delete('/paper/index.json');
    site.set('/paper/', () => page('front'));
    site.set('/paper/offline.json', () => listOf([hashOf('a')]));
    await worker.withdrawals.ask();
    expect(await caches.paths(visited)).toEqual(['/paper/']);
    expect(await (await (await caches.open(visited)).match('/paper/'))?.text()).toBe(html('front'));
  });

  test.each([
    ['page', () => open('/paper/articles/a/')],
    ['data', async () => (await worker.data(request('/paper/articles/a.json'))).text()],
  ])('a %s that is stored waits for the list of what is withdrawn, but not for long', async (_, ask) => {
    await visit('/paper/articles/a/');
    const isDown = () => new Response('down', { status: 503 });
    site.set('/paper/articles/a/', isDown);
    site.set('/paper/articles/a.json', isDown);
    let release = (_: Response) => {};
    site.set('/paper/offline.json', () => new Promise<Response>((resolve) => (release = resolve)));
    let isOver = () => {};
    const waits: number[] = [];
    environment.after = (milliseconds) => {
      waits.push(milliseconds);
      return new Promise((resolve) => {
        if (milliseconds <= 1000) isOver = resolve;
      });
    };
    // The list does not come in time.
    const stored = ask();
    await expect.poll(() => waits).toContain(1000);
    isOver();
    expect(await stored).not.toBe('down');
    waits.length = 0;
    // The same list is still on its way; now it comes in time.
    const second = ask();
    await expect.poll(() => waits).toContain(1000);
    release(listOf([hashOf('a')]));
    expect(await second).toBe('down');
    expect(await caches.paths(visited)).toEqual([]);
  });

  test('a move inside the app asks for the list too, and what is saved follows it', async () => {
    const cache = await caches.open(saved);
    await cache.put('/paper/articles/b/', page('saved, with /photos/q-00000000-640.avif'));
    await cache.put('/paper/photos/q-00000000-640.avif', new Response('photo'));
    site.set('/paper/offline.json', () => listOf([hashOf('b')]));
    await worker.data(request('/paper/articles/a.json'));
    await settle();
    expect(await caches.paths(saved)).toEqual([]);
  });

  test('the last known list counts without a line, also after a restart of the worker', async () => {
    site.set('/paper/offline.json', () => listOf([hashOf('a')]));
    await worker.withdrawals.ask();
    await (await caches.open(visited)).put('/paper/articles/a/', page('first'));
    site.clear();
    worker = new OfflineWorker(config, environment);
    expect(await open('/paper/articles/a/')).toBe(html('offline page'));
    expect(await caches.paths(visited)).toEqual([]);
  });

  test('a list that is none of ours changes nothing', async () => {
    await visit('/paper/articles/a/');
    for (const text of ['', '<html>', '{"gone":1}', '[]', 'null']) {
      site.set('/paper/offline.json', () => new Response(text));
      await worker.withdrawals.ask();
    }
    expect(await caches.paths(visited)).toHaveLength(2);
  });

  test('fetches a corrected article again, once', async () => {
    await visit('/paper/articles/a/');
    site.set('/paper/articles/a/', () => page('corrected'));
    site.set('/paper/offline.json', () => listOf([], { a: '2026-11-30T12:00:00Z' }));
    await worker.withdrawals.ask();
    const stored = async () => (await caches.open(visited)).match('/paper/articles/a/');
    expect(await (await stored())?.text()).toBe(html('corrected'));
    expect((await stored())?.headers.get(STORED_HEADERS.corrected)).toBe('2026-11-30T12:00:00Z');
    site.set('/paper/articles/a/', () => page('again'));
    await worker.withdrawals.ask();
    expect(await (await stored())?.text()).toBe(html('corrected'));
  });

  test('a page that the site has not any more is removed', async () => {
    await visit('/paper/articles/a/');
    site.set('/paper/articles/a/', () => new Response('gone', { status: 410 }));
    await visit('/paper/articles/a/');
    expect(await caches.paths(visited)).toEqual([]);
  });

  test('without room the network’s page comes all the same', async () => {
    caches.isFull = true;
    await visit('/paper/articles/a/');
    expect(await open('/paper/articles/a/')).toBe(html('first'));
  });

  test('an install that lacks a file fails, so that the release before stays', async () => {
    site.set('/paper/assets/app-1.js', () => new Response('', { status: 404 }));
    await expect(worker.install()).rejects.toThrow('assets/app-1.js cannot be stored: status 404');
  });

  test('gives another width of a photo where the right one is not stored', async () => {
    await (await caches.open(visited)).put('/paper/photos/p-00000000-640.avif', new Response('photo'));
    const response = await worker.photo(request('/paper/photos/p-00000000-1280.avif'));
    expect(await response.text()).toBe('photo');
    await expect(worker.photo(request('/paper/photos/q-00000000-640.avif'))).rejects.toThrow(
      'Failed to fetch',
    );
  });

  test('prunes code that no stored page needs, and keeps what one does', async () => {
    await (await caches.open('broadsheet:/paper/:code-r0')).put(
      '/paper/assets/app-0.js',
      new Response('old'),
    );
    await (await caches.open('broadsheet:/other/:code-r0')).put(
      '/other/assets/app-0.js',
      new Response('old'),
    );
    const old = new Response(html('old', 'app-0'), { headers: { 'content-type': 'text/html' } });
    await (await caches.open(visited)).put('/paper/articles/old/', old);
    await pruneCode(config, worker.store, environment);
    expect(await caches.keys()).toContain('broadsheet:/paper/:code-r0');
    await worker.store.removePage('/paper/articles/old/');
    await pruneCode(config, worker.store, environment);
    expect(await caches.keys()).not.toContain('broadsheet:/paper/:code-r0');
    expect(await caches.keys()).toContain('broadsheet:/other/:code-r0');
    expect(await caches.keys()).toContain('broadsheet:/paper/:code-r1');
  });

  test('a worker that is still at work after everything was removed stores nothing', async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    expect(await (await worker.page(request('/paper/articles/a/'))).text()).toBe(html('first'));
    await settle();
    await worker.code(request('/paper/assets/app-1.js'));
    await worker.photo(request('/paper/assets/app-1.js'));
    await worker.visited('/paper/articles/a/');
    await settle();
    expect(await caches.keys()).toEqual([]);
  });
});
