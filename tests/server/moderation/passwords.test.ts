import { expect, test } from 'vitest';
import { hashPassword, isPassword } from '../../../src/server/moderation/passwords.ts';

test('a password is known by its hash, which differs each time and does not hold it (C19)', async () => {
  const hash = await hashPassword('correct horse Ä');
  expect(hash).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(await hashPassword('correct horse Ä')).not.toBe(hash);
  expect(await isPassword('correct horse Ä', hash)).toBe(true);
  // The same letters, typed as A and a mark.
  expect(await isPassword('correct horse A\u0308', hash)).toBe(true);
  expect(await isPassword('correct horse', hash)).toBe(false);
});

test('where there is no account the comparison is made all the same, and is false', async () => {
  expect(await isPassword('', undefined)).toBe(false);
  const timeOf = async (hash: string | undefined) => {
    const start = performance.now();
    await isPassword('correct horse', hash);
    return performance.now() - start;
  };
  const hash = await hashPassword('other');
  await timeOf(hash);
  const [known, unknown] = [await timeOf(hash), await timeOf(undefined)];
  expect(unknown).toBeGreaterThan(known / 5);
});
