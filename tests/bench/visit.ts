import type { Browser, Page } from 'playwright-core';

/** Measurements of one cold visit; times in milliseconds, sizes in transferred bytes. */
export interface Visit {
  lcp: number;
  fcp: number;
  /** Time beyond 50 ms of every long task. */
  blocking: number;
  cls: number;
  /** When a reader could type into the comment box. */
  typing: number;
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
  typing: number;
}

/** Runs in the page before anything else and records performance entries of the browser. */
function watch(): void {
  const seen: Seen = { lcp: 0, blocking: 0, cls: 0, typing: 0 };
  Object.assign(window, { seen });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
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
  const look = () => {
    if (seen.typing === 0 && document.getElementById('reply-text') !== null) seen.typing = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** Opens a page as a slow phone: 412x915 at 2x, CPU 4x slower, 1.6 Mbit/s, 150 ms. */
export async function openPhone(browser: Browser): Promise<Page> {
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
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // The compiler names functions with a helper of its own, which the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(watch);
  return page;
}

/** Visits an address cold and waits until the comment form is there and the network is idle. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await openPhone(browser);
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
  await page.locator('#reply-text').waitFor();
  await page.waitForLoadState('networkidle');
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
  return { ...seen, fcp, early, ...sizes };
}

/** Starts the app of a page, as the first touch of a link does, and waits until it is hydrated. */
async function hydrate(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.locator('a').first().dispatchEvent('pointerdown');
  await page.locator('html[data-hydrated]').waitFor();
  await page.waitForLoadState('networkidle');
}

/** Measures the bytes of script that are loaded when the app is hydrated and comments are shown. */
export async function scriptOfApp(browser: Browser, url: string): Promise<number> {
  const page = await openPhone(browser);
  let bytes = 0;
  const pending: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    pending.push(
      request.sizes().then(({ responseBodySize }) => {
        bytes += responseBodySize;
      }),
    );
  });
  await page.goto(url);
  await hydrate(page);
  await Promise.all(pending);
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
