import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { addEveryBlock } from './every-block.ts';
import { openKind, PAGE_KINDS } from './page-kinds.ts';
import { startSite } from './site.ts';
import { comment, postReply, problems } from './writing.ts';

const FILM = '<!doctype html><html lang=en><title>Film</title><main><h1>Film</h1></main>';

async function expectAccessibleInAllColours(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'sepia'));
  await expectAccessible(page);
  await page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
}

describe('axe reports no violation, in the light and the dark scheme and in sepia', () => {
  const site = startSite(addEveryBlock);

  test.each(PAGE_KINDS)('on $name', async (kind) => {
    const { page } = await site.reader();
    await openKind(page, site.url, kind);
    await expectAccessibleInAllColours(page);
  });

  test('on a comment form with all errors, and on a held comment', async () => {
    const { page } = await site.reader();
    await page.goto(`${site.url}articles/suez-canal/`);
    const website = page.getByLabel('Website', { exact: true });
    await website.fill('not an address');
    await postReply(page, { text: '', name: '', email: 'nobody' });
    await problems(page).waitFor();
    await expectAccessibleInAllColours(page);
    await website.fill('');
    await postReply(page, { text: 'I sailed it. https://example.org/' });
    await comment(page, 'I sailed it').getByText('awaiting moderation').waitFor();
    await expectAccessibleInAllColours(page);
  });

  test('on a loaded embed', async () => {
    const { page, context } = await site.reader();
    await context.route('https://archive.org/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: FILM }),
    );
    await page.goto(`${site.url}articles/dust-bowl/`);
    await page.getByRole('button', { name: 'Load from archive.org' }).click();
    await page.locator('iframe').waitFor();
    await expectAccessibleInAllColours(page);
  });
});
