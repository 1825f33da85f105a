import type { Edition } from '../../../model/edition/edition.ts';
import { queryParameters, type Redirect, redirectKey, splitQuery } from '../../../model/redirects.ts';
import { basePath, underBase } from '../../../model/routes.ts';

/** A redirect as the configuration of a host needs it. */
export interface HostRedirect {
  /** Former path under the base path, decoded, without a slash at the end unless it is the front page's. */
  path: string;
  /** Names and values of the former query; none: any query is passed on. */
  parameters: [name: string, value: string][];
  /** Present address under the base path, percent-encoded; safe in every configuration. */
  to: string;
}

/** Percent-encodes a path: letters, digits and `-._~/` stay. */
export const encodePath = (path: string): string =>
  encodeURIComponent(path)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** Base path of an edition, decoded, as servers compare it. */
export function decodedBase({ url }: Pick<Edition, 'url'>): string {
  const base = basePath(url);
  try {
    return decodeURIComponent(base);
  } catch {
    return base;
  }
}

/** Turns redirects into those of a host's configuration; leaves out addresses that no site can have. */
export function hostRedirects(edition: Pick<Edition, 'url'>, redirects: readonly Redirect[]): HostRedirect[] {
  const base = decodedBase(edition);
  return redirects.flatMap(({ from, to }) => {
    const [address, query = ''] = splitQuery(from);
    const key = redirectKey(address);
    if (key === undefined) return [];
    return [
      {
        path: underBase(base, key),
        parameters: queryParameters(query),
        to: encodePath(underBase(base, decodeURIComponent(to))),
      },
    ];
  });
}

/** Both spellings of a path: with and without a slash at the end. */
export const spellings = (path: string): string[] => (path.endsWith('/') ? [path] : [path, `${path}/`]);
