import type { Page } from 'playwright-core';

/** Whether the app runs in a page. */
export const isAwake = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['hydrated'] !== undefined);

/** Keeps the app's code on its way. @returns lets it come */
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

/** Starts the app of a printed page, as the first touch of a link does, and waits until it answers. */
export async function wake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    document.querySelector('a')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
    return (
      document.documentElement.dataset['hydrated'] !== undefined && links.every(({ sheet }) => sheet !== null)
    );
  });
}
