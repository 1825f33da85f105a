import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { removeEdition } from '../../tools/program.ts';
import { copyBuiltEdition } from './built-edition.ts';
import { StaticHost } from './static-host.ts';

/** A browser, and the sample edition on a static host. */
interface StaticSite {
  browser: Browser;
  /** Folder of the edition. */
  edition: string;
  host: StaticHost;
}

/** Opens a browser and serves the sample edition below a base path, for the tests of a file. @returns both, in a test */
export function staticSite(): () => StaticSite {
  let site: StaticSite;
  beforeAll(async () => {
    const edition = copyBuiltEdition('sampleBelowPath');
    site = { edition, browser: await launchBrowser(), host: await StaticHost.serving(edition) };
  });
  afterAll(async () => {
    await site.browser.close();
    await site.host.stop();
    removeEdition(site.edition);
  });
  return () => site;
}
