import { expect, test } from 'vitest';
import type { Article, Block } from '../../../src/model/article/article.ts';
import { readingMinutes } from '../../../src/model/article/reading-time.ts';

const article = (body: Block[], change: Partial<Article> = {}): Article =>
  ({ body, language: 'en', ...change }) as Article;
const words = (count: number): Block => ({ type: 'paragraph', text: Array(count).fill('word').join(' ') });

test.each([
  ['a few words take a minute', article([words(5)]), 1],
  [
    'words are counted, those of a lead and inside of blocks too',
    article([{ type: 'quote', body: [words(230)] } as Block, words(230)], {
      lead: Array(230).fill('word').join(' '),
    }),
    3,
  ],
  [
    'a language without spaces is counted by its letters',
    article([{ type: 'paragraph', text: '字'.repeat(1500) }], { language: 'ja' }),
    3,
  ],
  [
    'pictures take ten seconds each',
    article([
      words(230),
      ...Array.from({ length: 4 }, () => ({ type: 'photo' }) as Block),
      { type: 'gallery', photos: [{}, {}] } as Block,
    ]),
    2,
  ],
])('%s', (_, read, minutes) => {
  expect(readingMinutes(read)).toBe(minutes);
});
