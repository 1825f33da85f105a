import { plainText } from '../../model/article/blocks.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { type Redirect, redirectKey } from '../../model/redirects.ts';
import { absoluteUrl, articlePath, basePath, redirectsPath, underBase } from '../../model/routes.ts';
import type { Output } from '../release/release.ts';
import { escapeHtml } from '../render/html-template.ts';
import type { VisibleArticle } from '../site/visible-articles.ts';
import { cacheKey } from '../source/files.ts';

/** The former addresses of stories that readers may see; of hidden ones none is told (S18). */
const redirectsOf = (stories: readonly VisibleArticle[]): Redirect[] =>
  stories.flatMap(({ slug, summary }) =>
    (summary.formerly ?? []).map((from) => ({ from, to: articlePath(slug) })),
  );

/** A page where a story stood, for hosts that know no redirects. It may do nothing but lead on. */
function movedPage(edition: Edition, { card, summary }: VisibleArticle, to: string): string {
  const address = escapeHtml(summary.url ?? absoluteUrl(edition.url, to));
  const here = escapeHtml(underBase(basePath(edition.url), to));
  const headline = escapeHtml(plainText(summary.headline));
  return `<!doctype html>
<html lang="${escapeHtml(card.language)}" dir="${card.direction}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="refresh" content="0; url=${here}">
    <meta name="robots" content="noindex">
    <title>${headline} | ${escapeHtml(edition.title)}</title>
    <link rel="canonical" href="${address}">
  </head>
  <body><p><a href="${here}">${headline}</a></p></body>
</html>
`;
}

/** What stands at addresses: files, and the folders they lie in; without slash at the end. */
class Places {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** @param path decoded; a page by the path of its folder and `index.html` */
  add(path: string): void {
    this.#files.add(path);
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      this.#folders.add(path.slice(0, end));
  }

  /** Whether something is at an address. */
  has(path: string): boolean {
    return this.#files.has(path) || this.#files.has(`${path === '/' ? '' : path}/index.html`);
  }

  /** Whether a file can be put there: nothing is in its place, and no file where it needs a folder. */
  isFree(path: string): boolean {
    if (this.#files.has(path) || this.#folders.has(path)) return false;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      if (this.#files.has(path.slice(0, end))) return false;
    return true;
  }
}

/** What begins with an underscore is for hosts, and no reader is shown it. */
const HOSTS = /\/_/;

const LAST_PART = /[^/]*$/;

/** Where the page for a former address lies, for hosts that go by files; undefined where they could not serve it. */
function fileAt(key: string): string | undefined {
  if (key === '/' || key.includes('?')) return undefined;
  const last = LAST_PART.exec(key)?.[0] ?? '';
  if (/\.html?$/i.test(last)) return key;
  // With another ending it would be served as something else than a page.
  return /\.[a-z0-9]{1,5}$/i.test(last) ? undefined : `${key}/index.html`;
}

/**
 * What the site has for former addresses: `/redirects.json` for our server, and a page at each for hosts that know
 * no redirects; and the redirects themselves, for the files of other hosts. A page that is really there is never hidden by one.
 *
 * @param stories those readers may see
 * @param taken addresses of all other files
 */
export function redirectOutputs(
  edition: Edition,
  stories: readonly VisibleArticle[],
  taken: Iterable<string>,
): { redirects: Redirect[]; outputs: Output[] } {
  const moved = stories.filter(({ summary }) => summary.formerly !== undefined);
  const places = new Places();
  if (moved.length > 0)
    for (const address of taken)
      places.add(decodeURIComponent(address.endsWith('/') ? `${address}index.html` : address));
  const kept: Redirect[] = [];
  const pages: Output[] = [];
  const known = new Set<string>();
  for (const story of moved) {
    for (const { from, to } of redirectsOf([story])) {
      const key = redirectKey(from);
      if (key === undefined || HOSTS.test(key) || known.has(key) || places.has(key)) continue;
      known.add(key);
      kept.push({ from, to });
      const file = fileAt(key);
      if (file === undefined || !places.isFree(file)) continue;
      places.add(file);
      const content = movedPage(edition, story, to);
      pages.push({
        address: file
          .replace(/\/index\.html$/, '/')
          .split('/')
          .map(encodeURIComponent)
          .join('/'),
        key: cacheKey(content),
        make: () => content,
      });
    }
  }
  const list = `${JSON.stringify(kept)}\n`;
  const file = { address: redirectsPath(), key: cacheKey(list), make: () => list };
  return { redirects: kept, outputs: [file, ...pages] };
}
