import { expect, test } from 'vitest';
import { newTotpSecret, totpAddress, totpCode, totpStepOf } from '../../../src/server/moderation/totp.ts';

/** Secret of the test values of RFC 6238, appendix B: the bytes `12345678901234567890`. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('at %i s the code is that of RFC 6238, %s', (seconds, code) => {
  expect(totpCode(SECRET, Math.floor(seconds / 30), 8)).toBe(code);
  expect(totpStepOf(SECRET, code.slice(2), seconds * 1000)).toBe(Math.floor(seconds / 30));
});

test('a code counts one step early or late, and is what was typed with spaces', () => {
  const step = 1_000_000;
  const now = step * 30_000 + 15_000;
  for (const [away, result] of [
    [-2, undefined],
    [-1, step - 1],
    [0, step],
    [1, step + 1],
    [2, undefined],
  ] as const)
    expect(totpStepOf(SECRET, totpCode(SECRET, step + away), now)).toBe(result);
  expect(totpStepOf(SECRET, totpCode(SECRET, step).replace(/^.../, '$& '), now)).toBe(step);
  for (const wrong of ['', '1', '１２３４５６', 'x'.repeat(10_000)])
    expect(totpStepOf(SECRET, wrong, now)).toBeUndefined();
});

test('a secret has 160 bits and differs each time; its address is what apps read', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(secret);
  expect(totpAddress('ABC', 'Eva Ä', 'The Paper')).toBe(
    'otpauth://totp/The%20Paper:Eva%20%C3%84?secret=ABC&issuer=The%20Paper',
  );
});
