import type { Page } from 'playwright-core';

/** Whether a page is hydrated. */
export const isHydrated = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['hydrated'] !== undefined);

/** Delays the app's code. @returns a function that lets it load */
export async function holdApp(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/app-*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Starts the app of a rendered page by an event on a link, and waits until it is hydrated and styled. */
export async function hydrate(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    document.querySelector('a')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
    return (
      document.documentElement.dataset['hydrated'] !== undefined && links.every(({ sheet }) => sheet !== null)
    );
  });
}
