import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSite } from './site.ts';
import { comment, fillReply, problems } from './writing.ts';

const site = startSite();

test('while the database is away a comment is not taken, stays on the device over a reload, and is sent once (D03)', async () => {
  const { page, expectQuiet } = await site.reader();
  const article = `${site.url}articles/seed-vault/`;
  const file = join(site.edition, 'data/comments.sqlite');
  const text = page.getByLabel('Comment *');
  await page.goto(article);
  await fillReply(page, { text: 'Written while it was away.' });
  renameSync(file, `${file}.away`);
  await page.getByRole('button', { name: 'Post Comment' }).click();
  await problems(page).getByText('Comments cannot be taken just now. Your text is safe').waitFor();
  await page.reload();
  await expect.poll(() => text.inputValue()).toBe('Written while it was away.');
  renameSync(`${file}.away`, file);
  await page.getByRole('button', { name: 'Post Comment' }).click();
  await comment(page, 'Written while it was away.').waitFor();
  expect(await text.inputValue()).toBe('');
  await page.reload();
  await comment(page, 'Written while it was away.').waitFor();
  expect(await comment(page, 'Written while it was away.').count()).toBe(1);
  expectQuiet([/Failed to load resource/]);
});
