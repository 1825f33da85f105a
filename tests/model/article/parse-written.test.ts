import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePublished } from '../../../src/model/article/parse-published.ts';
import { parseWritten } from '../../../src/model/article/parse-written.ts';
import { parseCommentList } from '../../../src/model/comment/parse-list.ts';
import { parseCommentPost } from '../../../src/model/comment/parse-post.ts';
import { parseCommentPosted } from '../../../src/model/comment/parse-posted.ts';
import { parseEdition } from '../../../src/model/edition/parse-edition.ts';
import { parseFront, parseList } from '../../../src/model/lists/parse-lists.ts';
import { samplesOf } from '../../samples.ts';

const parsers = {
  parseWritten,
  parsePublished,
  parseEdition,
  parseFront,
  parseList,
  parseCommentList,
  parseCommentPosted,
  parseCommentPost,
};
const good = {
  headline: 'A bridge reopens',
  section: 'World',
  published: '2026-11-24T09:00:00Z',
  body: ['One.'],
};

/** Generates objects with the keys of articles and arbitrary values. */
const articleLike = fc.dictionary(
  fc.constantFrom(
    'headline',
    'section',
    'published',
    'body',
    'photo',
    'lead',
    'type',
    'text',
    'items',
    'rows',
    'header',
    'comments',
    'related',
    'source',
    '__proto__',
    'constructor',
    '_x',
  ),
  fc.anything({ withNullPrototype: true, withSparseArray: true }),
);

describe('no parser throws on any value', () => {
  test.each(Object.entries(parsers))('%s', (_, parse) => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), articleLike, fc.jsonValue()), (value) => void parse(value)),
      { numRuns: 400 },
    );
  });

  test('100,000 nested arrays and objects are refused', () => {
    let arrays: unknown = [];
    let objects: unknown = {};
    for (let i = 0; i < 100_000; i++) {
      arrays = [arrays];
      objects = { body: objects };
    }
    for (const deep of [arrays, objects]) {
      const verdict = parseWritten({ ...good, body: ['a', deep] });
      expect(verdict.ok).toBe(false);
      expect(parsePublished(deep).ok).toBe(false);
    }
  });

  test('5,001 blocks, nested ones counted, are refused', () => {
    const box = { type: 'box', body: Array.from({ length: 2500 }, () => 'a') };
    expect(parseWritten({ ...good, body: [box, ...Array.from({ length: 2499 }, () => 'b')] })).toMatchObject({
      ok: true,
    });
    const over = parseWritten({ ...good, body: [box, ...Array.from({ length: 2500 }, () => 'b')] });
    expect(over.ok ? [] : over.issues.map((issue) => issue.message)).toEqual([
      expect.stringContaining('5001 blocks'),
    ]);
  });
});

describe('what no file may contain (S12)', () => {
  test.each(['__proto__', 'constructor', 'prototype'])(
    'the key %s is refused everywhere and changes no prototype',
    (key) => {
      const text = `{"headline":"a","section":"b","published":"2026-11-24T09:00:00Z","body":["x"],"photo":{"${key}":{"polluted":true},"_v":{"${key}":1}}}`;
      const verdict = parseWritten(JSON.parse(text));
      expect(verdict.ok ? [] : verdict.issues.map((issue) => issue.path)).toContainEqual(['photo', key]);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  test('a lone surrogate is an issue, and is replaced in the published form', () => {
    const verdict = parseWritten({ ...good, headline: 'a\ud800b' });
    expect(verdict.ok ? [] : verdict.issues.map((issue) => issue.path)).toEqual([['headline']]);
  });

  test('control characters are removed, and line ends normalised', () => {
    const verdict = parseWritten({ ...good, headline: 'a\u0000\u0085b', lead: 'one\r\ntwo\rthree\tfour' });
    expect(verdict.ok ? [verdict.value.headline, verdict.value.lead] : verdict.issues).toEqual([
      'ab',
      'one\ntwo\nthree\tfour',
    ]);
  });
});

test('vendor keys are not validated and not in the value', () => {
  const verdict = parseWritten({
    ...good,
    _a: { headline: 5 },
    body: [{ type: 'paragraph', text: 'a', _b: null }],
  });
  expect(verdict).toMatchObject({ ok: true });
  expect(JSON.stringify(verdict)).not.toContain('_b');
});

test('the published form drops unknown keys; a later format asks for a reload', () => {
  const published = {
    ...good,
    id: 'urn:x:1',
    slug: 'a',
    language: 'en',
    direction: 'ltr',
    status: 'usable',
    comments: { state: 'open', later: 1 },
    body: [
      { type: 'paragraph', text: 'a', sparkle: true },
      { type: 'hologram', text: ['b', { text: 'c', strong: true }], x: 1 },
    ],
    revision: { number: 1, at: '2026-11-24T09:00:00Z', hash: 'h' },
    news: true,
  };
  const verdict = parsePublished(published);
  expect(verdict).toMatchObject({
    ok: true,
    value: {
      body: [
        { type: 'paragraph', text: 'a' },
        { type: 'unknown', name: 'hologram', text: ['b', { text: 'c', strong: true }] },
      ],
    },
  });
  expect(JSON.stringify(verdict)).not.toMatch(/sparkle|news|later/);
  expect(parsePublished({ ...published, format: 2 })).toMatchObject({ ok: false, later: true });
});

const naughty = samplesOf('hostile/naughty-strings');
if (naughty !== undefined) {
  const CONTROLS = /(?![\t\n])\p{Cc}/gu;
  test('every string of the Big List of Naughty Strings is a headline, without its control characters, or refused with a reason', () => {
    const strings = JSON.parse(readFileSync(join(naughty, 'blns.json'), 'utf8')) as string[];
    expect(strings.length).toBeGreaterThan(500);
    for (const text of strings) {
      const verdict = parseWritten({ ...good, headline: text, body: [text === '' ? 'x' : text] });
      if (verdict.ok) expect(verdict.value.headline).toBe(text.replace(CONTROLS, ''));
      else expect(verdict.issues[0]?.message).toMatch(/empty|nothing that readers see|half of a character/);
    }
  });
}
