import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WrittenBlock } from '../../../src/model/article/article.ts';
import { identifyBody, recordBlocks, similarity } from '../../../src/press/revisions/block-ids.ts';

const ids = (body: WrittenBlock[], before: WrittenBlock[] = []): string[] =>
  identifyBody(body, recordBlocks(identifyBody(before))).map(({ id }) => id);

const A = 'The council voted on Tuesday to reopen the bridge for bicycles.';
const B = 'Nobody had asked the ferrymen, who have carried people across since 1911.';
const C = 'Work begins in spring and should end before the tourists arrive.';

describe('ids of blocks', () => {
  test('are of the words, with a count where two are alike, and never those the publisher gave', () => {
    const [first, second, third] = ids([A, A, { type: 'paragraph', id: 'mine', text: B }]);
    expect(second).toBe(`${first}-2`);
    expect(third).toBe('mine');
  });

  test('stay with words that stand elsewhere', () => {
    const [a, b, c] = ids([A, B, C]);
    expect(ids([C, A, B], [A, B, C])).toEqual([c, a, b]);
  });

  test('stay with a paragraph that is half changed, and not with one that is another', () => {
    const [a, b] = ids([A, B]);
    expect(ids([A.replace('Tuesday', 'Wednesday evening'), B], [A, B])).toEqual([a, b]);
    expect(ids([C, B], [A, B])[0]).not.toBe(a);
  });

  test('go to the likest where two could have one', () => {
    const [a] = ids([A]);
    const near = A.replace('Tuesday', 'Monday');
    const far = A.replace('voted on Tuesday to reopen', 'met and did not close');
    expect(ids([far, near], [A])[1]).toBe(a);
  });

  test.each([
    [100, true],
    [101, false],
  ])('reach a changed paragraph that stands %d blocks from where it was: %s', (distance, isReached) => {
    const others = Array.from({ length: distance }, (_, i) => `Number ${'x'.repeat(i + 1)}.`);
    const [a] = ids([A]);
    const moved = ids([...others, A.replace('Tuesday', 'Wednesday')], [A, ...others]).at(-1);
    expect(moved === a).toBe(isReached);
  });

  test('stay inside boxes, and a heading’s does not become a paragraph’s', () => {
    const box = (...body: string[]): WrittenBlock => ({ type: 'box', title: 'B', body });
    const before = identifyBody([box(A, B)]);
    const after = identifyBody([box(`${A} So it is.`, B)], recordBlocks(before));
    expect(after[0]).toMatchObject({
      body: (before[0] as { body: { id: string }[] }).body.map(({ id }) => ({ id })),
    });
    expect(ids([{ type: 'heading', text: A }], [A])[0]).not.toBe(ids([A])[0]);
  });

  test('are never given twice, whatever is moved, changed or repeated', () => {
    const text = fc.constantFrom(A, B, C, `${A} ${B}`, A.replace('Tuesday', 'Friday'), '');
    const body = fc.array(fc.oneof(text, fc.record({ type: fc.constant('heading' as const), text })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(body, body, (before, after) => {
        const found = ids(after as WrittenBlock[], before as WrittenBlock[]);
        expect(new Set(found).size).toBe(after.length);
      }),
    );
  });

  test('of two thousand blocks all rewritten are found in a moment', () => {
    const many = (word: string) => Array.from({ length: 2000 }, (_, i) => `${word} ${i} ${A}`);
    expect(new Set(ids(many('x'), many('y'))).size).toBe(2000);
  });
});

test.each([
  ['', '', 1],
  ['a b', 'a b', 1],
  ['a b', 'c d', 0],
  ['a b c d', 'a b', 2 / 3],
  ['長崎の港', '長崎の町', 0.75],
])('%j and %j are alike by %d', (a, b, alike) => expect(similarity(a, b)).toBeCloseTo(alike));
