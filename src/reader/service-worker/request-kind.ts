/** How the service worker answers a request; `none`: not at all, the browser does as without it. */
export type RequestKind = 'code' | 'photo' | 'page' | 'data' | 'extra' | 'none';

/** What decides on the kind of a request. */
export interface RequestFacts {
  method: string;
  /** Absolute. */
  url: string;
  mode: string;
  destination: string;
  /** Whether it is of a download, which wants the network alone. */
  isDownload: boolean;
  /** Whether a part of the file is asked for. */
  isRange: boolean;
}

/** What is never stored: comments, moderation, the search index, probes. Below the base path. */
const UNTOUCHED = /^(?:api|moderation|comments|search\/index)\/|^(?:healthz|readyz|metrics)$/;
/** Destinations of files that pages need beside those with hashed names. */
const EXTRAS = new Set(['style', 'font', 'script', 'manifest', 'image']);

/** Decides how a request is answered. @param scope URL of the site with its base path */
export function requestKind(request: RequestFacts, scope: string): RequestKind {
  const { method, url, mode, destination, isDownload, isRange } = request;
  if (method !== 'GET' || isRange || isDownload || !url.startsWith(scope)) return 'none';
  const [path = ''] = url.slice(scope.length).split(/[?#]/, 1);
  if (UNTOUCHED.test(path)) return 'none';
  if (mode === 'navigate') return 'page';
  if (path.startsWith('assets/')) return 'code';
  if (path.startsWith('photos/') && destination === 'image') return 'photo';
  if (/^(?:articles\/[^/]+|(?:.*\/)?index)\.json$/.test(path)) return 'data';
  return EXTRAS.has(destination) ? 'extra' : 'none';
}

/** Path of the page that data lies beside: `/articles/a/` of `/articles/a.json`, the folder of an `index.json`. */
export const pageOfData = (path: string): string =>
  path.endsWith('/index.json') ? path.slice(0, -'index.json'.length) : path.replace(/\.json$/, '/');

/** Path of the data beside a page. */
export const dataOfPage = (path: string): string =>
  /\/articles\/[^/]+\/$/.test(path) ? `${path.slice(0, -1)}.json` : `${path}index.json`;

/** Path of a page as it is stored: hosts serve it at `index.html` too, and without the last slash. */
export function pagePathOf(path: string): string {
  const page = path.replace(/index\.html$/, '');
  const isFile = /\.[a-z]\w*$/i.test(page);
  return isFile || page.endsWith('/') ? page : `${page}/`;
}

/** Slug of the article of a page or of its data; undefined for other paths. */
export function slugOfPath(path: string): string | undefined {
  const [, slug] = /\/articles\/([^/]+?)(?:\/|\.json)$/.exec(path) ?? [];
  try {
    return slug === undefined ? undefined : decodeURIComponent(slug);
  } catch {
    return undefined;
  }
}
