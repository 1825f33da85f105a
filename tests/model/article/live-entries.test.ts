import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/article/article.ts';
import { keyEntries, liveUntil, newEntries, pinnedFirst } from '../../../src/model/article/live-entries.ts';

const entry = (id: string, rest: { key?: boolean; pinned?: boolean } = {}): Block => ({
  type: 'update',
  id,
  at: '2026-11-24T10:00:00Z',
  body: [],
  ...rest,
});
const text: Block = { type: 'paragraph', id: 'p', text: 'Text.' };
const ids = (body: readonly { id?: string }[]) => body.map(({ id }) => id);

test('pinned entries stand before the others, and all else where it was', () => {
  const body = [text, entry('a'), entry('b', { pinned: true }), entry('c')];
  expect(ids(pinnedFirst(body))).toEqual(['p', 'b', 'a', 'c']);
  expect(pinnedFirst([text, entry('a')]).map(({ id }) => id)).toEqual(['p', 'a']);
});

test('key entries are those that say so', () => {
  expect(ids(keyEntries([text, entry('a'), entry('b', { key: true })]))).toEqual(['b']);
});

test('an article is live for a day after its newest entry', () => {
  const at = Date.parse('2026-11-24T10:00:00Z');
  const hour = 3_600_000;
  expect(liveUntil({ body: [entry('a')] })).toBe(at + 24 * hour);
  expect(liveUntil({ body: [text] })).toBe(0);
});

test('new entries are those that the text before lacks', () => {
  const before = { body: [entry('a')] };
  expect(ids(newEntries(before, { body: [entry('c'), entry('b'), entry('a'), text] }))).toEqual(['c', 'b']);
  expect(newEntries(before, before)).toEqual([]);
});
