import { expect, test } from 'vitest';
import { noStorage } from '../../../src/reader/environment/storage.ts';
import { isSearchKeyOn, setSearchKey } from '../../../src/reader/preferences/search-key.ts';
import { TestEnvironment } from '../test-environment.ts';

test('`/` opens the search until the reader switches it off, and again once they switch it on', () => {
  const { storage } = new TestEnvironment();
  expect(isSearchKeyOn(storage)).toBe(true);
  setSearchKey(storage, false);
  expect(isSearchKeyOn(storage)).toBe(false);
  // The boot script reads this key.
  expect(localStorage.getItem('broadsheet:slash:off')).not.toBeNull();
  setSearchKey(storage, true);
  expect(isSearchKeyOn(storage)).toBe(true);
  expect(localStorage.length).toBe(0);
});

test('where storage fails the setting does not change', () => {
  expect(setSearchKey(noStorage, false)).toBe(false);
  expect(isSearchKeyOn(noStorage)).toBe(true);
});
