/**
 * Every address of an edition, without the base path (docs/format.md, Addresses). Nothing else in the
 * house builds one.
 */

const enc = (slug: string): string => encodeURIComponent(slug.replace(/[\uD800-\uDFFF]/gu, ''));

export const frontPath = (): string => '/';
export const articlePath = (slug: string): string => `/articles/${enc(slug)}/`;
/** Where the published form of a story lies. */
export const articleData = (slug: string): string => `/articles/${enc(slug)}.json`;
export const sectionPath = (slug: string, page?: number): string =>
  page === undefined ? `/sections/${enc(slug)}/` : `/sections/${enc(slug)}/page/${page}/`;
/** The data of a list page stands beside it. */
export const listData = (pagePath: string): string => `${pagePath}index.json`;

/** What an address leads to; slugs are decoded. */
export type Place =
  | { kind: 'front' }
  | { kind: 'article'; slug: string }
  | { kind: 'section'; slug: string; page?: number }
  | { kind: 'unknown' };

/** Reads a path without base. Never throws: an address that decodes to nothing is `unknown`. */
export function placeOf(path: string): Place {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html');
  let words: string[];
  try {
    words = parts.map(decodeURIComponent);
  } catch {
    return { kind: 'unknown' };
  }
  const [root, slug, sub, number] = words;
  if (root === undefined) return { kind: 'front' };
  if (root === 'articles' && slug !== undefined && words.length === 2) {
    return { kind: 'article', slug };
  }
  if (root === 'sections' && slug !== undefined) {
    if (words.length === 2) return { kind: 'section', slug };
    if (words.length === 4 && sub === 'page' && number && /^[1-9]\d{0,6}$/.test(number)) {
      return { kind: 'section', slug, page: Number(number) };
    }
  }
  return { kind: 'unknown' };
}

/** Base path of a site address, as browsers write it in requests: begins and ends with a slash. */
export function basePath(url: string): string {
  const path = (/^[a-z]+:\/\/[^/]+(\/[^?#]*)?/i.exec(url)?.[1] ?? '/').replace(/[^!-~]|["<>\\^`{|}]/gu, enc);
  return path.endsWith('/') ? path : `${path}/`;
}

/** Puts a site-relative address under the base path; leaves every other address alone. */
export function underBase(base: string, address: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? base.slice(0, -1) + address : address;
}

/** The way back from `underBase`: undefined when the path lies outside the base. */
export function withoutBase(base: string, path: string): string | undefined {
  if (path === base.slice(0, -1)) return '/';
  return path.startsWith(base) ? path.slice(base.length - 1) : undefined;
}

/**
 * The slug of a section, tag or author name that gives none: NFKC, lower case, runs of letters, marks and
 * digits joined by a hyphen (docs/format.md, Addresses).
 */
export function slugOf(name: string): string {
  return (
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join('-');
}
