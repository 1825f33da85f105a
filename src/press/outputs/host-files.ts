import type { Edition } from '../../model/edition/edition.ts';
import { basePath, underBase } from '../../model/routes.ts';
import { contentPolicy, securityHeaders } from '../../model/security-policy.ts';
import { commentsOrigin } from '../site/comments-index.ts';
import { cacheKey } from '../source/cache-files.ts';
import type { Output } from './output.ts';

/** What the host files are generated from. */
interface HostFacts {
  /** With the address that it is served from. */
  edition: Edition;
  /** `'sha256-…'` of each inline style that a page may have. */
  styleHashes: readonly string[];
  /** Former addresses and where they lead; site-relative, without the base path. */
  redirects: readonly { from: string; to: string }[];
}

/** `cache-control` of files whose names change with their content. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** `cache-control` of pages and data: browsers revalidate them each time. */
const REVALIDATE = 'no-cache';
/** Folders of files whose names change with their content, below the base path. */
const HASHED = ['assets', 'photos', 'search/index'];

/** Headers of every response (S08 to S10). */
function headersOf({ edition, styleHashes }: HostFacts): [string, string][] {
  const origin = commentsOrigin(edition);
  const policy = contentPolicy(
    { styleHashes: [...styleHashes], ...(origin === undefined ? {} : { commentsOrigin: origin }) },
    'header',
  );
  const others = Object.entries(securityHeaders(edition.url.startsWith('https:')));
  return [['content-security-policy', policy], ...others];
}

/** Text of `_headers`, which several static hosts read. By themselves they let browsers revalidate pages. */
function headersFile(facts: HostFacts): string {
  const base = basePath(facts.edition.url);
  const all = headersOf(facts).map(([name, value]) => `  ${name}: ${value}`);
  const hashed = HASHED.map((folder) => `${base}${folder}/*\n  cache-control: ${IMMUTABLE}`);
  return `${[`${base}*`, ...all].join('\n')}\n\n${hashed.join('\n\n')}\n`;
}

/** Whether an address needs no quotes in a configuration. */
const isPlain = (address: string): boolean => /^\/[\w./%~+=&-]*$/.test(address);

/** Redirects under the base path, without those that would need quotes. */
const plainRedirects = ({ edition, redirects }: HostFacts): { from: string; to: string }[] => {
  const base = basePath(edition.url);
  return redirects
    .map(({ from, to }) => ({ from: underBase(base, encodeURI(decodeURI(from))), to: underBase(base, to) }))
    .filter(({ from, to }) => isPlain(from) && isPlain(to));
};

/** Text of `_redirects`, which several static hosts read. */
const redirectsFile = (facts: HostFacts): string =>
  plainRedirects(facts)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');

/** Quotes a text for the configuration of nginx. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replaceAll('$', '')}"`;

/** Configuration for nginx: it sends the compressed variants; the comments service is a block to uncomment. */
function nginxFile(facts: HostFacts): string {
  const { edition } = facts;
  const base = basePath(edition.url);
  const host = new URL(edition.url).hostname;
  const headers = (cache: string): string =>
    [['cache-control', cache] as const, ...headersOf(facts)]
      .map(([name, value]) => `        add_header ${name} ${quoted(value)} always;`)
      .join('\n');
  const map = plainRedirects(facts)
    .map(({ from, to }) => `    ${quoted(decodeURI(from))} ${quoted(to)};`)
    .join('\n');
  const below = base === '/' ? '' : `\n    location = ${base.slice(0, -1)} { return 301 ${base}; }`;
  return `# nginx for this edition, written by its build. Put the site's folder at ROOT${base}, write the name and the
# certificate in, and include this file inside http { }.
map $uri $paper_moved {
    default "";
${map}
}

server {
    listen 80;
    server_name ${host};
    root ROOT;
    absolute_redirect off;
    server_tokens off;
    gzip_static on;
    # brotli_static on;    # where the module is there
    charset utf-8;
    error_page 404 ${base}404.html;

    types {
        text/html html;
        application/json json;
        text/javascript js;
        text/css css;
        image/svg+xml svg;
        image/avif avif;
        image/webp webp;
        image/jpeg jpg jpeg;
        image/png png;
        image/gif gif;
        font/woff2 woff2;
        application/xml xml;
        application/manifest+json webmanifest;
        application/wasm wasm;
        text/plain txt;
        text/vtt vtt;
        audio/mpeg mp3;
        audio/mp4 m4a;
        audio/ogg ogg opus;
        audio/wav wav;
        video/mp4 mp4;
        video/webm webm;
    }

    if ($paper_moved) { return 301 $paper_moved$is_args$args; }
${below}
    location ${base} {
        index index.html;
        try_files $uri $uri/ =404;
${headers(REVALIDATE)}
    }

    location ~ ^${base}(?:${HASHED.join('|')})/ {
        try_files $uri =404;
${headers(IMMUTABLE)}
    }

    # Nothing that begins with a dot or an underscore is the readers'.
    location ~ /[._] { return 404; }

    # Comments: "npm start" behind this server, with HOST, PUBLIC_URL and TRUSTED_PROXIES set. Story pages then come
    # from it as well, since it puts today's comments into them.
    # location ~ ^${base}(?:api/|articles/[^/]+/$) {
    #     proxy_pass http://127.0.0.1:8080;
    #     proxy_set_header Host $http_host;
    #     proxy_set_header X-Forwarded-For $remote_addr;
    # }
}
`;
}

/** Configuration for Caddy, which gets its certificate by itself. */
function caddyFile(facts: HostFacts): string {
  const { edition } = facts;
  const { hostname, origin } = new URL(edition.url);
  const base = basePath(edition.url);
  const headers = headersOf(facts)
    .map(([name, value]) => `\t\t${name} ${quoted(value)}`)
    .join('\n');
  const redirects = plainRedirects(facts)
    .map(({ from, to }) => `\tredir ${from} ${to} 301\n`)
    .join('');
  const name = origin.startsWith('https:') ? hostname : `http://${hostname}`;
  return `# Caddy for this edition, written by its build. Put the site's folder at ROOT${base}.
${name} {
	root * ROOT
	@hidden path_regexp /[._]
	respond @hidden 404
	header {
		cache-control "${REVALIDATE}"
${headers}
		-server
	}
	@hashed path ${HASHED.map((folder) => `${base}${folder}/*`).join(' ')}
	header @hashed cache-control "${IMMUTABLE}"
${redirects}	# Comments: "npm start" behind this server, with HOST, PUBLIC_URL and TRUSTED_PROXIES set.
	# @service path ${base}api/* ${base}articles/*/
	# reverse_proxy @service 127.0.0.1:8080
	file_server {
		precompressed br gzip
	}
	handle_errors 404 {
		rewrite * ${base}404.html
		file_server
	}
}
`;
}

/**
 * Host files: `_headers` and `_redirects`, which some hosts read, and configurations for nginx and Caddy with the
 * policy, the caching and the redirects of this site, under `_hosting/` (docs/hosting.md).
 */
export function hostOutputs(facts: HostFacts): Output[] {
  const files: [string, string][] = [
    ['/_headers', headersFile(facts)],
    ['/_redirects', redirectsFile(facts)],
    ['/_hosting/nginx.conf', nginxFile(facts)],
    ['/_hosting/Caddyfile', caddyFile(facts)],
  ];
  return files.map(([address, content]) => ({ address, key: cacheKey(content), generate: () => content }));
}
