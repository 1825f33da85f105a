import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateArticle } from './generated-articles.ts';
import { startSite } from './site.ts';

const SEEDS = Array.from({ length: 10 }, (_, i) => i * 30);

describe('generated articles in the browser', () => {
  const site = startSite((edition) => {
    for (const seed of SEEDS) {
      writeFileSync(
        join(edition, 'articles', `generated-${seed}.json`),
        JSON.stringify(generateArticle(seed)),
      );
    }
  });

  test('each has one h1, skips no heading level, and has no errors', async () => {
    const { page, expectQuiet } = await site.reader();
    for (const seed of SEEDS) {
      await page.goto(`${site.url}articles/generated-${seed}/`);
      await page.locator('.comment-form').waitFor();
      const levels = await page
        .locator('h1, h2, h3, h4, h5, h6')
        .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
      expect(
        levels.filter((level) => level === 1),
        `seed ${seed}`,
      ).toHaveLength(1);
      const skips = levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
      expect(skips, `seed ${seed}`).toEqual([]);
    }
    expectQuiet();
  });
});
