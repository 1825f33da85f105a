import type { Edition } from '../../../model/edition/edition.ts';
import type { Redirect } from '../../../model/redirects.ts';
import { basePath } from '../../../model/routes.ts';
import { cacheKey } from '../../source/cache-files.ts';
import type { GeneratedOutput } from '../output.ts';
import { caddyFile } from './caddy.ts';
import { encodePath, type HostRedirect, hostRedirects } from './former-addresses.ts';
import { HASHED_FOLDERS, IMMUTABLE, pageHeaders } from './host-headers.ts';
import { nginxFile } from './nginx.ts';

/** What the host files are generated from. */
interface HostFacts {
  /** With the address that it is served from. */
  edition: Edition;
  /** Former addresses and where they lead; site-relative, without the base path. */
  redirects: readonly Redirect[];
}

/**
 * Text of `_headers`, which several static hosts read. By themselves they let browsers revalidate pages. No rule can
 * take a header back there, so that assets have those of pages too; over HTTP/2 a repeated header is one byte.
 */
function headersFile({ edition }: HostFacts): string {
  const base = basePath(edition.url);
  const all = pageHeaders(edition).map(([name, value]) => `  ${name}: ${value}`);
  const hashed = HASHED_FOLDERS.map((folder) => `${base}${folder}/*\n  cache-control: ${IMMUTABLE}`);
  return `${[`${base}*`, ...all].join('\n')}\n\n${hashed.join('\n\n')}\n`;
}

/** Text of `_redirects`, which several static hosts read; it has no rule for addresses with a query. */
const redirectsFile = (redirects: readonly HostRedirect[]): string =>
  redirects
    .filter(({ parameters }) => parameters.length === 0)
    .map(({ path, to }) => `${encodePath(path)} ${to} 301\n`)
    .join('');

/**
 * Host files: `_headers` and `_redirects`, which some hosts read, and configurations for nginx and Caddy with the
 * headers, the caching and the redirects of this site, under `_hosting/` (docs/hosting.md).
 */
export function hostOutputs(facts: HostFacts): GeneratedOutput[] {
  const redirects = hostRedirects(facts.edition, facts.redirects);
  const files: [string, string][] = [
    ['/_headers', headersFile(facts)],
    ['/_redirects', redirectsFile(redirects)],
    ['/_hosting/nginx.conf', nginxFile(facts.edition, redirects)],
    ['/_hosting/Caddyfile', caddyFile(facts.edition, redirects)],
  ];
  return files.map(([address, content]) => ({ address, key: cacheKey(content), generate: () => content }));
}
