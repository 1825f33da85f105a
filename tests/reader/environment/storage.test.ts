import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noStorage, safeStorage } from '../../../src/reader/environment/storage.ts';

beforeEach(() => localStorage.clear());

/** A storage whose given methods throw. */
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

test('a stored value is read again, under a key with our prefix', () => {
  const storage = safeStorage(() => localStorage, '/');
  expect(storage.set('draft:a', 'some words')).toBe(true);
  expect(storage.get('draft:a')).toBe('some words');
  expect(localStorage.getItem('broadsheet:/:draft:a')).toBe('some words');
  storage.remove('draft:a');
  expect(storage.get('draft:a')).toBeUndefined();
  expect(localStorage.length).toBe(0);
});

test('an empty text is stored, and is not undefined', () => {
  const storage = safeStorage(() => localStorage, '/');
  storage.set('a', '');
  expect(storage.get('a')).toBe('');
});

test('keys of others are neither read nor removed', () => {
  localStorage.setItem('draft:a', 'theirs');
  localStorage.setItem('other:draft:a', 'theirs');
  const storage = safeStorage(() => localStorage, '/');
  storage.set('draft:b', 'ours');
  expect(storage.keys()).toEqual(['draft:b']);
  expect(storage.get('other:draft:a')).toBeUndefined();
  storage.remove('draft:a');
  storage.set('draft:a', 'ours');
  expect(localStorage.getItem('draft:a')).toBe('theirs');
  expect(localStorage.getItem('other:draft:a')).toBe('theirs');
});

describe('papers of one origin', () => {
  const root = safeStorage(() => localStorage, '/');
  const below = safeStorage(() => localStorage, '/paper/');

  test('have entries of their own, and the same settings', () => {
    root.set('saved:a', 'of the first');
    below.set('saved:a', 'of the other');
    below.set('saved:b', 'of the other');
    below.set('display', '{}');
    expect([root.get('saved:a'), below.get('saved:a')]).toEqual(['of the first', 'of the other']);
    expect(root.keys().toSorted()).toEqual(['display', 'saved:a']);
    below.remove('saved:a');
    expect([root.get('saved:a'), below.get('saved:a')]).toEqual(['of the first', undefined]);
    below.remove('display');
    expect(root.keys()).toEqual(['saved:a']);
  });

  test('have what was stored before names had a base path, each until it stores something else or removes it', () => {
    localStorage.setItem('broadsheet:saved:a', 'before');
    expect([root.get('saved:a'), below.get('saved:a')]).toEqual(['before', 'before']);
    below.set('saved:a', 'after');
    expect([root.get('saved:a'), below.get('saved:a')]).toEqual(['before', 'after']);
    expect(below.keys()).toEqual(['saved:a']);
    below.remove('saved:a');
    expect(localStorage.length).toBe(0);
  });
});

describe('a change', () => {
  /** Tells of a change as browsers do in all other tabs. */
  const otherTab = () => dispatchEvent(new Event('storage'));

  test('is told, here with its key, until nobody watches', () => {
    const storage = safeStorage(() => localStorage, '/paper/', window);
    const onChange = vi.fn();
    const stop = storage.watch(onChange);
    storage.set('saved:a', 'x');
    storage.remove('saved:a');
    otherTab();
    expect(onChange.mock.calls).toEqual([['saved:a'], ['saved:a'], [undefined]]);
    stop();
    storage.set('saved:a', 'x');
    otherTab();
    expect(onChange).toHaveBeenCalledTimes(3);
  });

  test('that was not stored is not told', () => {
    const storage = safeStorage(() => throwing('setItem'), '/');
    const onChange = vi.fn();
    storage.watch(onChange);
    storage.set('a', 'x');
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('where storage fails, nothing throws', () => {
  test('full: `set` returns false; stored values can be read', () => {
    localStorage.setItem('broadsheet:old', 'before');
    const storage = safeStorage(() => throwing('setItem'), '/');
    expect(storage.set('new', 'words')).toBe(false);
    expect(storage.get('new')).toBeUndefined();
    expect(storage.get('old')).toBe('before');
  });

  test('reading and removing are forbidden', () => {
    const storage = safeStorage(() => throwing('getItem', 'removeItem'), '/');
    expect(storage.get('a')).toBeUndefined();
    expect(() => storage.remove('a')).not.toThrow();
  });

  test('access to `localStorage` is forbidden', () => {
    const storage = safeStorage(() => {
      throw new DOMException('no', 'SecurityError');
    }, '/');
    expect(storage.get('a')).toBeUndefined();
    expect(storage.set('a', 'b')).toBe(false);
    expect(storage.keys()).toEqual([]);
    expect(() => storage.remove('a')).not.toThrow();
  });

  test('it is opened anew each time, since the reader may allow it meanwhile', () => {
    let isAllowed = false;
    const storage = safeStorage(() => {
      if (!isAllowed) throw new DOMException('no', 'SecurityError');
      return localStorage;
    }, '/');
    expect(storage.set('a', 'b')).toBe(false);
    isAllowed = true;
    expect(storage.set('a', 'b')).toBe(true);
  });
});

test('`noStorage` is always empty', () => {
  expect(noStorage.set('a', 'b')).toBe(false);
  expect(noStorage.get('a')).toBeUndefined();
  expect(noStorage.keys()).toEqual([]);
});
