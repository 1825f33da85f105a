import type { Browser, Page } from 'playwright-core';

/** Measurements of one cold visit; times in milliseconds, sizes in transferred bytes. */
export interface Visit {
  lcp: number;
  fcp: number;
  /** Time beyond 50 ms of every long task. */
  blocking: number;
  cls: number;
  /** Script that was loaded when text and photo were painted. */
  early: number;
  script: number;
  /** Everything but the fonts. */
  lean: number;
  css: number;
  fonts: number;
  bytes: number;
  requests: number;
}

interface Seen {
  lcp: number;
  blocking: number;
  cls: number;
  /** When the first letter stood in the comment box. */
  typed: number;
  /** The longest time from a tap, or another event of a reader's, to the next paint. */
  interaction: number;
}

/** Runs in the page before anything else and records performance entries of the browser. */
function watch(): void {
  const seen: Seen = { lcp: 0, blocking: 0, cls: 0, typed: 0, interaction: 0 };
  Object.assign(window, { seen });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    } as PerformanceObserverInit);
  observe('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) seen.cls += shift.value;
  });
  observe('longtask', (entry) => {
    seen.blocking += Math.max(0, entry.duration - 50);
  });
  observe('event', (entry) => {
    const { duration, interactionId } = entry as PerformanceEntry & { interactionId: number };
    if (interactionId > 0) seen.interaction = Math.max(seen.interaction, duration);
  });
  const onInput = () => {
    if (seen.typed === 0) seen.typed = performance.now();
  };
  addEventListener('input', onInput, true);
}

const seenIn = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/**
 * Opens a page as a slow phone: 412x915 at 2x, 1.6 Mbit/s, 150 ms.
 *
 * @param slowdown how many times slower than this machine its CPU is
 */
export async function openPhone(browser: Browser, slowdown = 4): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 915 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // The compiler names functions with a helper of its own, which the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(watch);
  return page;
}

/** Waits until the fonts of a page are loaded, which it asks for after its first paint; the floor has none. */
async function waitForFonts(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('script[data-app]') === null ||
      [...document.fonts].some(({ status, family }) => status === 'loaded' && family.includes('Source')),
  );
  await page.waitForLoadState('networkidle');
}

/** Visits an address cold and waits until fonts are loaded and the network is idle. */
export async function visit(browser: Browser, url: string, slowdown: number): Promise<Visit> {
  const page = await openPhone(browser, slowdown);
  const sizes = { script: 0, css: 0, fonts: 0, lean: 0, bytes: 0, requests: 0 };
  const pending: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    pending.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        sizes.requests++;
        sizes.bytes += responseBodySize + responseHeadersSize;
        const kind = { script: 'script', stylesheet: 'css', font: 'fonts' }[request.resourceType()] as
          | 'script'
          | undefined;
        if (kind !== undefined) sizes[kind] += responseBodySize;
        if (request.resourceType() !== 'font') sizes.lean += responseBodySize + responseHeadersSize;
      }),
    );
  });
  await page.goto(url);
  await waitForFonts(page);
  await Promise.all(pending);
  const { seen, fcp, early } = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    const scripts = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return {
      seen,
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      early: scripts
        .filter(({ name, responseEnd }) => /\.js$/.test(name) && responseEnd <= seen.lcp)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  });
  await page.context().close();
  const { lcp, blocking, cls } = seen;
  return { lcp, blocking, cls, fcp, early, ...sizes };
}

/** Waits until the app of a page is hydrated; a page without an app is at once. */
async function waitForApp(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState === 'complete' &&
      (document.querySelector('script[data-app]') === null ||
        document.documentElement.dataset['hydrated'] !== undefined),
  );
  await page.waitForLoadState('networkidle');
}

/** Measurements of a reader who uses the comment box; milliseconds. */
export interface BoxUse {
  /** When the first letter of a reader who types at once stood in the box. */
  typing: number;
  /** Letters that were lost until the app was hydrated. */
  lost: number;
  /** From the first tap on the box of a page at rest to the next paint (INP). */
  tap: number;
}

const TYPED = 'Typed before anything else was there.';

/** Types into the comment box of a page as soon as it is there; on another visit taps it when the page is at rest. */
export async function typeInBox(browser: Browser, url: string, slowdown: number): Promise<BoxUse> {
  const early = await openPhone(browser, slowdown);
  await early.goto(url, { waitUntil: 'commit' });
  const box = early.locator('#reply-text');
  await box.focus();
  await early.keyboard.type(TYPED);
  await waitForApp(early);
  const { typed } = await seenIn(early);
  const lost = TYPED.length - (await box.inputValue()).length;
  await early.context().close();
  const late = await openPhone(browser, slowdown);
  await late.goto(url);
  await waitForFonts(late);
  await late.locator('#reply-text').tap();
  await waitForApp(late);
  const { interaction } = await seenIn(late);
  await late.context().close();
  return { typing: typed, lost, tap: interaction };
}

/** Counts the elements of a page as rendered, and when its app runs. */
export async function countElements(
  browser: Browser,
  url: string,
): Promise<{ before: number; after: number }> {
  const page = await openPhone(browser);
  await page.goto(url);
  const count = () => page.evaluate(() => document.querySelectorAll('*').length);
  const before = await count();
  await hydrate(page);
  const after = await count();
  await page.context().close();
  return { before, after };
}

/** Starts the app of a page, as the first touch of a link does, and waits until it is hydrated. */
async function hydrate(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.locator('a').first().dispatchEvent('pointerdown');
  await page.locator('html[data-hydrated]').waitFor();
  await page.waitForLoadState('networkidle');
}

/** Measures the bytes of script that are loaded when the app is hydrated and comments are shown, without headers. */
export async function scriptOfApp(browser: Browser, url: string): Promise<number> {
  const page = await openPhone(browser);
  await page.goto(url);
  await hydrate(page);
  // By the page's own record: the size of a request counts a module that was preloaded as nothing.
  const bytes = await page.evaluate(() =>
    // A module that was preloaded is listed twice.
    [
      ...new Map(
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ name }) => /\.js$/.test(name))
          .map(({ name, encodedBodySize }) => [name, encodedBodySize]),
      ).values(),
    ].reduce((sum, size) => sum + size, 0),
  );
  await page.context().close();
  return bytes;
}

/** Measures the time from the click on a prefetched next article to the paint of its headline; milliseconds. */
export async function openNextArticle(browser: Browser, url: string): Promise<number> {
  const page = await openPhone(browser);
  await page.goto(url);
  await hydrate(page);
  const link = page.locator('.body .related a').first();
  // The article's data, and for the first article the code of its page.
  const fetched = ['.json', '.js'].map((end) =>
    page.waitForEvent('requestfinished', (request) => request.url().endsWith(end)),
  );
  await link.dispatchEvent('pointerover');
  await Promise.all(fetched);
  const time = await link.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const before = document.querySelector('h1')?.textContent;
        const started = performance.now();
        // The time at which the browser paints the headline, whatever runs later.
        new PerformanceObserver((list) => {
          for (const painted of list.getEntries()) resolve(painted.startTime - started);
        }).observe({ type: 'element' });
        new MutationObserver((_, observer) => {
          const headline = document.querySelector('h1');
          if (headline?.textContent === before) return;
          observer.disconnect();
          headline?.setAttribute('elementtiming', 'next');
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
        (element as HTMLElement).click();
      }),
  );
  await page.context().close();
  return time;
}
