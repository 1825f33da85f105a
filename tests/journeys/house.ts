import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { makeEdition, press, RunningPaper, removeEdition } from '../../tools/program.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

/** One browser and one newspaper for all journeys of a file. */
export class House {
  browser!: Browser;
  edition!: string;
  paper!: RunningPaper;
  readonly #open: WatchedPage[] = [];

  get url(): string {
    return this.paper.url;
  }

  /** A reader who was never here before. */
  async reader(options: BrowserContextOptions = {}): Promise<WatchedPage> {
    const watched = await openWatched(this.browser, this.url, options);
    this.#open.push(watched);
    return watched;
  }

  /** Starts the server again where it stood, after the journey stopped it. */
  async restart(env: Record<string, string> = {}): Promise<void> {
    this.paper = await RunningPaper.start(this.edition, { PORT: new URL(this.url).port, ...env });
  }

  async closeReaders(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((watched) => watched.close()));
  }
}

/**
 * Opens the house before the journeys of a file and shuts it after them.
 *
 * @param prepare changes the edition's folder before it is built
 * @param env settings of the server
 */
export function keepHouse(
  prepare: (edition: string) => void = () => undefined,
  env: Record<string, string> = { COMMENT_LIMIT: '0' },
): House {
  const house = new House();
  beforeAll(async () => {
    house.browser = await launchBrowser();
    house.edition = makeEdition();
    prepare(house.edition);
    press(house.edition, ['build']);
    house.paper = await RunningPaper.start(house.edition, env);
  });
  afterEach(() => house.closeReaders());
  afterAll(async () => {
    await house.browser?.close();
    await house.paper?.stop();
    if (house.edition !== undefined) removeEdition(house.edition);
  });
  return house;
}
