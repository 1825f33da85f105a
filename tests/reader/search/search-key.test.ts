import { expect, test } from 'vitest';
import { noStorage } from '../../../src/reader/environment/storage.ts';
import { isSearchKeyOn, setSearchKey } from '../../../src/reader/search/search-key.ts';
import { TestEnvironment } from '../test-environment.ts';

test('`/` opens the search until the reader switches it off, and again once they switch it on', () => {
  const { storage } = new TestEnvironment();
  expect(isSearchKeyOn(storage)).toBe(true);
  setSearchKey(storage, false);
  expect(isSearchKeyOn(storage)).toBe(false);
  // The boot script of a page looks there before the app runs.
  expect(localStorage.getItem('broadsheet:slash:off')).not.toBeNull();
  setSearchKey(storage, true);
  expect(isSearchKeyOn(storage)).toBe(true);
  expect(localStorage.length).toBe(0);
});

test('where nothing can be stored it stays as it was', () => {
  setSearchKey(noStorage, false);
  expect(isSearchKeyOn(noStorage)).toBe(true);
});
