import type { CommentOrder } from './comment/comment.ts';
import { memoize } from './memo.ts';

/** Addresses of an edition, without the base path (docs/format.md, Addresses). No other module builds addresses. */

const enc = (slug: string): string => encodeURIComponent(slug.replace(/[\uD800-\uDFFF]/gu, ''));

export const frontPath = (): string => '/';
export const articlePath = (slug: string): string => `/articles/${enc(slug)}/`;
/** Which comments of an article are shown. */
export interface CommentsView {
  /** Number of their page, from 1. */
  page: number;
  order: CommentOrder;
  /** Id of a comment: its page is shown, whatever `page` says. */
  comment?: string;
  /** Id of the comment that the form answers; its page is shown. */
  reply?: string;
}

/** Address of an article with some of its comments, which the server renders. */
export function commentsViewPath(slug: string, view: Partial<CommentsView>): string {
  const { page = 1, order = 'oldest', comment, reply } = view;
  const query = [
    page > 1 && `comments=${page}`,
    order === 'newest' && 'order=newest',
    comment !== undefined && `comment=${comment}`,
    reply !== undefined && `reply=${reply}`,
  ];
  const search = query.filter(Boolean).join('&');
  return articlePath(slug) + (search && `?${search}`);
}

const QUERY = {
  page: /(?:^|[?&])comments=([1-9]\d{0,5})(?:&|$)/,
  order: /(?:^|[?&])order=(newest)(?:&|$)/,
  comment: /(?:^|[?&])comment=([\w-]{1,80})(?:&|$)/,
  reply: /(?:^|[?&])reply=([\w-]{1,80})(?:&|$)/,
};

/** Parses the query of an article's address. Without what it names, the first page of comments is shown. */
export function commentsViewOf(query: string): CommentsView {
  const [page, order, comment, reply] = [QUERY.page, QUERY.order, QUERY.comment, QUERY.reply].map(
    (pattern) => pattern.exec(query)?.[1],
  );
  return {
    page: Number(page ?? 1),
    order: order === undefined ? 'oldest' : 'newest',
    ...(comment === undefined ? {} : { comment }),
    ...(reply === undefined ? {} : { reply }),
  };
}

/** Whether the query of an article's address chooses which comments are shown; others change nothing in a page. */
export const choosesComments = (query: string): boolean =>
  commentsViewPath('', commentsViewOf(query)) !== articlePath('');

/** Id of the element of a comment. */
export const commentAnchor = (id: string): string => `comment-${id}`;
/** Address of a feed of comments, of an article or of the edition, below the comments service. */
export const commentFeedPath = (kind: string, slug?: string): string =>
  `/api${slug === undefined ? frontPath() : articlePath(slug)}comments.${kind}`;
/** Address of the page on which a reader reports a comment, below the comments service. */
export const commentReportPath = (id: string): string => `/comments/${enc(id)}/report`;
/** Address of the page that tells a writer what became of their comment, below the comments service. */
export const commentStatusPath = (id: string, token: string): string =>
  `/comments/${enc(id)}/status?token=${encodeURIComponent(token)}`;
/** Address of the published form of an article. */
export const articleData = (slug: string): string => `/articles/${enc(slug)}.json`;
const paged = (path: string, page: number | undefined): string =>
  page === undefined ? path : `${path}page/${page}/`;
export const sectionPath = (slug: string, page?: number): string => paged(`/sections/${enc(slug)}/`, page);
export const tagPath = (slug: string, page?: number): string => paged(`/tags/${enc(slug)}/`, page);
export const authorPath = (slug: string, page?: number): string => paged(`/authors/${enc(slug)}/`, page);
/** Address of the list of months. */
export const monthsPath = (): string => '/archive/';
/** Address of the list of all tags, or of all authors. */
export const namesPath = (of: 'tags' | 'authors'): string => `/${of}/`;
/** @param month `2022-11` */
export const archivePath = (month: string, page?: number): string =>
  paged(`/archive/${month.replace('-', '/')}/`, page);
export const correctionsPath = (page?: number): string => paged('/corrections/', page);
export const searchPath = (): string => '/search/';
/** Address of the page of what this browser keeps, and of the reader's settings. */
export const devicePath = (): string => '/device/';
/** Address of the page that is shown where a page is not stored and there is no connection. */
export const offlinePath = (): string => '/offline/';
/** Address of the list of what changed in stored pages, and of what can be downloaded. */
export const offlineListPath = (): string => '/offline.json';
export const serviceWorkerPath = (): string => '/service-worker.js';
/** Id of the settings on that page. */
export const DISPLAY_ID = 'display';
/** Address of the page of saved articles. */
export const savedPath = (): string => '/saved/';
/** Address of the OpenSearch description. */
export const openSearchPath = (): string => '/opensearch.xml';
/** Address of a file of the search index; file names contain a content hash. */
export const searchFile = (path: string): string => `${searchPath()}index/${path}`;
/** Address of a page that is no article: about, contact, imprint, privacy. */
export const freePath = (slug: string): string => `/pages/${enc(slug)}/`;
/** RSS of the whole edition. */
export const feedPath = (): string => '/feed.xml';
/** Atom feed of the whole edition. */
export const atomPath = (): string => '/atom.xml';
/** JSON Feed of the whole edition. */
export const jsonFeedPath = (): string => '/feed.json';
/** RSS of a section's newest articles. */
export const sectionFeedPath = (slug: string): string => `${sectionPath(slug)}feed.xml`;
/** RSS of an author's newest articles. */
export const authorFeedPath = (slug: string): string => `${authorPath(slug)}feed.xml`;
/** Address of the web app manifest. */
export const manifestPath = (): string => '/manifest.webmanifest';
/** Address of the list of former addresses, for the web server. */
export const redirectsPath = (): string => '/redirects.json';
/** Address of the data of a list page. */
export const listData = (pagePath: string): string => `${pagePath}index.json`;

