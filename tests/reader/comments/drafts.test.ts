import { beforeEach, describe, expect, test } from 'vitest';
import { type Draft, DraftStore } from '../../../src/reader/comments/drafts.ts';
import { TestEnvironment } from '../test-environment.ts';
import { comment } from './written-comments.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2022, 10, 24, 12);

const draft: Draft = { text: 'A word', name: 'Tunde', email: 't@example.org', url: '', remember: false };
const writer = { name: 'Tunde', email: 't@example.org', url: '' };
const waiting = comment('1', { status: 'held' });

let environment: TestEnvironment;
let drafts: DraftStore;

beforeEach(() => {
  environment = new TestEnvironment();
  environment.time = NOW;
  drafts = new DraftStore(environment);
});

/** Stores a text under the key of a draft, held comments or the writer. */
const poison = (key: string, text: string) => environment.storage.set(key, text);
const entry = (value: unknown, at = NOW) => JSON.stringify({ at, value });

test('nothing is stored before the reader types', () => {
  expect(drafts.draft('a')).toBeUndefined();
  expect(drafts.held('a')).toEqual([]);
  expect(drafts.writer()).toBeUndefined();
  expect(localStorage.length).toBe(0);
});

test('a draft belongs to its article, until it is removed', () => {
  const sent = { key: 'k', body: 'b' };
  drafts.saveDraft('a', { ...draft, sent });
  expect(drafts.draft('a')).toEqual({ ...draft, sent });
  expect(drafts.draft('b')).toBeUndefined();
  drafts.removeDraft('a');
  expect(drafts.draft('a')).toBeUndefined();
  expect(localStorage.length).toBe(0);
});

test('a draft has a version; one of before there were any is of the first, and one of another is left alone', () => {
  drafts.saveDraft('a', draft);
  expect(JSON.parse(environment.storage.get('draft:a') ?? '')).toMatchObject({ v: 1 });
  poison('draft:b', entry(draft));
  expect(drafts.draft('b')).toEqual(draft);
  const later = JSON.stringify({ v: 2, at: NOW, value: draft });
  poison('draft:c', later);
  drafts.removeExpired();
  expect([drafts.draft('c'), environment.storage.get('draft:c')]).toEqual([undefined, later]);
});

test('held comments belong to their article, also where ids of articles begin alike', () => {
  drafts.addHeld('a', waiting);
  drafts.addHeld('a:b', { ...waiting, id: '2' });
  expect(drafts.held('a')).toEqual([waiting]);
  expect(drafts.held('a:b')).toEqual([{ ...waiting, id: '2' }]);
  expect(drafts.held('b')).toEqual([]);
  drafts.saveDraft('a:b', draft);
  expect(drafts.draft('a')).toBeUndefined();
});

describe('two tabs with the same article', () => {
  let other: DraftStore;
  beforeEach(() => {
    other = new DraftStore(environment);
  });
  const latest = () => new DraftStore(environment).draft('a')?.text;

  test('both keep their held comments, oldest first', () => {
    const later = { ...waiting, id: '0', at: '2022-11-24T08:15:00Z' };
    expect([drafts.held('a'), other.held('a')]).toEqual([[], []]);
    drafts.addHeld('a', later);
    other.addHeld('a', waiting);
    expect(drafts.held('a')).toEqual([waiting, later]);
  });

  test('both keep their drafts, and sending one does not remove the other', () => {
    expect([drafts.draft('a'), other.draft('a')]).toEqual([undefined, undefined]);
    drafts.saveDraft('a', draft);
    environment.time++;
    other.saveDraft('a', { ...draft, text: 'Other' });
    environment.time++;
    drafts.saveDraft('a', { ...draft, text: 'A word more' });
    expect([drafts.draft('a')?.text, other.draft('a')?.text]).toEqual(['A word more', 'Other']);
    expect(latest()).toBe('A word more');
    drafts.removeDraft('a');
    expect([drafts.draft('a'), latest()]).toEqual([undefined, 'Other']);
    other.removeDraft('a');
    expect(localStorage.length).toBe(0);
  });

  test('one that goes on with the draft of the other leaves it what it wrote since', () => {
    drafts.saveDraft('a', draft);
    expect(other.draft('a')).toEqual(draft);
    drafts.saveDraft('a', { ...draft, text: 'A word more' });
    other.removeDraft('a');
    expect(latest()).toBe('A word more');
  });
});

test('a writer is stored until they are removed', () => {
  drafts.saveWriter(writer);
  expect(drafts.writer()).toEqual(writer);
  drafts.removeWriter();
  expect(localStorage.length).toBe(0);
});

test('forbidden storage is empty and does not throw', () => {
  const forbidden = new DraftStore({
    now: () => 0,
    randomHex: () => '',
    storage: {
      get: () => undefined,
      set: () => false,
      remove: () => undefined,
      keys: () => [],
      watch: () => () => undefined,
    },
  });
  forbidden.saveDraft('a', draft);
  forbidden.removeExpired();
  expect(forbidden.draft('a')).toBeUndefined();
});

