import { join, resolve } from 'node:path';
import { isWebAddress, publicUrlIssue } from '../model/links.ts';
import { POSTS_A_MINUTE } from './comments/limits.ts';
import { type Range, readRange } from './http/client-address.ts';

/** What the environment says, checked (D14). README has the table. */
export interface Settings {
  port: number;
  host: string;
  /** Where the readers' browsers find this server; absent: loopback only. */
  publicUrl: string | undefined;
  trusted: Range[];
  allowedOrigins: string[];
  /** Posts one client may send a minute; 0: as many as it likes. */
  postsAMinute: number;
  logLevel: string;
  dist: string;
  data: string;
}

const LOCAL = '127.0.0.1';
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
/** What a browser on this machine calls it. */
export const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function isOrigin(text: string): boolean {
  return isWebAddress(text) && new URL(text).origin === text;
}

type Environment = NodeJS.ProcessEnv;
const quoted = (value: string | undefined): string => JSON.stringify(value);

/** One sentence for each setting that is wrong; each check looks at its own setting. */
const CHECKS: ((environment: Environment) => string | undefined)[] = [
  ({ PORT = '8080' }) =>
    /^\d{1,5}$/.test(PORT) && Number(PORT) <= 65535
      ? undefined
      : `PORT is ${quoted(PORT)}. Write a number from 0 to 65535; 0 takes a free one.`,
  ({ PUBLIC_URL }) => publicUrlIssue(PUBLIC_URL),
  ({ HOST = LOCAL, PUBLIC_URL }) =>
    LOOPBACK.has(HOST) || PUBLIC_URL !== undefined
      ? undefined
      : `HOST is ${quoted(HOST)}, which others can reach, and PUBLIC_URL is not set. Set PUBLIC_URL to the address readers use, or leave HOST out.`,
  ({ TRUSTED_PROXIES }) => {
    const wrong = list(TRUSTED_PROXIES).filter((text) => readRange(text) === undefined);
    return wrong.length === 0
      ? undefined
      : `TRUSTED_PROXIES has ${wrong.map(quoted).join(', ')}. Write addresses or ranges, for example 127.0.0.1, 10.0.0.0/8.`;
  },
  ({ ALLOWED_ORIGINS }) => {
    const wrong = list(ALLOWED_ORIGINS).filter((origin) => !isOrigin(origin));
    return wrong.length === 0
      ? undefined
      : `ALLOWED_ORIGINS has ${wrong.map(quoted).join(', ')}. Write origins, without a path: https://news.example.`;
  },
  ({ COMMENT_LIMIT }) =>
    COMMENT_LIMIT === undefined || /^\d{1,6}$/.test(COMMENT_LIMIT)
      ? undefined
      : `COMMENT_LIMIT is ${quoted(COMMENT_LIMIT)}. Write how many comments one reader may send a minute; 0 sets no limit.`,
  ({ LOG_LEVEL }) =>
    LOG_LEVEL === undefined || LEVELS.includes(LOG_LEVEL)
      ? undefined
      : `LOG_LEVEL is ${quoted(LOG_LEVEL)}. Write one of ${LEVELS.join(', ')}.`,
  ({ DATABASE_URL }) =>
    DATABASE_URL
      ? 'DATABASE_URL is set, and this version keeps comments in SQLite only. Leave it out.'
      : undefined,
];

/**
 * Reads the settings of `npm start`.
 *
 * @param project the program's folder, where `dist/` and `data/` lie unless EDITION names another
 * @returns the settings, or a sentence for every one that is wrong
 */
export function readSettings(
  environment: Environment,
  project: string,
): { ok: true; value: Settings } | { ok: false; errors: string[] } {
  const errors = CHECKS.flatMap((check) => check(environment) ?? []);
  if (errors.length > 0) return { ok: false, errors };
  const { EDITION } = environment;
  const root = EDITION ? resolve(project, EDITION) : project;
  return {
    ok: true,
    value: {
      port: Number(environment['PORT'] ?? 8080),
      host: environment['HOST'] ?? LOCAL,
      publicUrl: environment['PUBLIC_URL'],
      trusted: list(environment['TRUSTED_PROXIES']).flatMap((text) => {
        const range = readRange(text);
        return range === undefined ? [] : [range];
      }),
      allowedOrigins: list(environment['ALLOWED_ORIGINS']),
      postsAMinute: Number(environment['COMMENT_LIMIT'] ?? POSTS_A_MINUTE),
      logLevel: environment['LOG_LEVEL'] ?? 'info',
      dist: join(root, 'dist'),
      data: join(root, 'data'),
    },
  };
}

/** The hosts and pages a server on this port answers; loopback has three names (C21). */
export function originsOf(
  settings: Pick<Settings, 'host' | 'publicUrl' | 'allowedOrigins'>,
  port: number,
  editionUrl: string | undefined,
) {
  const named = LOOPBACK.has(settings.host) ? LOOPBACK_NAMES : [];
  const local = named.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  const site = new URL(settings.publicUrl ?? editionUrl ?? 'http://localhost/');
  return {
    hosts: new Set([...local, site.host.toLowerCase()]),
    own: new Set([...local.map((host) => `http://${host}`), site.origin]),
    allowed: new Set(settings.allowedOrigins),
  };
}
