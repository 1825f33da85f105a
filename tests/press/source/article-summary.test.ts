import { expect, test } from 'vitest';
import type { WrittenArticle } from '../../../src/model/article/article.ts';
import { summarise } from '../../../src/press/source/article-summary.ts';

const textHash = (fields: Partial<WrittenArticle>): string =>
  summarise({
    headline: 'Cafés reopen',
    section: 'World',
    published: '2025-11-24T09:00:00Z',
    body: ['José was first.'],
    ...fields,
  } as WrittenArticle).textHash;

test.each<[string, Partial<WrittenArticle>]>([
  ['a headline in decomposed letters', { headline: 'Cafe\u0301s reopen' }],
  ['a name in decomposed letters', { body: ['Jose\u0301 was first.'] }],
  ['line breaks and more spaces', { body: ['José\n  was first. '] }],
  ['a paragraph as an object', { body: [{ type: 'paragraph', text: 'José was first.' }] }],
  [
    'emphasis',
    { body: [{ type: 'paragraph', text: ['José ', { text: 'was', bold: true }, ' first.'] }] } as never,
  ],
  ['another section', { section: 'Culture' }],
])('the same text makes no revision: %s', (_, fields) => {
  expect(textHash(fields)).toBe(textHash({}));
});

test.each<[string, Partial<WrittenArticle>]>([
  ['another letter', { body: ['Jose was first.'] }],
  ['a key point', { keyPoints: ['One'] }],
  ['a lead', { lead: 'After a year' }],
])('another text makes one: %s', (_, fields) => {
  expect(textHash(fields)).not.toBe(textHash({}));
});
