import type { IncomingMessage } from 'node:http';

/**
 * Turns a request for a whole address (`GET http://host/path`, RFC 9112, 3.2.2) into one for its path; the host of the
 * address counts in place of the header.
 *
 * @returns whether it was a whole address
 */
export function useOriginForm(request: IncomingMessage): boolean {
  const [, host, path] = /^https?:\/\/([^/?#]*)([^#]*)/i.exec(request.url ?? '') ?? [];
  if (host === undefined || path === undefined) return false;
  request.url = path.startsWith('/') ? path : `/${path}`;
  request.headers.host = host;
  return true;
}
