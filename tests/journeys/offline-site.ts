import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { removeEdition } from '../../tools/program.ts';
import { copyBuiltEdition } from './built-edition.ts';
import { StaticHost } from './static-host.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

/** What a browser says of a request while the server is stopped. */
export const NO_LINE = /Failed to load resource|net::ERR_CONNECTION_REFUSED|Failed to fetch/;

/** Paths that are stored in the caches of a kind. */
export const storedPaths = (page: Page, kind: string): Promise<string[]> =>
  page.evaluate(async (end) => {
    const names = (await caches.keys()).filter((name) => name.endsWith(`:${end}`));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  }, kind);

/** Switches the storing of visited pages on, and waits until the service worker is at work. */
export async function keepVisits(page: Page, url: string): Promise<void> {
  await page.goto(`${url}device/`);
  await page.getByLabel('Keep what I read').check();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** A site on a static host below a base path that journeys can stop, start and build again. */
export class OfflineSite {
  browser!: Browser;
  edition!: string;
  host!: StaticHost;
  #isStopped = false;

  get url(): string {
    return this.host.url;
  }

  async stop(): Promise<void> {
    if (!this.#isStopped) await this.host.stop();
    this.#isStopped = true;
  }

  async restart(): Promise<void> {
    if (this.#isStopped) await this.host.restart();
    this.#isStopped = false;
  }

  /** Lets answers to requests for paths below the base path wait until they are released. */
  holdAnswers(paths: RegExp): { release(): void } {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.host.hold = { paths, until };
    return {
      release: () => {
        release();
        this.host.hold = undefined;
      },
    };
  }

  /** Publishes the edition again. */
  build(): void {
    StaticHost.build(this.edition);
  }

  file(path: string): string {
    return join(this.edition, path);
  }

  open(options: BrowserContextOptions = {}): Promise<WatchedPage> {
    return openWatched(this.browser, this.url, options);
  }

  /** Opens the site as a reader who stores what they read. */
  async reader(): Promise<WatchedPage> {
    const watched = await this.open();
    await keepVisits(watched.page, this.url);
    return watched;
  }

  /** Reads a page, and waits until it is stored. */
  async visit(page: Page, path: string): Promise<void> {
    await page.goto(this.url + path);
    const stored = `/paper/${path}`;
    await expect.poll(() => storedPaths(page, 'visited')).toContain(stored);
    const data = path.startsWith('articles/') ? stored.replace(/\/$/, '.json') : `${stored}index.json`;
    await expect.poll(() => storedPaths(page, 'visited')).toContain(data);
  }
}

/** Serves such a site for the tests of a file. @param make makes the folder of its edition */
export function offlineSite(make = () => copyBuiltEdition('sampleBelowPath')): OfflineSite {
  const site = new OfflineSite();
  beforeAll(async () => {
    site.browser = await launchBrowser();
    site.edition = make();
    site.host = await StaticHost.serving(site.edition);
  });
  beforeEach(() => site.restart());
  afterAll(async () => {
    await site.browser?.close();
    await site.stop();
    removeEdition(site.edition);
  });
  return site;
}
