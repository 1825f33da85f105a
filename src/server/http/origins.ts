import { HttpError } from './errors.ts';

/** Hosts that this server answers for, and origins that may use its API. */
export interface Origins {
  /** Values of `Host` that are ours, lower case (C21). */
  hosts: ReadonlySet<string>;
  /** Our own origins, whose pages may post (C05). */
  own: ReadonlySet<string>;
  /** Other origins whose pages may use the API, from ALLOWED_ORIGINS; empty: CORS is off (C06). */
  allowed: ReadonlySet<string>;
}

/** Names by which browsers on this machine reach a server on loopback (C21). */
const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Addresses to listen on that nobody else can reach. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

/** Origins of a server that is reached on this machine alone, by each of its three names (C21). */
export function loopbackOrigins(port: number | undefined): Origins {
  const hosts = LOOPBACK_NAMES.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  return {
    hosts: new Set(hosts),
    own: new Set(hosts.map((host) => `http://${host}`)),
    allowed: new Set(),
  };
}

/** The settings that decide about origins. */
interface OriginSettings {
  host: string;
  publicUrl: string | undefined;
  allowedOrigins: readonly string[];
}

const NO_ORIGINS: Origins = { hosts: new Set(), own: new Set(), allowed: new Set() };

/**
 * Origins of a server with these settings (C21).
 *
 * @param port where it listens
 * @param editionUrl address of the edition, which counts where PUBLIC_URL is not set
 */
export function serverOrigins(
  { host, publicUrl, allowedOrigins }: OriginSettings,
  port: number,
  editionUrl: string | undefined,
): Origins {
  const local = isLoopback(host) ? loopbackOrigins(port) : NO_ORIGINS;
  const site = new URL(publicUrl ?? editionUrl ?? 'http://localhost/');
  return {
    hosts: new Set([...local.hosts, site.host.toLowerCase()]),
    own: new Set([...local.own, site.origin]),
    allowed: new Set(allowedOrigins),
  };
}

/**
 * Origins of a server, derived again only where its port or the address of its edition has changed.
 *
 * @param port where it listens
 * @param editionUrl address of the edition
 */
export function memoizedOrigins(
  settings: OriginSettings,
  port: () => number,
  editionUrl: () => string | undefined,
): () => Origins {
  let last: { port: number; url: string | undefined; origins: Origins } | undefined;
  return () => {
    const now = { port: port(), url: editionUrl() };
    if (last?.port !== now.port || last.url !== now.url)
      last = { ...now, origins: serverOrigins(settings, now.port, now.url) };
    return last.origins;
  };
}

/** Refuses a request for a host that is not ours (C21). @throws HttpError */
export function requireHost(host: string | undefined, { hosts }: Origins): void {
  if (host === undefined || !hosts.has(host.toLowerCase())) throw new HttpError('misdirected');
}

/**
 * Refuses an unsafe request from a page that may not send it, whatever its content type (C05). A request that names
 * no origin is refused too, unless the browser says that it comes from the same one, or it has a token, which no
 * browser adds by itself.
 *
 * @throws HttpError
 */
export const requireAllowedOrigin = (headers: Headers, origins: Origins): void =>
  requireAllowedSender((name) => headers.get(name), origins);

/** As `requireAllowedOrigin`. @param header gives the value of a header, or null */
export function requireAllowedSender(
  header: (name: string) => string | null,
  { own, allowed }: Origins,
): void {
  const origin = header('origin');
  if (origin !== null) {
    if (own.has(origin) || allowed.has(origin)) return;
    throw new HttpError('forbidden_origin');
  }
  const site = header('sec-fetch-site');
  if (site === 'same-origin' || (site === null && tokenOf(header('authorization')) !== undefined)) return;
  throw new HttpError('forbidden_origin');
}

/** The token of a request's authorization; never a part of its address (C07). */
export const bearerToken = (headers: Headers): string | undefined => tokenOf(headers.get('authorization'));

const tokenOf = (authorization: string | null): string | undefined =>
  /^Bearer ([\w-]{1,200})$/i.exec(authorization ?? '')?.[1];

/** CORS headers for an origin that is listed; nothing for any other (C06). */
export function corsHeaders(origin: string | null, { allowed }: Origins): Record<string, string> {
  if (allowed.size === 0) return {};
  if (origin === null || !allowed.has(origin)) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    // How long a client that was refused has to wait.
    'access-control-expose-headers': 'retry-after',
  };
}

/** Headers of the answer to a CORS preflight. */
export const PREFLIGHT: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-max-age': '600',
};
