import { describe, expect, test } from 'vitest';
import { isMailAddress, parseMailbox } from '../../../src/model/notices/mailbox.ts';

describe('an e-mail address', () => {
  test.each(['a@b.example', 'a.b+c@d.example', 'a@localhost', 'ä@ö.example', "o'neill@b.example"])(
    '%j is one',
    (text) => expect(isMailAddress(text)).toBe(true),
  );

  test.each([
    '',
    'a',
    '@b.example',
    'a@',
    'a@b@c.example',
    'a b@c.example',
    'a@b.example, c@d.example',
    'a@b.example;c@d.example',
    '"a@evil.example x"@b.example',
    'a@b.example\r\nBcc: c@d.example',
    'a\u0000@b.example',
    'A <a@b.example>',
    `${'a'.repeat(250)}@b.example`,
  ])('%j is none', (text) => expect(isMailAddress(text)).toBe(false));
});

test.each([
  ['a@b.example', { name: '', address: 'a@b.example' }],
  [' The Paper, Ltd. <a@b.example> ', { name: 'The Paper, Ltd.', address: 'a@b.example' }],
  ['<a@b.example>', { name: '', address: 'a@b.example' }],
  ['The Paper', undefined],
  ['A <a@b.example', undefined],
  ['A <a@b.example> B', undefined],
  ['A\r\nBcc: x@y.example <a@b.example>', undefined],
])('%j as a mailbox', (text, mailbox) => expect(parseMailbox(text)).toEqual(mailbox));
