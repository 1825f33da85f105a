import type { Page } from 'playwright-core';

/** Starts the app of a printed page, as the first touch of a link does, and waits until it answers. */
export async function wake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    document.querySelector('a')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
    return (
      document.documentElement.dataset['awake'] !== undefined && links.every(({ sheet }) => sheet !== null)
    );
  });
}
