import { plainText } from '../../model/article/blocks.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { type Redirect, redirectKey } from '../../model/redirects.ts';
import { absoluteUrl, articlePath, basePath, redirectsPath, underBase } from '../../model/routes.ts';
import { escapeMarkup } from '../render/escape.ts';
import type { VisibleArticle } from '../site/visible-articles.ts';
import { cacheKey } from '../source/cache-files.ts';
import type { Output } from './output.ts';

/** Redirects of visible articles; hidden ones have none (S18). */
const redirectsOf = (articles: readonly VisibleArticle[]): Redirect[] =>
  articles.flatMap(({ slug, summary }) =>
    (summary.formerly ?? []).map((from) => ({ from, to: articlePath(slug) })),
  );

/** HTML page at a former address, for hosts that cannot redirect. Its policy allows nothing else. */
function redirectPage(edition: Edition, { card, summary }: VisibleArticle, to: string): string {
  const address = escapeMarkup(summary.url ?? absoluteUrl(edition.url, to));
  const href = escapeMarkup(underBase(basePath(edition.url), to));
  const headline = escapeMarkup(plainText(summary.headline));
  return `<!doctype html>
<html lang="${escapeMarkup(card.language)}" dir="${card.direction}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="refresh" content="0; url=${href}">
    <meta name="robots" content="noindex">
    <title>${headline} | ${escapeMarkup(edition.title)}</title>
    <link rel="canonical" href="${address}">
  </head>
  <body><p><a href="${href}">${headline}</a></p></body>
</html>
`;
}

/** Paths of the site's files and of their folders, without a slash at the end. */
class SitePaths {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** @param path decoded; a page by the path of its folder and `index.html` */
  add(path: string): void {
    this.#files.add(path);
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      this.#folders.add(path.slice(0, end));
  }

  /** Whether a file is served at a path. */
  has(path: string): boolean {
    return this.#files.has(path) || this.#files.has(`${path === '/' ? '' : path}/index.html`);
  }

  /** Whether a file can be written at a path: there is nothing, and no file where it needs a folder. */
  isFree(path: string): boolean {
    if (this.#files.has(path) || this.#folders.has(path)) return false;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      if (this.#files.has(path.slice(0, end))) return false;
    return true;
  }
}

/** A name that begins with an underscore: files for hosts, which are not served. */
const HOST_FILE = /\/_/;

const LAST_PART = /[^/]*$/;

/** Path of the page for a former address; undefined where a static host could not serve it. */
function pagePath(key: string): string | undefined {
  if (key === '/' || key.includes('?')) return undefined;
  const last = LAST_PART.exec(key)?.[0] ?? '';
  if (/\.html?$/i.test(last)) return key;
  // With another ending it would not be served as HTML.
  return /\.[a-z0-9]{1,5}$/i.test(last) ? undefined : `${key}/index.html`;
}

/**
 * Redirects from former addresses: `/redirects.json` for the server, and a page at each for hosts without
 * redirects. None takes the address of another file.
 *
 * @returns the outputs, and the redirects for the host files
 *
 * @param articles visible ones
 * @param taken returns the addresses of all other files; called only where there are former addresses
 */
export function redirectOutputs(
  edition: Edition,
  articles: readonly VisibleArticle[],
  taken: () => Iterable<string>,
): { redirects: Redirect[]; outputs: Output[] } {
  const withFormer = articles.filter(({ summary }) => summary.formerly !== undefined);
  const paths = new SitePaths();
  if (withFormer.length > 0)
    for (const address of taken())
      paths.add(decodeURIComponent(address.endsWith('/') ? `${address}index.html` : address));
  const redirects: Redirect[] = [];
  const pages: Output[] = [];
  const keys = new Set<string>();
  for (const article of withFormer) {
    for (const { from, to } of redirectsOf([article])) {
      const key = redirectKey(from);
      if (key === undefined || HOST_FILE.test(key) || keys.has(key) || paths.has(key)) continue;
      keys.add(key);
      redirects.push({ from, to });
      const file = pagePath(key);
      if (file === undefined || !paths.isFree(file)) continue;
      paths.add(file);
      const content = redirectPage(edition, article, to);
      pages.push({
        address: file
          .replace(/\/index\.html$/, '/')
          .split('/')
          .map(encodeURIComponent)
          .join('/'),
        key: cacheKey(content),
        generate: () => content,
      });
    }
  }
  const list = `${JSON.stringify(redirects)}\n`;
  const file = { address: redirectsPath(), key: cacheKey(list), generate: () => list };
  return { redirects, outputs: [file, ...pages] };
}
