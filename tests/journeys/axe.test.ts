import { describe, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { addEveryBlock } from './every-block.ts';
import { keepHouse } from './house.ts';
import { openKind, PAGE_KINDS } from './page-kinds.ts';
import { comment, postReply, problems } from './writing.ts';

describe.each(['light', 'dark'] as const)('axe finds nothing wrong, %s', (colorScheme) => {
  const house = keepHouse(addEveryBlock);

  test.each(PAGE_KINDS)('on $name', async (kind) => {
    const { page } = await house.reader({ colorScheme });
    await openKind(page, house.url, kind);
    await expectAccessible(page);
  });

  test('on a reply form with everything wrong, and on a comment that waits', async () => {
    const { page } = await house.reader({ colorScheme });
    await page.goto(`${house.url}articles/suez-canal/`);
    await page.getByLabel('Website', { exact: true }).fill('not an address');
    await postReply(page, { text: '', name: '', email: 'nobody' });
    await problems(page).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Website', { exact: true }).fill('');
    await postReply(page, { text: `I sailed it, ${colorScheme}. https://example.org/` });
    await comment(page, 'I sailed it').getByText('awaiting moderation').waitFor();
    await expectAccessible(page);
  });

  test('on an embed that was asked for', async () => {
    const { page, context } = await house.reader({ colorScheme });
    await context.route('https://archive.org/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang=en><title>Film</title><main><h1>Film</h1></main>' }),
    );
    await page.goto(`${house.url}articles/dust-bowl/`);
    await page.getByRole('button', { name: 'Load from archive.org' }).click();
    await page.locator('iframe').waitFor();
    await expectAccessible(page);
  });
});
