import type { Article } from '../../model/article/article.ts';
import { fetchJson, loadCode, parsedOrThrow } from '../data/fetch-json.ts';
import type { Environment } from '../environment/environment.ts';

/**
 * Fetches an article; the browser asks the server by its ETag whether its copy is still the newest.
 *
 * @param hash of the text that is there
 * @returns undefined where the text is the same
 * @throws LoadError
 */
export async function fetchNewer(
  url: string,
  hash: string,
  request: Environment['fetch'],
): Promise<Article | undefined> {
  const revalidated = (address: string, init?: RequestInit) =>
    request(address, { ...init, cache: 'no-cache' });
  const { signal } = new AbortController();
  const { value } = await fetchJson(url, { signal, request: revalidated });
  const { revision } = value as { revision?: { hash?: unknown } };
  if (revision?.hash === hash) return undefined;
  const { parsers } = await loadCode(import('../data/parsers.ts'), request);
  return parsedOrThrow(parsers.article(value));
}
