import { createHash } from 'node:crypto';
import type { Edition } from '../../../model/edition/edition.ts';
import { decodedBase, encodePath, type HostRedirect, spellings } from './former-addresses.ts';
import {
  assetHeaders,
  HASHED_FOLDERS,
  IMMUTABLE,
  POLICY_HEADER,
  pageHeaders,
  REVALIDATE,
} from './host-headers.ts';

/** Longest path of an exact location, in bytes; nginx counts them in one byte. */
const MAX_LOCATION = 255;

/** Quotes a text for the configuration of nginx; `$` stays, and begins a variable in most directives. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A location of a path alone. */
function exactLocation(path: string): string {
  return Buffer.byteLength(path) > MAX_LOCATION
    ? `location ~ ${quoted(`^${escapeRegExp(path)}$`)}`
    : `location = ${quoted(path)}`;
}

/**
 * Locations that redirect; they take addresses of any length, and of any number in the same time. A `map` would need
 * larger buckets for long ones, which only one file of a server may ask for.
 */
const pathLocations = (redirects: readonly HostRedirect[]): string[] =>
  redirects
    .filter(({ parameters }) => parameters.length === 0)
    .flatMap(({ path, to }) =>
      spellings(path).map(
        (spelling) => `    ${exactLocation(spelling)} { return 301 ${quoted(`${to}$is_args$args`)}; }`,
      ),
    );

/** A parameter that nginx can look up by itself: `$arg_name`, with its value as it is sent. */
const isSimple = ([name, value]: [string, string]): boolean =>
  /^[a-z\d_]+$/.test(name) && /^[\w-]+$/.test(value);

/** Longest key of a `map` with the usual size of its buckets, in bytes. */
const MAX_MAP_KEY = 46;

/** A key of a `map`; a long one as a pattern, which has no place in a bucket. */
const mapKey = (key: string): string =>
  quoted(Buffer.byteLength(key) > MAX_MAP_KEY ? `~^${escapeRegExp(key)}$` : key);

/** Redirects from addresses whose query has the same names. */
interface QueryMap {
  /** Names of the parameters, sorted. */
  names: string[];
  lines: string[];
}

/** Tables of the redirects from addresses with a query; parameters that were added to it do not matter. */
function queryMaps(redirects: readonly HostRedirect[]): QueryMap[] {
  const maps = new Map<string, QueryMap>();
  for (const { path, parameters, to } of redirects) {
    if (parameters.length === 0 || !parameters.every(isSimple)) continue;
    const values = new Map(parameters);
    const names = [...values.keys()].sort();
    const map = maps.get(names.join()) ?? { names, lines: [] };
    maps.set(names.join(), map);
    const query = names.map((name) => values.get(name)).join('&');
    for (const spelling of spellings(path))
      map.lines.push(`    ${mapKey(`${spelling}?${query}`)} ${quoted(to)};`);
  }
  return [...maps.values()];
}

const TYPES = `    types {
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
        font/woff woff;
        font/ttf ttf;
        font/otf otf;
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
    }`;

/** Locations of pages, of hashed files, and of what is not served. */
function siteLocations(edition: Edition, base: string): string {
  const headers = (cache: string, others: readonly (readonly [string, string])[]): string =>
    [['cache-control', cache] as const, ...others]
      .map(([name, value]) => `        add_header ${name} ${quoted(value)} always;`)
      .join('\n');
  const below =
    base === '/'
      ? ''
      : `    location = ${quoted(base.slice(0, -1))} { return 301 ${quoted(encodePath(base))}; }\n`;
  const pattern = escapeRegExp(base);
  const hashed = `^${pattern}(?:${HASHED_FOLDERS.join('|')})/`;
  return `${below}    location ${quoted(base)} {
        index index.html;
        try_files $uri $uri/ =404;
${headers(REVALIDATE, pageHeaders(edition))}
    }

    # Files for hosts and for the comments service are not the readers'.
    location = ${quoted(`${base}comments-index.json`)} { return 404; }
    location ~ "/[._]" { return 404; }

    location ~ ${quoted(`${hashed}.*[.]svg$`)} {
        try_files $uri =404;
${headers(IMMUTABLE, [...assetHeaders(edition), POLICY_HEADER])}
    }

    location ~ ${quoted(hashed)} {
        try_files $uri =404;
${headers(IMMUTABLE, assetHeaders(edition))}
    }

    # Comments: "npm start" behind this server, with HOST, PUBLIC_URL and TRUSTED_PROXIES set. Story pages then come
    # from it as well, since it puts today's comments into them.
    # location ~ ${quoted(`^${pattern}(?:api/|articles/[^/]+/$)`)} {
    #     proxy_pass http://127.0.0.1:8080;
    #     proxy_set_header Host $http_host;
    #     proxy_set_header X-Forwarded-For $remote_addr;
    # }`;
}

/** Configuration for nginx: it sends the compressed variants; the comments service is a block to uncomment. */
export function nginxFile(edition: Edition, redirects: readonly HostRedirect[]): string {
  const base = decodedBase(edition);
  // A server may have several editions, and the names of variables are those of all.
  const id = createHash('sha256').update(edition.url).digest('hex').slice(0, 8);
  // nginx has no other way to write a dollar sign where variables are allowed.
  const dollar = base.includes('$') ? `geo $dollar_${id} { default "$"; }\n\n` : '';
  const maps = queryMaps(redirects).map(({ names, lines }, i) => ({
    name: `$moved_${id}_${i}`,
    key: quoted(`$uri?${names.map((name) => `$arg_${name}`).join('&')}`),
    lines,
  }));
  const tables = maps.map(
    ({ name, key, lines }) => `map ${key} ${name} {\n    default "";\n${lines.join('\n')}\n}\n\n`,
  );
  const moved = [
    ...maps.map(({ name }) => `    if (${name}) { return 301 ${name}; }`),
    ...pathLocations(redirects),
  ];
  return `# nginx for this edition, written by its build. Put the site's folder at ROOT${base}, write the name and the
# certificate in, and include this file inside http { }. It changes with the address of the edition and with former
# addresses of stories, not with the theme (docs/hosting.md, Updating).
${dollar}${tables.join('')}server {
    listen 80;
    server_name ${new URL(edition.url).hostname};
    root ROOT;
    absolute_redirect off;
    server_tokens off;
    gzip_static on;
    # brotli_static on;    # where the module is there
    charset utf-8;
    error_page 404 ${quoted(`${base.replaceAll('$', `\${dollar_${id}}`)}404.html`)};

${TYPES}

${moved.map((line) => `${line}\n`).join('')}${siteLocations(edition, base)}
}
`;
}
