import { isWebAddress } from './links.ts';

/** Returns an error message about PUBLIC_URL; undefined where it is valid or not set. */
export function publicUrlIssue(publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined || isWebAddress(publicUrl)) return undefined;
  return `PUBLIC_URL is not a web address: ${JSON.stringify(publicUrl)}. Write the whole address readers use, for example https://news.example/paper/.`;
}
