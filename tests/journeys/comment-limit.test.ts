import { describe, expect, test } from 'vitest';
import { startSite } from './site.ts';
import { comment, postReply, problems } from './writing.ts';

describe('a reader who posts too often', () => {
  const site = startSite(undefined, { COMMENT_LIMIT: '1' });

  test('is asked to wait, and keeps the text', async () => {
    const { page, expectQuiet } = await site.reader();
    await page.goto(`${site.url}articles/seed-vault/`);
    await postReply(page, { text: 'First.' });
    await comment(page, 'First.').waitFor();
    await postReply(page, { text: 'Second.' });
    await problems(page).getByText('That was quick').waitFor();
    expect(await page.getByLabel('Comment *').inputValue()).toBe('Second.');
    expectQuiet([/status of 429/]);
  });
});
