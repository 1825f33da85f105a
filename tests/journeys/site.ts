import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { makeEdition, press, RunningPaper, removeEdition } from '../../tools/program.ts';
import type { Host, Served } from './hosts.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

/** One browser and one newspaper for the journeys that are made in it. */
export class House {
  browser!: Browser;
  edition!: string;
  served!: Served;
  readonly #open: WatchedPage[] = [];

  /** @param hasComments whether comments are taken here */
  constructor(readonly hasComments: boolean) {}

  get url(): string {
    return this.served.url;
  }

  /** A reader who was never here before. */
  async reader(options: BrowserContextOptions = {}): Promise<WatchedPage> {
    const watched = await openWatched(this.browser, this.url, options);
    this.#open.push(watched);
    return watched;
  }

  async closeReaders(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((watched) => watched.close()));
  }
}

/** A house whose server the journeys may stop and start. */
export class OwnHouse extends House {
  declare served: RunningPaper;

  /** Starts the server again where it stood, after the journey stopped it. */
  async restart(env: Record<string, string> = {}): Promise<void> {
    this.served = await RunningPaper.start(this.edition, { PORT: new URL(this.url).port, ...env });
  }
}

/** Changes the edition's folder before it is built. */
type Prepare = (edition: string) => void | Promise<void>;

/** Opens a house before the journeys of a file or a group and shuts it after them. */
function keep<H extends House>(
  house: H,
  prepare: Prepare,
  serve: (edition: string) => Promise<H['served']>,
): H {
  beforeAll(async () => {
    house.browser = await launchBrowser();
    house.edition = makeEdition();
    await prepare(house.edition);
    house.served = await serve(house.edition);
  });
  afterEach(() => house.closeReaders());
  afterAll(async () => {
    await house.browser?.close();
    await house.served?.stop();
    if (house.edition !== undefined) removeEdition(house.edition);
  });
  return house;
}

/**
 * A newspaper served by `npm start`.
 *
 * @param prepare changes the edition's folder before it is built
 * @param env settings of the server
 */
export const keepHouse = (
  prepare: Prepare = () => undefined,
  env: Record<string, string> = { COMMENT_LIMIT: '0' },
): OwnHouse =>
  keep(new OwnHouse(true), prepare, (edition) => {
    press(edition, ['build']);
    return RunningPaper.start(edition, env);
  });

/** A newspaper on one of the hosts it may stand on. */
export const keepHouseOn = (host: Host, prepare: Prepare): House =>
  keep(new House(host.hasComments), prepare, host.serve);
