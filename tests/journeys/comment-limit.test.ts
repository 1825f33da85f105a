import { describe, expect, test } from 'vitest';
import { keepHouse } from './site.ts';
import { comment, postReply, problems } from './writing.ts';

describe('a reader in a hurry', () => {
  const house = keepHouse(undefined, { COMMENT_LIMIT: '1' });

  test('is asked to wait, and keeps the text', async () => {
    const { page, expectQuiet } = await house.reader();
    await page.goto(`${house.url}articles/seed-vault/`);
    await postReply(page, { text: 'First.' });
    await comment(page, 'First.').waitFor();
    await postReply(page, { text: 'Second.' });
    await problems(page).getByText('That was quick').waitFor();
    expect(await page.getByLabel('Comment *').inputValue()).toBe('Second.');
    expectQuiet([/status of 429/]);
  });
});
