import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { press, RunningServer, removeEdition } from '../../tools/program.ts';
import { copyBuiltEdition } from './built-edition.ts';
import type { Host, Served } from './hosts.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

/** A browser and a served edition for the journeys of a file or group. */
export class Site {
  browser!: Browser;
  edition!: string;
  served!: Served;
  readonly #open: WatchedPage[] = [];

  /** @param hasComments whether there is a comments service */
  constructor(readonly hasComments: boolean) {}

  get url(): string {
    return this.served.url;
  }

  /** Opens the site in a new browser context, as a new reader. */
  async reader(options: BrowserContextOptions = {}): Promise<WatchedPage> {
    const watched = await openWatched(this.browser, this.url, options);
    this.#open.push(watched);
    return watched;
  }

  async closeReaders(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((watched) => watched.close()));
  }
}

/** A site whose server journeys can stop and start. */
export class RestartableSite extends Site {
  declare served: RunningServer;

  /** Starts the server again on the same port, after the journey stopped it. */
  async restart(env: Record<string, string> = {}): Promise<void> {
    this.served = await RunningServer.start(this.edition, { PORT: new URL(this.url).port, ...env });
  }
}

/** Changes the edition's folder before it is built. */
type Prepare = (edition: string) => void | Promise<void>;

/** Serves a site before the tests of a file or group and stops it after them. */
function serveForTests<S extends Site>(
  site: S,
  copy: () => string,
  prepare: Prepare,
  serve: (edition: string) => Promise<S['served']>,
): S {
  beforeAll(async () => {
    site.browser = await launchBrowser();
    site.edition = copy();
    await prepare(site.edition);
    site.served = await serve(site.edition);
  });
  afterEach(() => site.closeReaders());
  afterAll(async () => {
    await site.browser?.close();
    await site.served?.stop();
    if (site.edition !== undefined) removeEdition(site.edition);
  });
  return site;
}

/**
 * Serves an edition as `npm start` does, for the tests of a file or group.
 *
 * @param prepare changes the edition's folder before it is built
 * @param env settings of the server
 */
export const startSite = (
  prepare: Prepare = () => undefined,
  env: Record<string, string> = { COMMENT_LIMIT: '0' },
): RestartableSite =>
  serveForTests(new RestartableSite(true), copyBuiltEdition, prepare, (edition) => {
    press(edition, ['build']);
    return RunningServer.start(edition, env);
  });

/** Serves an edition on another kind of host, for the tests of a file or group. */
export const startSiteOn = (host: Host, prepare: Prepare): Site =>
  serveForTests(new Site(host.hasComments), () => copyBuiltEdition(host.copies), prepare, host.serve);
