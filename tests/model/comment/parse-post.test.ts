import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommentField } from '../../../src/model/comment/comment.ts';
import { normaliseComment, parseCommentPost } from '../../../src/model/comment/parse-post.ts';

const GOOD = { text: 'Well said.', name: 'Ani', email: 'ani@example.org', url: '' };
const KEY = '0123456789abcdef';

/** What is wrong with a comment of which one field is another. */
function issueOf(field: CommentField, value: string, requireEmail = true): string | undefined {
  const result = normaliseComment({ ...GOOD, [field]: value }, requireEmail);
  return result.ok ? undefined : result.fields[field];
}

/** The value that is stored for one field. */
function stored(field: CommentField, value: string): string {
  const result = normaliseComment({ ...GOOD, [field]: value }, true);
  if (!result.ok) throw new Error(JSON.stringify(result.fields));
  return result.value[field];
}

describe('limits (C15)', () => {
  const email = (length: number) => `${'a'.repeat(length - '@example.org'.length)}@example.org`;
  const url = (length: number) => `https://example.org/${'a'.repeat(length - 'https://example.org/'.length)}`;

  test.each<[CommentField, string, string]>([
    ['text', 'a'.repeat(5000), 'a'.repeat(5001)],
    ['text', '\u{1f30a}'.repeat(5000), '\u{1f30a}'.repeat(5001)],
    ['name', 'a'.repeat(60), 'a'.repeat(61)],
    ['name', '\u{20000}'.repeat(60), '\u{20000}'.repeat(61)],
    ['email', email(100), email(101)],
    ['url', url(200), url(201)],
  ])('%s: as long as it may be, and one character more', (field, longest, longer) => {
    expect(issueOf(field, longest)).toBeUndefined();
    expect(issueOf(field, longer)).toBe('too_long');
  });

  test('what is trimmed does not count', () => {
    expect(stored('text', ` ${'a'.repeat(5000)}\n`)).toHaveLength(5000);
    expect(stored('email', ` ${email(100)} `)).toHaveLength(100);
  });
});

describe('cleaning', () => {
  test.each([
    ['e\u0301', '\u00e9'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\u0000b\u0007c\u009bd\te', 'abcd\te'],
    ['a\ud800b', 'a\ufffdb'],
  ])('text %j is stored as %j', (text, expected) => {
    expect(stored('text', text)).toBe(expected);
  });

  test.each([
    ['Jose\u0301', 'Jos\u00e9'],
    [' Ani   Ayan ', 'Ani Ayan'],
  ])('name %j is stored as %j', (name, expected) => {
    expect(stored('name', name)).toBe(expected);
  });

  test.each([
    ['example.org/me', 'https://example.org/me'],
    ['http://example.org', 'http://example.org'],
  ])('website %j is stored as %j', (url, expected) => {
    expect(stored('url', url)).toBe(expected);
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme' }),
        (text, name) => {
          const once = normaliseComment({ ...GOOD, text, name }, false);
          if (once.ok) expect(normaliseComment(once.value, false)).toEqual(once);
        },
      ),
    );
  });
});

describe('what is refused, by field', () => {
  test.each<[CommentField, string, string]>([
    ['text', ' \u200b\n', 'required'],
    ['name', ' ', 'required'],
    ['name', '\u200b', 'invalid_characters'],
    ['name', 'Ani\u202e', 'invalid_characters'],
    ['name', 'A\u0301\u0302\u0303\u0304\u0305', 'invalid_characters'],
    ['name', 'An\ni\u0007', 'invalid_characters'],
    ['email', '', 'required'],
    ['email', 'ani', 'invalid_email'],
    ['email', 'ani@example', 'invalid_email'],
    ['email', 'ani@@example.org', 'invalid_email'],
    ['email', 'a ni@example.org', 'invalid_email'],
    ['url', 'javascript:alert(1)', 'invalid_url'],
    ['url', 'ftp://example.org', 'invalid_url'],
  ])('%s %j: %s', (field, value, code) => {
    expect(issueOf(field, value)).toBe(code);
  });

  test('an e-mail address only where the edition asks for one', () => {
    expect(issueOf('email', '', false)).toBeUndefined();
    expect(issueOf('email', 'ani', false)).toBe('invalid_email');
  });

  test('four marks on a letter are a name', () => {
    expect(issueOf('name', 'A\u0301\u0302\u0303\u0304')).toBeUndefined();
  });
});

describe('the body of a post (C03)', () => {
  test('is taken with its key', () => {
    expect(parseCommentPost({ ...GOOD, key: KEY, revision: 2, parent: 'a-1' })).toEqual({
      ok: true,
      value: { ...GOOD, key: KEY, revision: 2, parent: 'a-1' },
    });
  });

  test.each<[string, unknown, Record<string, string>]>([
    ['no object', 'text', { text: 'required' }],
    ['a list', [], { text: 'required' }],
    ['no key', GOOD, { key: 'required' }],
    ['a short key', { ...GOOD, key: 'short' }, { key: 'invalid' }],
    ['a key of its own', { ...GOOD, key: KEY, published: true }, { published: 'unknown' }],
    ['a number for a text', { ...GOOD, key: KEY, text: 1 }, { text: 'invalid' }],
    ['no name', { text: 'x', key: KEY }, { name: 'required' }],
    ['a parent of no id', { ...GOOD, key: KEY, parent: 'a b' }, { parent: 'invalid' }],
    ['a revision of none', { ...GOOD, key: KEY, revision: 0 }, { revision: 'invalid' }],
  ])('is refused: %s', (_, input, fields) => {
    expect(parseCommentPost(input)).toEqual({ ok: false, fields });
  });

  test('a form may come without a key (C12)', () => {
    expect(parseCommentPost(GOOD, false).ok).toBe(true);
  });
});
