import { expect, test } from 'vitest';
import type { Correction } from '../../../src/model/article/article.ts';
import { correctionAfter } from '../../../src/page/comments/revision-note.ts';

const correction = (at: string, kind: Correction['kind'] = 'correction'): Correction => ({
  at,
  kind,
  text: 'It is 4.',
});
const revision = {
  number: 3,
  at: '2026-03-01T14:06:00Z',
  hash: '',
  history: [
    { number: 2, at: '2026-03-01T12:00:00Z' },
    { number: 1, at: '2026-03-01T10:00:00Z' },
  ],
};
const corrections = [correction('2026-03-01T14:05:00Z'), correction('2026-03-01T11:59:00Z')];

test.each([
  ['before both', { at: '2026-03-01T11:00:00Z', revision: 1 }, '2026-03-01T14:05:00Z'],
  ['before the last', { at: '2026-03-01T13:00:00Z', revision: 2 }, '2026-03-01T14:05:00Z'],
  [
    'after it, on a page that was opened before',
    { at: '2026-03-01T14:30:00Z', revision: 2 },
    '2026-03-01T14:05:00Z',
  ],
  ['after it', { at: '2026-03-01T14:30:00Z', revision: 3 }, undefined],
  ['after it, of an unknown revision', { at: '2026-03-01T14:30:00Z' }, undefined],
])('a comment written %s', (_, comment, at) => {
  expect(correctionAfter(comment, { corrections, revision })?.at).toBe(at);
});

test('a note corrects nothing', () => {
  const comment = { at: '2026-03-01T11:00:00Z', revision: 1 };
  expect(
    correctionAfter(comment, { corrections: [correction('2026-03-01T14:05:00Z', 'note')], revision }),
  ).toBeUndefined();
});
