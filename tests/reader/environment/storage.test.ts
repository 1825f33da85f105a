import { beforeEach, describe, expect, test } from 'vitest';
import { noStorage, safeStorage } from '../../../src/reader/environment/storage.ts';

beforeEach(() => localStorage.clear());

/** The storage of a browser that throws where it is told to. */
function throwing(...methods: ('getItem' | 'setItem' | 'removeItem')[]): Storage {
  const fail = () => {
    throw new DOMException('no', 'QuotaExceededError');
  };
  const works = {
    getItem: (key: string) => localStorage.getItem(key),
    setItem: (key: string, value: string) => localStorage.setItem(key, value),
    removeItem: (key: string) => localStorage.removeItem(key),
  };
  return { ...works, ...Object.fromEntries(methods.map((name) => [name, fail])) } as Storage;
}

test('what is stored is found again, under a key of ours', () => {
  const storage = safeStorage(() => localStorage);
  expect(storage.set('draft:a', 'some words')).toBe(true);
  expect(storage.get('draft:a')).toBe('some words');
  expect(localStorage.getItem('broadsheet:draft:a')).toBe('some words');
  storage.remove('draft:a');
  expect(storage.get('draft:a')).toBeUndefined();
  expect(localStorage.length).toBe(0);
});

test('an empty text is stored too, and another thing than none', () => {
  const storage = safeStorage(() => localStorage);
  storage.set('a', '');
  expect(storage.get('a')).toBe('');
});

test('what others store under this address is neither seen nor touched', () => {
  localStorage.setItem('draft:a', 'theirs');
  localStorage.setItem('other:draft:a', 'theirs');
  const storage = safeStorage(() => localStorage);
  storage.set('draft:b', 'ours');
  expect(storage.keys()).toEqual(['draft:b']);
  expect(storage.get('other:draft:a')).toBeUndefined();
  storage.remove('draft:a');
  storage.set('draft:a', 'ours');
  expect(localStorage.getItem('draft:a')).toBe('theirs');
  expect(localStorage.getItem('other:draft:a')).toBe('theirs');
});

describe('where storage fails, nothing breaks', () => {
  test('full: what is set is not stored, and says so; what stands there can be read', () => {
    localStorage.setItem('broadsheet:old', 'before');
    const storage = safeStorage(() => throwing('setItem'));
    expect(storage.set('new', 'words')).toBe(false);
    expect(storage.get('new')).toBeUndefined();
    expect(storage.get('old')).toBe('before');
  });

  test('reading and removing are forbidden', () => {
    const storage = safeStorage(() => throwing('getItem', 'removeItem'));
    expect(storage.get('a')).toBeUndefined();
    expect(() => storage.remove('a')).not.toThrow();
  });

  test('merely asking for it is forbidden', () => {
    const storage = safeStorage(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(storage.get('a')).toBeUndefined();
    expect(storage.set('a', 'b')).toBe(false);
    expect(storage.keys()).toEqual([]);
    expect(() => storage.remove('a')).not.toThrow();
  });

  test('it is asked for anew each time, since a reader may allow it meanwhile', () => {
    let isAllowed = false;
    const storage = safeStorage(() => {
      if (!isAllowed) throw new DOMException('no', 'SecurityError');
      return localStorage;
    });
    expect(storage.set('a', 'b')).toBe(false);
    isAllowed = true;
    expect(storage.set('a', 'b')).toBe(true);
  });
});

test('no storage holds nothing', () => {
  expect(noStorage.set('a', 'b')).toBe(false);
  expect(noStorage.get('a')).toBeUndefined();
  expect(noStorage.keys()).toEqual([]);
});