/** A page of a list; the newest page has no number. */
export type RouteOfList =
  | { kind: 'section' | 'tag' | 'author'; slug: string; page?: number }
  | { kind: 'archive'; month: string; page?: number };

/** A kind of page and its parameters; slugs are decoded. */
export type Route =
  | { kind: 'front' }
  | { kind: 'article'; slug: string }
  | RouteOfList
  | { kind: 'months' }
  | { kind: 'names'; of: 'tags' | 'authors' }
  | { kind: 'search' }
  | { kind: 'device' }
  | { kind: 'saved' }
  | { kind: 'offline' }
  | { kind: 'corrections'; page?: number }
  | { kind: 'free'; slug: string }
  | { kind: 'unknown' };

const LISTS: Readonly<Record<string, 'section' | 'tag' | 'author'>> = {
  sections: 'section',
  tags: 'tag',
  authors: 'author',
};

/** Parses `page/7` at the end of an address; undefined where the address is invalid. */
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

/** Parses a path without the base path. Never throws: an invalid path is `unknown`. */
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
  if ((root === 'tags' || root === 'authors') && rest.length === 0) return { kind: 'names', of: root };
  if (/^(?:search|device|saved|offline)$/.test(root) && rest.length === 0)
    return { kind: root as 'search' | 'device' | 'saved' | 'offline' };
  if (root === 'corrections') {
    const page = pageOf(rest);
    if (page !== undefined) return { kind: 'corrections', ...page };
  }
  return listOf(root, rest) ?? { kind: 'unknown' };
}

/** Returns the address of a page of a list; undefined for other routes. */
export function listRoutePath(route: Route): string | undefined {
  switch (route.kind) {
    case 'section':
      return sectionPath(route.slug, route.page);
    case 'tag':
      return tagPath(route.slug, route.page);
    case 'author':
      return authorPath(route.slug, route.page);
    case 'archive':
      return archivePath(route.month, route.page);
    default:
      return undefined;
  }
}

/** Returns the base path of a site URL, encoded as in requests; begins and ends with a slash. */
export function basePath(url: string): string {
  const path = (/^[a-z]+:\/\/[^/]+(\/[^?#]*)?/i.exec(url)?.[1] ?? '/').replace(/[^!-~]|["<>\\^`{|}]/gu, enc);
  return path.endsWith('/') ? path : `${path}/`;
}

/** Puts a site-relative address under the base path; returns other addresses unchanged. */
export function underBase(base: string, address: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? base.slice(0, -1) + address : address;
}

/** Returns origin and base path without trailing slash. Cached: a build needs one a hundred thousand times. */
const rootOf = memoize((siteUrl) => new URL(siteUrl).origin + basePath(siteUrl).slice(0, -1), 10);

/**
 * Returns the absolute URL of an address of this site; absolute URLs are only normalised.
 *
 * @param siteUrl origin and base path of the edition
 */
export function absoluteUrl(siteUrl: string, address: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return new URL(address, siteUrl).href;
  const url = rootOf(siteUrl) + address;
  return /^[\w/.%-]*$/.test(address) && !address.includes('/.') ? url : new URL(url).href;
}

/** Removes the base path; undefined where the path is outside it. */
export function withoutBase(base: string, path: string): string | undefined {
  if (path === base.slice(0, -1)) return '/';
  return path.startsWith(base) ? path.slice(base.length - 1) : undefined;
}

/** Words for signs that file systems and addresses treat as special. */
const SIGNS: Readonly<Record<string, string>> = {
  '+': 'plus',
  '#': 'hash',
  '&': 'and',
  '@': 'at',
  '%': 'percent',
  '*': 'star',
};

/**
 * Makes a slug from the name of a section, tag or author: NFKC, lower case, words joined by hyphens; signs that touch a
 * word and symbols stay, so that `C`, `C++` and `C#` differ (docs/format.md, Addresses). Only a blank name gives none.
 * Cached: thousands of articles share few names.
 */
export const slugify = memoize((name) => {
  const text = name.normalize('NFKC').toLowerCase().trim();
  const words =
    text.match(/[\p{L}\p{M}\p{N}]+|(?<=\S)[+#&@%*]|[+#&@%*](?=\S)|[\p{Sc}\p{So}](?!\p{M}*\ufe0e)/gu) ??
    Array.from(text, (sign) => `u${sign.codePointAt(0)?.toString(16)}`);
  return words.map((word) => SIGNS[word] ?? word).join('-');
}, 50_000);