describe('after thirty days', () => {
  const ages: [string, number, boolean][] = [
    ['29 days and 23 hours', 29 * DAY + 23 * 3_600_000, true],
    ['30 days', 30 * DAY, true],
    ['30 days and a second', 30 * DAY + 1000, false],
  ];

  test.each(ages)('a draft and held comments of %s', (_, age, stay) => {
    drafts.saveDraft('a', draft);
    drafts.addHeld('b', waiting);
    environment.time += age;
    drafts.removeExpired();
    expect(environment.storage.keys()).toEqual(stay ? ['draft:a', 'held:b 1'] : []);
  });

  test.each(ages)('a draft of %s is expired or not, also before expired ones are removed', (_, age, stay) => {
    drafts.saveDraft('a', draft);
    drafts.addHeld('a', waiting);
    environment.time += age;
    expect(drafts.draft('a') !== undefined).toBe(stay);
    expect(drafts.held('a')).toHaveLength(stay ? 1 : 0);
  });

  test('a draft that is saved again does not expire', () => {
    drafts.saveDraft('a', draft);
    environment.time += 20 * DAY;
    drafts.saveDraft('a', { ...draft, text: 'More words' });
    environment.time += 20 * DAY;
    drafts.removeExpired();
    expect(drafts.draft('a')?.text).toBe('More words');
  });

  test('the stored writer and keys of others stay', () => {
    localStorage.setItem('other', 'theirs');
    localStorage.setItem('draft:a', 'theirs');
    drafts.saveWriter(writer);
    environment.time += 400 * DAY;
    drafts.removeExpired();
    expect(drafts.writer()).toEqual(writer);
    expect(localStorage.getItem('other')).toBe('theirs');
    expect(localStorage.getItem('draft:a')).toBe('theirs');
  });
});

describe('invalid values in storage (S11)', () => {
  const HOSTILE = [
    '',
    'undefined',
    'null',
    'true',
    '[]',
    '{}',
    '"',
    '{"at":',
    '-1e999',
    '<script>alert(1)</script>',
    "'; DROP TABLE comments; --",
    '../../../../etc/passwd%00',
    '\u202e\u0000\ufeff\ud800',
    '{"__proto__":{"at":1}}',
    'NaN',
    '{"at":"now","value":{}}',
    '{"value":{"text":"x","name":"","email":"","url":""}}',
  ];

  const VALUES: unknown[] = [
    undefined,
    null,
    0,
    'text',
    [],
    [[]],
    {},
    { text: 'x' },
    { ...draft, text: 5 },
    { ...draft, text: undefined },
    { ...draft, name: null },
    { ...draft, email: {} },
    { ...draft, url: ['x'] },
  ];

  test.each([...HOSTILE, ...VALUES.map((value) => entry(value))])('%j is no draft', (text) => {
    poison('draft:a', text);
    expect(drafts.draft('a')).toBeUndefined();
    expect(() => drafts.removeExpired()).not.toThrow();
    drafts.saveDraft('a', draft);
    expect(drafts.draft('a')).toEqual(draft);
  });

  test.each([
    ...HOSTILE,
    ...[null, {}, [waiting], { ...waiting, id: '"><img>' }].map((value) => entry(value)),
    ...[{ text: 5 }, { name: null }, { at: 'yesterday' }, { status: 'mine' }, { parent: 7 }, { url: {} }].map(
      (wrong) => entry({ ...waiting, ...wrong }),
    ),
  ])('%j is no held comment, and the others are shown', (text) => {
    drafts.addHeld('a', waiting);
    poison('held:a 2', text);
    expect(drafts.held('a')).toEqual([waiting]);
    expect(() => drafts.removeExpired()).not.toThrow();
  });

  test.each([
    ...HOSTILE,
    ...[null, [], {}, { name: 'x' }, { ...writer, email: 1 }].map((value) => entry(value)),
  ])('%j is no writer', (text) => {
    poison('writer', text);
    expect(drafts.writer()).toBeUndefined();
  });

  test.each([
    { sent: 'x' },
    { sent: { key: 5, body: '' } },
    { sent: { key: 'k', body: null } },
    { remember: 'yes' },
    { role: 'admin' },
  ])('the text of a draft is not lost where %j is beside it', (rest) => {
    poison('draft:a', entry({ ...draft, ...rest }));
    expect(drafts.draft('a')).toEqual(draft);
  });

  test('held comments lose unknown keys', () => {
    poison('held:a 1', entry({ ...waiting, mine: { toString: 'x' } }));
    expect(drafts.held('a')).toEqual([waiting]);
  });

  test('a writer loses unknown keys', () => {
    poison('writer', entry({ ...writer, text: 'Words that nobody wrote' }));
    expect(drafts.writer()).toEqual(writer);
  });

  test('invalid entries are removed with expired ones', () => {
    for (const [i, text] of HOSTILE.entries()) poison(`draft:${i}`, text);
    drafts.saveDraft('a', draft);
    drafts.removeExpired();
    expect(environment.storage.keys()).toEqual(['draft:a']);
  });
});
