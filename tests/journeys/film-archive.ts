import type { Page } from 'playwright-core';

/** Serves `archive.org` in a page from a stub. @returns the requested URLs, as they come */
export async function stubFilmArchive(page: Page): Promise<string[]> {
  const requests: string[] = [];
  await page.route('https://archive.org/**', (route) => {
    requests.push(route.request().url());
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Film</title><p>The film.',
    });
  });
  return requests;
}
