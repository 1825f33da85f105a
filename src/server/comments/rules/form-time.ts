import { derive, isEqualToken } from '../writer-tokens.ts';

const signatureOf = (secret: Uint8Array, articleId: string, time: string): string =>
  derive(secret, 'form', `${articleId} ${time}`).slice(0, 22);

/**
 * Signs when a form was rendered, for the form itself to hold: the server need not remember it (C14).
 *
 * @param now milliseconds
 */
export function signFormTime(secret: Uint8Array, articleId: string, now: number): string {
  const time = now.toString(36);
  return `${time}.${signatureOf(secret, articleId, time)}`;
}

/**
 * Reads for how long a form was shown, as far as the page or the app knew.
 *
 * @param shown see `CommentPost`
 * @returns milliseconds; undefined where nobody noted it, as in a page of the build
 */
export function timeShown(
  secret: Uint8Array,
  articleId: string,
  shown: number | string | undefined,
  now: number,
): number | undefined {
  if (typeof shown !== 'string') return shown;
  const [time = '', signature = ''] = shown.split('.');
  if (!isEqualToken(signature, signatureOf(secret, articleId, time))) return undefined;
  return Math.max(0, now - Number.parseInt(time, 36));
}
