import { HttpError } from './errors.ts';

/** Which hosts and pages this server answers. */
export interface Origins {
  /** Values of `Host` that are ours, lower case (C21). */
  hosts: ReadonlySet<string>;
  /** Pages that may post: our own origins (C05). */
  own: ReadonlySet<string>;
  /** Origins elsewhere whose pages may use the API, as ALLOWED_ORIGINS lists them; empty: CORS is off (C06). */
  allowed: ReadonlySet<string>;
}

/** Throws unless the request is for a host of ours (C21). */
export function requireHost(host: string | undefined, { hosts }: Origins): void {
  if (host === undefined || !hosts.has(host.toLowerCase())) throw new HttpError('misdirected');
}

/**
 * Throws unless an unsafe request comes from a page that may send it (C05), whatever its content type. A
 * request that names no origin at all has nothing to show for itself.
 */
export function requireOwnPage(headers: Headers, { own, allowed }: Origins): void {
  const origin = headers.get('origin');
  if (origin !== null) {
    if (own.has(origin) || allowed.has(origin)) return;
    throw new HttpError('forbidden_origin');
  }
  if (headers.get('sec-fetch-site') === 'same-origin') return;
  throw new HttpError('forbidden_origin');
}

/** CORS headers for an origin that is listed; nothing for any other (C06). */
export function corsHeaders(origin: string | null, { allowed }: Origins): Record<string, string> {
  if (allowed.size === 0) return {};
  if (origin === null || !allowed.has(origin)) return { vary: 'origin' };
  return { vary: 'origin', 'access-control-allow-origin': origin };
}

export const PREFLIGHT: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '600',
};
