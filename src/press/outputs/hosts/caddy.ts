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

/** Quotes a text for a Caddyfile; braces would name a placeholder. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** Whether a Caddyfile can hold a text: braces are placeholders, and `{$` is one of the environment. */
const isWritable = (text: string): boolean => !/[{}]/.test(text);

/** A pattern of a path matcher; `*` is the only sign it knows, and `%` begins an encoded letter. */
const pathPattern = (path: string): string => path.replaceAll('%', '%25').replaceAll('*', '%2A');

/** Redirects of former paths as one table, which a request is looked up in once. */
function pathRedirects(redirects: readonly HostRedirect[]): string[] {
  const lines = redirects
    .filter(({ path, parameters }) => parameters.length === 0 && isWritable(path))
    .flatMap(({ path, to }) => spellings(path).map((spelling) => `\t\t\t${quoted(spelling)} ${quoted(to)}`));
  if (lines.length === 0) return [];
  return [
    '\t\tmap {path} {paper_moved} {',
    ...lines,
    '\t\t\tdefault ""',
    '\t\t}',
    '\t\t@moved expression `{paper_moved} != "" && {query} == ""`',
    '\t\tredir @moved {paper_moved} 301',
    '\t\t@movedWithQuery expression `{paper_moved} != "" && {query} != ""`',
    '\t\tredir @movedWithQuery {paper_moved}?{query} 301',
  ];
}

/** Redirects from addresses with a query; parameters that were added to it do not matter. */
const queryRedirects = (redirects: readonly HostRedirect[]): string[] =>
  redirects
    .filter(
      ({ path, parameters }) =>
        parameters.length > 0 && isWritable(path) && parameters.flat().every((part) => /^[\w-]+$/.test(part)),
    )
    .flatMap(({ path, parameters, to }, i) => [
      `\t\t@former${i} {`,
      `\t\t\tpath ${spellings(path).map(pathPattern).map(quoted).join(' ')}`,
      ...parameters.map(([name, value]) => `\t\t\tquery ${name}=${value}`),
      '\t\t}',
      `\t\tredir @former${i} ${to} 301`,
    ]);

/** Configuration for Caddy, which gets its certificate by itself; for 2.6 and later. */
export function caddyFile(edition: Edition, redirects: readonly HostRedirect[]): string {
  const { hostname, origin } = new URL(edition.url);
  const base = decodedBase(edition);
  const pattern = pathPattern(base);
  const lines = (headers: readonly (readonly [string, string])[]): string =>
    headers.map(([name, value]) => `\t\t\t${name} ${quoted(value)}`).join('\n');
  const hashed = HASHED_FOLDERS.map((folder) => quoted(`${pattern}${folder}/*`)).join(' ');
  const name = origin.startsWith('https:') ? hostname : `http://${hostname}`;
  const moved = [...queryRedirects(redirects), ...pathRedirects(redirects)].join('\n');
  const below =
    base === '/' ? '' : `\t\tredir ${quoted(pathPattern(base.slice(0, -1)))} ${encodePath(base)} 301\n`;
  return `# Caddy (2.6 and later) for this edition, written by its build. Put the site's folder at ROOT${base}.
# It changes with the address of the edition and with former addresses of stories, not with the theme
# (docs/hosting.md, Updating).
${name} {
	root * ROOT
	header -server
	# Comments: "npm start" behind this server, with HOST, PUBLIC_URL and TRUSTED_PROXIES set.
	# @service path ${quoted(`${pattern}api/*`)} ${quoted(`${pattern}articles/*/`)}
	# handle @service {
	# 	reverse_proxy 127.0.0.1:8080
	# }
	handle {
		@hashed path ${hashed}
		header @hashed {
			cache-control ${quoted(IMMUTABLE)}
${lines(assetHeaders(edition))}
		}
		@drawings path *.svg
		header @drawings {
${lines([POLICY_HEADER])}
		}
		@others not path ${hashed}
		header @others {
			cache-control ${quoted(REVALIDATE)}
${lines(pageHeaders(edition))}
		}
${below}${moved === '' ? '' : `${moved}\n`}		# Files for hosts and for the comments service are not the readers'.
		@hidden path_regexp /[._]
		error @hidden 404
		error ${quoted(`${pattern}comments-index.json`)} 404
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		header {
${lines(pageHeaders(edition))}
			cache-control ${quoted(REVALIDATE)}
			-server
		}
		root * ${quoted(`ROOT${base}`)}
		rewrite * /404.html
		file_server
	}
}
`;
}
