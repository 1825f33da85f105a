import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of a password hash: 32 MB and about a tenth of a second (OWASP, Password Storage). */
const COST = { log2N: 15, r: 8, p: 3 };
const HASH_LENGTH = 32;
/** Passwords are at least so long, in code points. */
export const PASSWORD_LENGTH = 12;
/** Longest password that is hashed, so that no request costs more than another. */
const LONGEST_PASSWORD = 1024;

function hash(password: string, salt: Uint8Array, { log2N, r, p }: typeof COST): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: 256 * 2 ** log2N * r };
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC').slice(0, LONGEST_PASSWORD), salt, HASH_LENGTH, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    ),
  );
}

const textOf = (salt: Uint8Array, key: Uint8Array, { log2N, r, p }: typeof COST): string =>
  `scrypt$${log2N}$${r}$${p}$${Buffer.from(salt).toString('base64url')}$${Buffer.from(key).toString('base64url')}`;

/** Hashes a password with scrypt; the text says with what cost, so that a later version can raise it. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16);
  return textOf(salt, await hash(password, salt, cost), cost);
}

/** Compared with where there is no account, so that both answers take as long. No password has this hash. */
const NO_ACCOUNT = textOf(Buffer.alloc(16), Buffer.alloc(HASH_LENGTH), COST);

/** Whether a password has a hash. @param stored undefined where there is no account: takes as long, and is false */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, log2N, r, p, salt = '', key = ''] = (stored ?? NO_ACCOUNT).split('$');
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const wanted = Buffer.from(key, 'base64url');
  const actual = await hash(password, Buffer.from(salt, 'base64url'), cost);
  return wanted.length === actual.length && timingSafeEqual(wanted, actual);
}
