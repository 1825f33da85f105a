import type { IncomingMessage, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import { type RedirectFinder, splitQuery } from '../../model/redirects.ts';
import { devicePath, underBase, withoutBase } from '../../model/routes.ts';
import { contentPolicy, type PolicyNeeds, securityHeaders } from '../../model/security-policy.ts';
import { HttpError, toHttpError } from '../http/errors.ts';
import { bodyKindOf, readIncomingBytes } from '../http/request-body.ts';
import { displayCookie } from './display-cookie.ts';
import type { PreparedPage } from './rendered-pages.ts';
import { sendFile, sendPage, sendText, setHeaders } from './send-file.ts';
import { findFile, siteRoot } from './site-files.ts';

/** The finished site, and what this process adds to it. */
export interface SiteOptions {
  /** Folder of the site; resolved once a request, since it may be a link to the release. */
  dist: string;
  /** Path under which readers reach it; begins and ends with a slash. */
  base: string;
  https: boolean;
  /** What the policy of pages allows beside their own origin. */
  policy: () => PolicyNeeds;
  /**
   * Finds the page of an article with its comments, or the address that has them; undefined, or a rejection, where the
   * built page is to be sent.
   */
  articlePage?: (slug: string, query: string) => Promise<PreparedPage | { location: string } | undefined>;
  /** Finds where a former address leads now. */
  redirect?: RedirectFinder;
}

const ARTICLE_PAGE = /^articles[\\/]([^\\/]+)[\\/]index\.html$/;

const NOTHING_HERE = 'There is nothing at this address.';

/** Takes the plain form of a reader's settings, stores them in a cookie, and leads back to their page. */
async function takeDisplay(
  request: IncomingMessage,
  response: ServerResponse,
  { base, https }: Pick<SiteOptions, 'base' | 'https'>,
): Promise<void> {
  try {
    // Another site's page could otherwise change how this one looks (C05).
    const sender = request.headers['sec-fetch-site'] ?? 'same-origin';
    if (sender !== 'same-origin') throw new HttpError('forbidden_origin');
    if (bodyKindOf(request.headers['content-type']) !== 'form') throw new HttpError('unsupported_media_type');
    const form = new URLSearchParams(String(await readIncomingBytes(request)));
    sendText(response, 303, 'The settings are stored.', {
      location: underBase(base, devicePath()),
      'cache-control': 'no-store',
      'set-cookie': displayCookie(form, base, https),
    });
  } catch (reason) {
    const { status, message } = toHttpError(reason);
    sendText(response, status, message, { connection: 'close' });
  }
}

/** Parts of a requested address. */
interface Target {
  /** As it was sent, without the query. */
  raw: string;
  query: string | undefined;
  /** Below the base path, as it was sent; undefined where it is outside. */
  path: string | undefined;
  /** Below the base path, decoded. */
  decoded: string;
}

/** @returns undefined where the address is none that a site can have */
function parseTarget(url: string, base: string): Target | undefined {
  const [raw, query] = splitQuery(url);
  if (!raw.startsWith('/')) return undefined;
  const path = withoutBase(base, raw);
  try {
    return { raw, query, path, decoded: decodeURIComponent(path ?? raw) };
  } catch {
    return undefined;
  }
}

/**
 * Serves the finished site over HTTP: whole files, ranges, 304s, former addresses, the page for addresses that lead
 * nowhere, one rule for the trailing slash. Every answer has the security headers (S08 to S10).
 */
export function serveSite(request: IncomingMessage, response: ServerResponse, site: SiteOptions): void {
  setHeaders(response, securityHeaders(site.https));
  if (request.method === 'POST' && request.url === underBase(site.base, devicePath())) {
    void takeDisplay(request, response, site);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendText(response, 405, 'This address can only be read.', { allow: 'GET, HEAD' });
  const target = parseTarget(request.url ?? '/', site.base);
  if (target === undefined) return sendText(response, 400, 'This is not an address.');
  const { raw, query, path } = target;
  if (path === undefined) {
    if (raw === '/') return sendText(response, 302, `The site is at ${site.base}`, { location: site.base });
    return sendText(response, 404, NOTHING_HERE);
  }
  // The build has a page there for hosts without redirects; a redirect takes one step instead of two.
  const moved = site.redirect?.(path, query);
  if (moved !== undefined)
    return sendText(response, 301, 'This story has moved.', { location: underBase(site.base, moved) });
  sendFromRelease(request, response, site, target);
}

function sendFromRelease(
  request: IncomingMessage,
  response: ServerResponse,
  site: SiteOptions,
  { raw, query, decoded }: Target,
): void {
  let root: string;
  try {
    root = siteRoot(site.dist);
  } catch {
    return sendText(response, 503, 'The site is not built yet.');
  }
  const files = { root, pagePolicy: () => contentPolicy(site.policy(), 'header') };
  const file = /%2f/i.test(raw) ? undefined : findFile(root, decoded);
  if (file === undefined) {
    const missing = findFile(root, '/404.html');
    return missing === undefined
      ? sendText(response, 404, NOTHING_HERE)
      : sendFile(request, response, { ...files, file: missing, status: 404 });
  }
  const isPage = file.endsWith(`${sep}index.html`);
  if (isPage && !decoded.endsWith('/') && !decoded.endsWith('/index.html'))
    return sendText(response, 301, 'This page ends in a slash.', {
      location: `${raw}/${query === undefined ? '' : `?${query}`}`.replace(/^\/{2,}/, '/'),
    });
  const slug = ARTICLE_PAGE.exec(file)?.[1];
  const sendBuilt = () => sendFile(request, response, { ...files, file });
  if (slug === undefined || site.articlePage === undefined) return sendBuilt();
  site
    .articlePage(slug, query ?? '')
    .then((page) => {
      if (page === undefined) return sendBuilt();
      if ('location' in page)
        return sendText(response, 302, 'These comments are on another page.', {
          ...page,
          'cache-control': 'no-cache',
        });
      const pagePolicy = () => contentPolicy({ ...site.policy(), styleHashes: page.styleHashes }, 'header');
      return sendPage(request, response, { ...page, pagePolicy });
    })
    .catch(sendBuilt);
}
