import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { lookup } from 'mrmime';
import send from 'send';
import { contentType, mimeTypeOf } from '../../model/content-type.ts';
import type { DisplaySettings } from '../../model/display-settings.ts';
import { DATA_HEADERS, PAGE_HEADERS } from '../../model/security-policy.ts';
import { acceptedEncodings, type Encoding, variantEtag } from '../http/encodings.ts';
import { hasEtag } from '../http/etags.ts';
import { readDisplayCookie, withDisplay } from './display-cookie.ts';
import type { PreparedPage } from './rendered-pages.ts';
import { isHashed } from './site-files.ts';

export function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** Answers with one line of text. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { ...DATA_HEADERS, 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

/** Value of `content-type` for a file; undefined where its kind is unknown. */
function typeOf(file: string): string | undefined {
  const mime = mimeTypeOf(file, lookup);
  return mime === undefined ? undefined : contentType(mime);
}

/** Whether files of a type are texts, which the press compresses. */
const isText = (type: string): boolean => type.includes('charset=') || type === 'image/svg+xml';

/** Whether files of a type are parts of pages, which no browser shows as a document that could run something. */
const isAsset = (type: string): boolean =>
  /^(?:font|image|audio|video)\/(?!svg)|^text\/(?:css|javascript)\b|^application\/wasm$/.test(type);

/** Security headers of a file by its type, beside those of every response (S08, S10). */
function headersOfType(type: string | undefined, pagePolicy: () => string): Readonly<Record<string, string>> {
  if (type?.startsWith('text/html')) return { 'content-security-policy': pagePolicy(), ...PAGE_HEADERS };
  return type !== undefined && isAsset(type) ? {} : DATA_HEADERS;
}

/** Endings of compressed variants. */
const SUFFIXES = { br: '.br', gzip: '.gz' } satisfies Record<Encoding, string>;

/** Content encodings that the client of a request accepts, best first. */
const encodingsFor = ({ headers }: IncomingMessage): readonly Encoding[] =>
  acceptedEncodings(String(headers['accept-encoding'] ?? ''));

/** The compressed variant of a file, where there is one and the client takes it whole. */
function variantOf(
  request: IncomingMessage,
  root: string,
  file: string,
): { file: string; encoding: Encoding } | undefined {
  if (request.headers.range !== undefined) return undefined;
  return encodingsFor(request)
    .map((encoding) => ({ file: `${file}${SUFFIXES[encoding]}`, encoding }))
    .find((variant) => statSync(join(root, variant.file), { throwIfNoEntry: false })?.isFile());
}

/** A file of the site to be sent. */
interface SentFile {
  root: string;
  /** Path from the root. */
  file: string;
  /** Content policy where it is a page. */
  pagePolicy: () => string;
  /** 404 where the file is the page for addresses that lead nowhere. */
  status?: number;
}

/** Sends a file of the site, or its compressed variant. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { root, file, pagePolicy, status = 200 }: SentFile,
): void {
  const type = typeOf(file);
  const display = type?.startsWith('text/html') ? displayOf(request) : undefined;
  if (display !== undefined) {
    const html = readFileSync(join(root, file), 'utf8');
    const headers = { 'content-type': type ?? '', 'content-security-policy': pagePolicy(), ...PAGE_HEADERS };
    return sendOwnPage(request, response, { html: withDisplay(html, display), headers, status });
  }
  const variant = type !== undefined && isText(type) ? variantOf(request, root, file) : undefined;
  if (status !== 200) response.statusCode = status;
  send(request, `/${(variant?.file ?? file).split(sep).map(encodeURIComponent).join('/')}`, {
    root,
    cacheControl: false,
    dotfiles: 'ignore',
    index: false,
    ...(status === 200 ? {} : { acceptRanges: false, etag: false, lastModified: false }),
  })
    .on('headers', (answer: ServerResponse) => {
      setHeaders(answer, headersOfType(type, pagePolicy));
      answer.setHeader('cache-control', isHashed(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (type === undefined) return;
      answer.setHeader('content-type', type);
      if (!isText(type)) return;
      answer.setHeader('vary', 'accept-encoding');
      if (variant !== undefined) answer.setHeader('content-encoding', variant.encoding);
    })
    .on('error', ({ status: code }: { status?: number }) => {
      if (response.headersSent) response.destroy();
      else sendText(response, code === 412 || code === 416 ? code : 404, 'There is nothing at this address.');
    })
    .pipe(response);
}

/** Settings of a reader whose browser has no script; undefined where there are none. */
function displayOf({ headers }: IncomingMessage): DisplaySettings | undefined {
  const settings = readDisplayCookie(headers.cookie);
  return Object.keys(settings).length === 0 ? undefined : settings;
}

/** A page as one reader alone gets it. */
interface OwnPage {
  html: string;
  headers: Record<string, string>;
  status?: number;
}

/** Sends a page with a reader's own settings, which no cache keeps for others. */
function sendOwnPage(
  request: IncomingMessage,
  response: ServerResponse,
  { html, headers, status = 200 }: OwnPage,
): void {
  response.writeHead(status, { ...headers, 'cache-control': 'private, no-store', vary: 'cookie' });
  response.end(request.method === 'HEAD' ? undefined : html);
}

/** Sends a page with its comments, or 304 where the client has it: then nothing is rendered. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { etag, render, pagePolicy }: PreparedPage & Pick<SentFile, 'pagePolicy'>,
): Promise<void> {
  const [encoding] = encodingsFor(request);
  const headers = {
    'content-security-policy': pagePolicy(),
    ...PAGE_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
  };
  const display = displayOf(request);
  if (display !== undefined)
    return sendOwnPage(request, response, {
      html: withDisplay(String((await render()).html), display),
      headers,
    });
  if (hasEtag(request.headers['if-none-match'], variantEtag(etag, encoding))) {
    response.writeHead(304, { ...headers, etag: variantEtag(etag, encoding) }).end();
    return;
  }
  const page = await render();
  const body = encoding === undefined ? page.html : encoding === 'br' ? page.brotli() : page.gzip();
  response.writeHead(200, {
    ...headers,
    etag: variantEtag(page.etag, encoding),
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
