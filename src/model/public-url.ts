import { isWebAddress } from './links.ts';

/** What is wrong with PUBLIC_URL, in a sentence; undefined where it is right or not set. */
export function publicUrlIssue(publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined || isWebAddress(publicUrl)) return undefined;
  return `PUBLIC_URL is not a web address: ${JSON.stringify(publicUrl)}. Write the whole address readers use, for example https://news.example/paper/.`;
}
