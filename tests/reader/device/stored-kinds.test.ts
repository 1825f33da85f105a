import { beforeEach, describe, expect, test } from 'vitest';
import {
  clearKind,
  entriesOf,
  exportEntries,
  importEntries,
  sizeOfEntries,
} from '../../../src/reader/device/stored-kinds.ts';
import { safeStorage } from '../../../src/reader/environment/storage.ts';

const storage = safeStorage(() => localStorage, '/');
const URL_OF_PAPER = 'https://paper.example/';

beforeEach(() => {
  localStorage.clear();
  storage.set('display', '{"theme":"dark"}');
  storage.set('draft:a', 'words');
  storage.set('writer', 'Ani');
  localStorage.setItem('of-another-program', 'x');
});

test('what is stored has a kind, and a size as browsers count it', () => {
  expect(entriesOf(storage, 'settings')).toEqual({ display: '{"theme":"dark"}' });
  expect(entriesOf(storage, 'comments')).toEqual({ 'draft:a': 'words', writer: 'Ani' });
  expect(sizeOfEntries(entriesOf(storage, 'comments'))).toBe(
    2 * ('draft:awords'.length + 'writerAni'.length),
  );
  expect(sizeOfEntries(entriesOf(storage, 'saved'))).toBe(0);
});

test('a kind is deleted alone', () => {
  clearKind(storage, 'comments');
  expect(storage.keys()).toEqual(['display']);
  expect(localStorage.getItem('of-another-program')).toBe('x');
});

describe('a file', () => {
  test('holds all that is stored here and nothing of others, and is read again', () => {
    const text = exportEntries(storage, URL_OF_PAPER);
    expect(text).not.toContain('of-another-program');
    localStorage.clear();
    storage.set('draft:b', 'other words');
    expect(importEntries(storage, text)).toEqual({ count: 3, isWhole: true });
    expect(storage.get('draft:a')).toBe('words');
    expect(storage.get('draft:b')).toBe('other words');
  });

  test.each([
    '',
    '{',
    '[]',
    '{"format":"other","version":1,"entries":{}}',
    '{"format":"broadsheet-browser-data","version":2,"entries":{}}',
  ])('that is none changes nothing: %s', (text) => {
    expect(importEntries(storage, text)).toBeUndefined();
    expect(storage.keys()).toHaveLength(3);
  });

  test('of strange entries brings only those that are ours', () => {
    const entries = { display: '{}', __proto__: 'x', unknown: 'x', 'draft:c': 7 };
    const text = JSON.stringify({ format: 'broadsheet-browser-data', version: 1, entries });
    expect(importEntries(storage, text)).toEqual({ count: 1, isWhole: true });
    expect(storage.keys().toSorted()).toEqual(['display', 'draft:a', 'writer']);
  });

  test('that does not fit is told', () => {
    const text = exportEntries(storage, URL_OF_PAPER);
    const full = { ...storage, set: (key: string) => key === 'writer' };
    expect(importEntries(full, text)).toEqual({ count: 1, isWhole: false });
  });
});
