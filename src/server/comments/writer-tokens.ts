import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/*
 * Tokens are derived from the secret of the data folder and the id of a comment: a retry gets the same token again
 * without its being stored (D02). Whoever reads the database finds only hashes.
 */

/** Derives a text from the secret, for one use of it. */
export const derive = (secret: Uint8Array, use: string, id: string): string =>
  createHmac('sha256', secret).update(`${use}:${id}`).digest('base64url');

/** Token of 256 bits by which its writer edits or withdraws a comment (C07). */
export const editToken = (secret: Uint8Array, id: string): string => derive(secret, 'edit', id);

/** Token by which its writer reads what became of a comment, and objects; may be a part of an address. */
export const statusToken = (secret: Uint8Array, id: string): string => derive(secret, 'status', id);

/** Token by which whoever reads a mail to the address of a subscription confirms it. */
export const confirmToken = (secret: Uint8Array, subscriptionId: string): string =>
  derive(secret, 'confirm', subscriptionId);

/** Token by which whoever reads a mail about a comment ends such mails; may be a part of an address. */
export const stopToken = (secret: Uint8Array, id: string): string => derive(secret, 'stop', id);

/** What the store holds of an edit token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Compares texts in a time that tells nothing of where they differ. */
export function isEqualToken(a: string, b: string): boolean {
  const [hashA, hashB] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(hashA as Uint8Array, hashB as Uint8Array);
}

/** Whether a token is the one of a stored hash; none is that of a comment without a hash. */
export const isEditToken = (token: string, hash: string | null): boolean =>
  isEqualToken(hashToken(token), hash ?? '');

/** Whether a token is the status token of a comment. */
export const isStatusToken = (secret: Uint8Array, id: string, token: string): boolean =>
  isEqualToken(statusToken(secret, id), token);
