import { diffWordsWithSpace } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, Correction, PastRevision } from '../../../src/model/article/article.ts';
import {
  changesInText,
  composeChanges,
  correctionsInText,
  isRemoval,
} from '../../../src/model/article/changes-in-text.ts';

const difference = (from: string, to: string): Change =>
  diffWordsWithSpace(from, to).map(({ value, added, removed }) =>
    added ? { added: value } : removed ? { removed: value } : { same: value },
  );
const before = (change: Change) =>
  change.map((part) => ('same' in part ? part.same : 'removed' in part ? part.removed : '')).join('');
const after = (change: Change) =>
  change.map((part) => ('same' in part ? part.same : 'added' in part ? part.added : '')).join('');

describe('two differences together', () => {
  test('are one from the first text to the last', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'dd'), { maxLength: 8 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const both = composeChanges(difference(a, b), difference(b, c));
        expect([before(both), after(both)]).toEqual([a, c]);
      }),
    );
  });

  test('leave out what was there only in between', () => {
    const both = composeChanges(
      difference('At six.', 'At about six.'),
      difference('At about six.', 'At seven.'),
    );
    expect(both.filter((part) => !('same' in part))).toEqual([{ removed: 'six' }, { added: 'seven' }]);
  });
});

describe('what changed in the text since a revision', () => {
  const history: PastRevision[] = [
    {
      number: 4,
      at: '2026-03-04T00:00:00Z',
      changes: [difference('B two', 'B three'), difference('gone', '')],
      places: [{ at: 'b-b' }, { at: 'b-x', after: 'b-b' }],
    },
    {
      number: 3,
      at: '2026-03-03T00:00:00Z',
      changes: [difference('B one', 'B two'), difference('', 'new')],
      places: [{ at: 'b-b' }, { at: 'b-n' }],
    },
    { number: 2, at: '2026-03-02T00:00:00Z' },
  ];

  test('is one change a place, over all revisions since', () => {
    const changes = changesInText(history, 2) ?? [];
    expect(changes.map(({ place, change }) => [place.at, before(change), after(change)])).toEqual([
      ['b-b', 'B one', 'B three'],
      ['b-n', '', 'new'],
      ['b-x', 'gone', ''],
    ]);
    expect(changes.map(isRemoval)).toEqual([false, false, true]);
    expect(changesInText(history, 3)?.map(({ place }) => place.at)).toEqual(['b-b', 'b-x']);
  });

  test('is not known where a revision keeps it to itself', () => {
    expect(changesInText(history, 1)).toBeUndefined();
  });

  test('a block that came and went between is none', () => {
    const [, added] = history;
    const gone = {
      number: 4,
      at: '2026-03-04T00:00:00Z',
      changes: [difference('new', '')],
      places: [{ at: 'b-n', after: 'b-b' }],
    };
    expect(changesInText([gone, added as PastRevision], 2)?.map(({ place }) => place.at)).toEqual(['b-b']);
  });

  test('a correction is marked at the block it names, else at the first that changed with it', () => {
    const corrections: Correction[] = [
      { at: '2026-03-02T12:00:00Z', kind: 'correction', text: 'B', block: 'n' },
      { at: '2026-03-03T12:00:00Z', kind: 'correction', text: 'B' },
      { at: '2026-03-03T13:00:00Z', kind: 'note', text: 'A note.' },
      { at: '2026-02-01T00:00:00Z', kind: 'correction', text: 'Read before.' },
      { at: '2026-03-09T00:00:00Z', kind: 'correction', text: 'Nothing changed with it.' },
    ];
    const revision = { number: 4, at: '2026-03-04T00:00:00Z', hash: '', history };
    const since = Date.parse('2026-03-01T00:00:00Z');
    expect(correctionsInText({ corrections, revision }, since).map(({ at }) => at)).toEqual(['b-n', 'b-b']);
  });
});
