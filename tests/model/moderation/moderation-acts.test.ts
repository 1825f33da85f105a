import { expect, test } from 'vitest';
import {
  canDecide,
  DECISIONS,
  type ModeratedStatus,
  statusAfter,
} from '../../../src/model/moderation/moderation-acts.ts';
import { isModerationPage, queuePath } from '../../../src/model/moderation/moderation-paths.ts';

test.each<[ModeratedStatus, string]>([
  ['held', 'approve refuse spam'],
  ['spam', 'approve refuse'],
  ['published', 'approve spam remove'],
  ['removed', 'spam restore'],
  ['withdrawn', ''],
])('a comment that is %s can be decided on by: %s', (status, decisions) => {
  expect(DECISIONS.filter((decision) => canDecide(decision, { status, text: 'x' })).join(' ')).toBe(
    decisions,
  );
});

test('a comment whose text is erased is never published again (P03)', () => {
  const erased = { status: 'removed', text: '' } as const;
  expect(DECISIONS.filter((decision) => canDecide(decision, erased))).toEqual(['spam']);
});

test('each decision leads to one state', () => {
  expect(DECISIONS.map(statusAfter)).toEqual(['published', 'removed', 'spam', 'removed', 'published']);
});

test.each([
  ['/moderation/held/', true],
  ['/moderation/comments/01900000-0000-7000-8000-000000000001/', true],
  ['/moderation/sign-in', false],
  ['/moderation/acts/undo', false],
  ['//evil.example/', false],
  ['/moderation/held/?after=1', false],
  ['/moderation/comments/../held/', false],
])('an act leads back to %s: %s', (path, isPage) => {
  expect(isModerationPage(path)).toBe(isPage);
});

test('a cursor is a part of the address of a queue', () => {
  expect(queuePath('spam', '12&x')).toBe('/moderation/spam/?after=12%26x');
});
