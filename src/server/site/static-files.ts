import { realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import send from 'send';
import type { RedirectFinder } from '../../model/redirects.ts';
import { underBase, withoutBase } from '../../model/routes.ts';
import {
  contentPolicy,
  FILE_POLICY,
  type PolicyNeeds,
  securityHeaders,
} from '../../model/security-policy.ts';
import { type RenderedPage, sendPage } from './rendered-pages.ts';

interface Site {
  /** The finished site; resolved once a request. */
  dist: string;
  base: string;
  https: boolean;
  /** What the policy of the pages allows beside their own origin. */
  policy: PolicyNeeds;
  /** The page of a story with today's comments; rejects or gives nothing where what was printed must do. */
  storyPage?: (slug: string) => Promise<RenderedPage | undefined>;
  /** Where a former address leads now. */
  redirect?: RedirectFinder;
}

const STORY = /^articles[\\/]([^\\/]+)[\\/]index\.html$/;

/**
 * The file of a path inside the site, or undefined: no dotfiles, nothing outside, no way out by a link (S17).
 * A page has one address, so that no other spelling of it is answered.
 */
function fileOf(root: string, path: string): string | undefined {
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const inFolder = path.endsWith('/');
  const parts = path.slice(1, inFolder ? -1 : undefined).split('/');
  if (path !== '/' && parts.some((part) => part === '' || part.startsWith('.'))) return undefined;
  try {
    const file = join(root, ...parts);
    const isFolder = statSync(file).isDirectory();
    if (inFolder && !isFolder) return undefined;
    const real = realpathSync(isFolder ? join(file, 'index.html') : file);
    if (!statSync(real).isFile()) return undefined;
    return real.startsWith(root + sep) ? real.slice(root.length + 1) : undefined;
  } catch {
    // Not there, or a name that the file system cannot even ask for.
    return undefined;
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

/** Files of the bundle, of photos and of the search, whose names change with their content; an edition may keep others beside them. */
const HASHED =
  /^(?:assets[\\/][^\\/]+-[\w-]{8}\.(?:js|css|svg|png|woff2)|photos[\\/][^\\/]+-[0-9a-f]{8}-\d+\.(?:avif|webp|jpg)|search[\\/]index[\\/].+)$/;

const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** Whether the client takes brotli: said, and not with a weight of nothing. */
const takesBrotli = (accepted: string | undefined): boolean =>
  /(?:^|[,\s])br(?!\s*;\s*q=0(?:\.0*)?(?:[,\s]|$))(?:[,;\s]|$)/i.test(accepted ?? '');

/** The compressed variant of a file, where there is one and the client takes it whole. */
function variantOf(request: IncomingMessage, root: string, file: string): string | undefined {
  if (request.headers.range !== undefined || !takesBrotli(request.headers['accept-encoding']))
    return undefined;
  const variant = `${file}.br`;
  return statSync(join(root, variant), { throwIfNoEntry: false })?.isFile() ? variant : undefined;
}

/** What the policy of pages goes with; one of its size on every other file would cost more than some of them have. */
const PAGE = '.html';

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  file: string,
  status = 200,
): void {
  const type = TEXT_TYPES[extname(file)];
  const variant = type === undefined ? undefined : variantOf(request, root, file);
  if (status !== 200) response.statusCode = status;
  send(request, `/${(variant ?? file).split(sep).map(encodeURIComponent).join('/')}`, {
    root,
    cacheControl: false,
    dotfiles: 'ignore',
    index: false,
    ...(status === 200 ? {} : { acceptRanges: false, etag: false, lastModified: false }),
  })
    .on('headers', (answer: ServerResponse) => {
      const hashed = HASHED.test(file);
      if (extname(file) !== PAGE) answer.setHeader('content-security-policy', FILE_POLICY);
      answer.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (type === undefined) return;
      answer.setHeader('content-type', type);
      answer.setHeader('vary', 'accept-encoding');
      if (variant !== undefined) answer.setHeader('content-encoding', 'br');
    })
    .on('error', (error: { status?: number }) => {
      if (response.headersSent) response.destroy();
      else
        refuse(
          response,
          error.status === 412 || error.status === 416 ? error.status : 404,
          'There is nothing at this address.',
        );
    })
    .pipe(response);
}

/**
 * Serves the finished site: whole files, ranges, 304s, the page that says there is nothing here, one rule for
 * the trailing slash. Every answer carries the security headers (S08 to S10).
 */
export function serveSite(request: IncomingMessage, response: ServerResponse, site: Site): void {
  for (const [name, value] of Object.entries({
    'content-security-policy': contentPolicy(site.policy, 'header'),
    ...securityHeaders(site.https),
  })) {
    response.setHeader(name, value);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'This address can only be read.', { allow: 'GET, HEAD' });
  const [raw = '/', query] = (request.url ?? '/').split('?', 2);
  const path = withoutBase(site.base, raw);
  const inside = decoded(path ?? raw);
  if (inside === undefined || !raw.startsWith('/')) return refuse(response, 400, 'This is not an address.');
  if (path === undefined) {
    if (raw === '/') return refuse(response, 302, `The paper is at ${site.base}`, { location: site.base });
    return refuse(response, 404, 'There is nothing at this address.');
  }
  // A page stands there for hosts that know no redirects; the answer says it in one step.
  const moved = site.redirect?.(path, query);
  if (moved !== undefined)
    return refuse(response, 301, 'This story has moved.', { location: underBase(site.base, moved) });
  let root: string;
  try {
    root = realpathSync(site.dist);
  } catch {
    return refuse(response, 503, 'The paper is not printed yet.');
  }
  const file = /%2f/i.test(raw) ? undefined : fileOf(root, inside);
  if (file === undefined) {
    const missing = fileOf(root, '/404.html');
    return missing === undefined
      ? refuse(response, 404, 'There is nothing at this address.')
      : sendFile(request, response, root, missing, 404);
  }
  const isPage =
    file.endsWith(`${sep}index.html`) && !inside.endsWith('/') && !inside.endsWith('/index.html');
  if (isPage)
    return refuse(response, 301, 'This page ends in a slash.', {
      location: `${raw}/${query === undefined ? '' : `?${query}`}`.replace(/^\/{2,}/, '/'),
    });
  const slug = STORY.exec(file)?.[1];
  const printed = () => sendFile(request, response, root, file);
  if (slug === undefined || site.storyPage === undefined) return printed();
  site.storyPage(slug).then((page) => {
    if (page === undefined) return printed();
    const policy = contentPolicy({ ...site.policy, styleHashes: page.styleHashes }, 'header');
    response.setHeader('content-security-policy', policy);
    sendPage(request, response, page, takesBrotli(request.headers['accept-encoding']));
  }, printed);
}
