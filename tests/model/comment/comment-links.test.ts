import { expect, test } from 'vitest';
import { linkedParts } from '../../../src/model/comment/comment-links.ts';

/* S04: the text of a link is its real host. */
test.each([
  [
    'the same host',
    'https://example.org/a/b?c=1#d',
    'https://example.org/a/b?c=1#d',
    'example.org/a/b?c=1#d',
  ],
  ['a bare host', 'http://example.org', 'http://example.org', 'example.org'],
  ['a bare host with its slash', 'http://example.org/', 'http://example.org/', 'example.org'],
  [
    'signs that Node and browsers write differently',
    'http://a.example/x^y',
    'http://a.example/x^y',
    'a.example/x^y',
  ],
  [
    'a backslash before an @',
    'https://good.example\\@evil.example',
    'https://good.example\\@evil.example',
    'good.example\\@evil.example',
  ],
  [
    'another host before the @',
    'https://bank.example@evil.example/x',
    'https://evil.example/x',
    'evil.example/x',
  ],
  [
    'another path',
    'https://evil.example/bank.example',
    'https://evil.example/bank.example',
    'evil.example/bank.example',
  ],
  ['a port', 'https://example.org:8443/', 'https://example.org:8443/', 'example.org:8443'],
  ['capitals', 'HTTPS://EXAMPLE.ORG/A', 'https://example.org/A', 'example.org/A'],
])('%s', (_, written, href, text) => {
  expect(linkedParts(written)).toEqual([{ href, text }]);
});

test.each([
  ['a name without scheme', 'see example.org now'],
  ['a script', 'javascript:alert(1)'],
  ['a scheme alone', 'https://'],
  ['no host', 'https://?x'],
  ['a look-alike in other letters', 'https://аррӏе.com/'],
  ['an address as a number', 'http://0x7f.1/'],
])('%s is text', (_, written) => {
  expect(linkedParts(written)).toEqual([written]);
});

test.each([
  ['See https://example.org/a.', ['See ', 'example.org/a', '.']],
  ['(https://example.org/a)', ['(', 'example.org/a', ')']],
  ['https://example.org/a_(b) too', ['example.org/a_(b)', ' too']],
  ['“https://example.org”, he said', ['“', 'example.org', '”, he said']],
])('%s: punctuation stays in the sentence', (line, shown) => {
  expect(linkedParts(line).map((part) => (typeof part === 'string' ? part : part.text))).toEqual(shown);
});

test.each([
  ['addresses', 'https://'.repeat(625)],
  ['brackets', `https://a.b/${')'.repeat(4988)}`],
  ['open brackets', `https://a.b/${'(]'.repeat(2494)}`],
  ['stops', `https://a.b/${'.'.repeat(4988)}`],
  ['blank lines', '\n'.repeat(5000)],
])('five thousand %s are parsed completely (for the time: npm run bench text)', (_, text) => {
  const parts = linkedParts(text);
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts)
    if (typeof part !== 'string') expect(new URL(part.href).protocol).toMatch(/^https?:$/);
});
