import type { Page } from 'playwright-core';

/** Stands in for the film archive. @returns what it is asked for */
export async function filmsAskedOn(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route('https://archive.org/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Film</title><p>The film.',
    });
  });
  return asked;
}
