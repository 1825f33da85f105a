import { expect, test } from 'vitest';
import type { Article } from '../../../src/model/article/article.ts';
import { changesSince } from '../../../src/model/article/changes-since.ts';

const changed = [{ same: 'At ' }, { removed: 'six' }, { added: 'seven' }];
const article = {
  revision: {
    number: 4,
    at: '2026-11-24T12:00:00Z',
    hash: '',
    history: [
      { number: 4, at: '2026-11-24T12:00:00Z', changes: [changed, [{ added: 'A paragraph more.' }]] },
      { number: 3, at: '2026-11-24T11:00:00Z', changes: [changed, [{ removed: 'One less.' }]] },
      { number: 2, at: '2026-11-24T10:00:00Z', changes: [changed] },
    ],
  },
  corrections: [
    { at: '2026-11-24T12:00:00Z', kind: 'correction', text: 'It was seven.' },
    { at: '2026-11-24T12:00:00Z', kind: 'note', text: 'A note.' },
    { at: '2026-11-24T10:00:00Z', kind: 'correction', text: 'Before.' },
  ],
} as unknown as Article;
const readAt = Date.UTC(2026, 10, 24, 10, 30);

test('paragraphs and corrections since a revision are counted', () => {
  expect(changesSince(article, 2, readAt)).toEqual({ changed: 2, added: 1, removed: 1, corrections: 1 });
  expect(changesSince(article, 3, readAt)).toEqual({ changed: 1, added: 1, removed: 0, corrections: 1 });
});

test('an article that has not changed has none, also where another device has read a later one', () => {
  expect(changesSince(article, 4, readAt)).toBeUndefined();
  expect(changesSince(article, 5, readAt)).toBeUndefined();
});

test('where revisions are private, only corrections are known', () => {
  const { history: _, ...revision } = article.revision;
  expect(changesSince({ ...article, revision }, 2, readAt)).toEqual({
    ...{ changed: 0, added: 0, removed: 0 },
    corrections: 1,
  });
});

test('a paragraph that changed twice is one', () => {
  const { revision } = article;
  const history = [
    { ...revision, number: 4, changes: [[{ same: 'At ' }, { removed: 'seven' }, { added: 'eight' }]] },
    { ...revision, number: 3, changes: [changed] },
  ].map((past) => ({ ...past, places: [{ at: 'b-a' }] }));
  expect(changesSince({ revision: { ...revision, history } }, 2, readAt)).toEqual({
    ...{ changed: 1, added: 0, removed: 0 },
    corrections: 0,
  });
});
