import { memoize } from './memo.ts';

/**
 * Every address of an edition, without the base path (docs/format.md, Addresses). Nothing else in the
 * house builds one.
 */

const enc = (slug: string): string => encodeURIComponent(slug.replace(/[\uD800-\uDFFF]/gu, ''));

export const frontPath = (): string => '/';
export const articlePath = (slug: string): string => `/articles/${enc(slug)}/`;
/** Where the published form of a story lies. */
export const articleData = (slug: string): string => `/articles/${enc(slug)}.json`;
const paged = (path: string, page: number | undefined): string =>
  page === undefined ? path : `${path}page/${page}/`;
export const sectionPath = (slug: string, page?: number): string => paged(`/sections/${enc(slug)}/`, page);
export const tagPath = (slug: string, page?: number): string => paged(`/tags/${enc(slug)}/`, page);
export const authorPath = (slug: string, page?: number): string => paged(`/authors/${enc(slug)}/`, page);
/** The months that have stories; each has a page of its own. */
export const monthsPath = (): string => '/archive/';
/** @param month `2022-11` */
export const archivePath = (month: string, page?: number): string =>
  paged(`/archive/${month.replace('-', '/')}/`, page);
export const correctionsPath = (page?: number): string => paged('/corrections/', page);
export const searchPath = (): string => '/search/';
/** Tells browsers how to search here. */
export const openSearchPath = (): string => '/opensearch.xml';
/** A file of the search's index, whose name changes with its content. */
export const searchFile = (path: string): string => `${searchPath()}index/${path}`;
/** A page that is no story: about, contact, imprint, privacy. */
export const freePath = (slug: string): string => `/pages/${enc(slug)}/`;
/** RSS of the whole edition. */
export const feedPath = (): string => '/feed.xml';
/** The same as Atom. */
export const atomPath = (): string => '/atom.xml';
/** The same as JSON Feed. */
export const jsonFeedPath = (): string => '/feed.json';
/** RSS of a section's newest stories. */
export const sectionFeedPath = (slug: string): string => `${sectionPath(slug)}feed.xml`;
/** RSS of somebody's newest stories. */
export const authorFeedPath = (slug: string): string => `${authorPath(slug)}feed.xml`;
/** What a device needs to know to keep the paper among its own programs. */
export const manifestPath = (): string => '/manifest.webmanifest';
/** Former addresses of stories, for whoever serves the site. */
export const redirectsPath = (): string => '/redirects.json';
/** The data of a list page stands beside it. */
export const listData = (pagePath: string): string => `${pagePath}index.json`;

/** A page of a list: which list, and its number where it has one. */
export type RouteOfList =
  | { kind: 'section' | 'tag' | 'author'; slug: string; page?: number }
  | { kind: 'archive'; month: string; page?: number };

/** What an address leads to; slugs are decoded. */
export type Route =
  | { kind: 'front' }
  | { kind: 'article'; slug: string }
  | RouteOfList
  | { kind: 'months' }
  | { kind: 'search' }
  | { kind: 'corrections'; page?: number }
  | { kind: 'free'; slug: string }
  | { kind: 'unknown' };

const LISTS: Readonly<Record<string, 'section' | 'tag' | 'author'>> = {
  sections: 'section',
  tags: 'tag',
  authors: 'author',
};

/** Reads `page/7` at the end of an address: nothing, a number, or an address that is none. */
function pageOf(rest: string[]): { page?: number } | undefined {
  if (rest.length === 0) return {};
  const [word, number] = rest;
  if (rest.length !== 2 || word !== 'page' || !/^[1-9]\d{0,6}$/.test(number ?? '')) return undefined;
  return { page: Number(number) };
}

function listOf(root: string, rest: string[]): RouteOfList | undefined {
  const kind = Object.hasOwn(LISTS, root) ? LISTS[root] : undefined;
  const [first = '', second = ''] = rest;
  if (kind !== undefined && first !== '') {
    const page = pageOf(rest.slice(1));
    return page && { kind, slug: first, ...page };
  }
  if (root === 'archive' && /^\d{4}$/.test(first) && /^(?:0[1-9]|1[0-2])$/.test(second)) {
    const page = pageOf(rest.slice(2));
    return page && { kind: 'archive', month: `${first}-${second}`, ...page };
  }
  return undefined;
}

/** Reads a path without base. Never throws: an address that decodes to nothing is `unknown`. */
export function parseRoute(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html');
  let words: string[];
  try {
    words = parts.map(decodeURIComponent);
  } catch {
    return { kind: 'unknown' };
  }
  const [root, ...rest] = words;
  if (root === undefined) return { kind: 'front' };
  const [slug] = rest;
  if (root === 'articles' && slug !== undefined && rest.length === 1) return { kind: 'article', slug };
  if (root === 'pages' && slug !== undefined && rest.length === 1) return { kind: 'free', slug };
  if (root === 'archive' && rest.length === 0) return { kind: 'months' };
  if (root === 'search' && rest.length === 0) return { kind: 'search' };
  if (root === 'corrections') {
    const page = pageOf(rest);
    if (page !== undefined) return { kind: 'corrections', ...page };
  }
  return listOf(root, rest) ?? { kind: 'unknown' };
}

/** The address of a page of a list; undefined for a place that is none. */
export function listRoutePath(place: Route): string | undefined {
  switch (place.kind) {
    case 'section':
      return sectionPath(place.slug, place.page);
    case 'tag':
      return tagPath(place.slug, place.page);
    case 'author':
      return authorPath(place.slug, place.page);
    case 'archive':
      return archivePath(place.month, place.page);
    default:
      return undefined;
  }
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

/** Origin and base path, without the slash at the end; a build asks for one, a hundred thousand times. */
const rootOf = memoize((siteUrl) => new URL(siteUrl).origin + basePath(siteUrl).slice(0, -1), 10);

/**
 * An address of this site, whole: with origin and base path. One that is whole already stays as it is, written
 * as browsers write it.
 *
 * @param siteUrl origin and base path of the edition
 */
export function absoluteUrl(siteUrl: string, address: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return new URL(address, siteUrl).href;
  const whole = rootOf(siteUrl) + address;
  return /^[\w/.%-]*$/.test(address) && !address.includes('/.') ? whole : new URL(whole).href;
}

/** The way back from `underBase`: undefined when the path lies outside the base. */
export function withoutBase(base: string, path: string): string | undefined {
  if (path === base.slice(0, -1)) return '/';
  return path.startsWith(base) ? path.slice(base.length - 1) : undefined;
}

/**
 * The slug of a section, tag or author name that gives none: NFKC, lower case, runs of letters, marks and
 * digits joined by a hyphen (docs/format.md, Addresses). The same few names stand on thousands of articles.
 */
export const slugify = memoize((name) => {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (words ?? []).join('-');
}, 50_000);
