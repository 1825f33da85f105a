import { expect, test } from 'vitest';
import { pastRevisions } from '../../../src/press/revisions/revision-diff.ts';

/** Returns what came and went between two texts. */
function marks(before: string, after: string) {
  const revisions = [before, after].map((text, i) => ({
    number: i + 1,
    at: '2026-11-24T10:00:00Z',
    hash: '',
    headline: 'A',
    blocks: [{ id: 'a', type: 'paragraph', text }],
  }));
  const [{ changes: [change = []] = [] } = {}] = pastRevisions({ id: 'urn:a', revisions }, true);
  return change.filter((part) => !('same' in part));
}

test.each([
  ['English', 'At six o’clock.', 'At seven o’clock.', 'six', 'seven'],
  ['German', 'Vor der Brücke.', 'Vor der Bühne.', 'Brücke', 'Bühne'],
  ['Russian', 'Мост открыт сегодня.', 'Мост закрыт сегодня.', 'открыт', 'закрыт'],
  ['Arabic', 'في الساعة السادسة صباحاً', 'في الساعة السابعة صباحاً', 'السادسة', 'السابعة'],
  ['Hindi', 'पुल खुला है', 'पुल बंद है', 'खुला', 'बंद'],
])('in %s whole words come and go', (_, before, after, removed, added) => {
  expect(marks(before, after)).toEqual([{ removed }, { added }]);
});

test('in Japanese, without spaces, single letters do', () => {
  expect(marks('橋は六時に開く。', '橋は七時に開く。')).toEqual([{ removed: '六' }, { added: '七' }]);
});
