import { join, resolve } from 'node:path';
import { isWebAddress } from '../model/links.ts';
import { readRange } from './http/client-address.ts';

/** What the environment says, checked (D14). README has the table. */
export interface Settings {
  port: number;
  host: string;
  /** Where the readers' browsers find this server; absent: loopback only. */
  publicUrl: string | undefined;
  trusted: NonNullable<ReturnType<typeof readRange>>[];
  allowedOrigins: string[];
  logLevel: string;
  dist: string;
  data: string;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function isOrigin(text: string): boolean {
  return isWebAddress(text) && new URL(text).origin === text;
}

/**
 * Reads the settings of `npm start`.
 *
 * @param project the program's folder, where `dist/` and `data/` lie unless EDITION names another
 * @returns the settings, or a sentence for every one that is wrong
 */
export function readSettings(
  environment: NodeJS.ProcessEnv,
  project: string,
): { ok: true; value: Settings } | { ok: false; faults: string[] } {
  const faults: string[] = [];
  const {
    PORT = '8080',
    HOST = '127.0.0.1',
    PUBLIC_URL,
    LOG_LEVEL = 'info',
    EDITION,
    DATABASE_URL,
  } = environment;
  const port = Number(PORT);
  if (!/^\d{1,5}$/.test(PORT) || port > 65535)
    faults.push(`PORT is ${JSON.stringify(PORT)}. Write a number from 0 to 65535; 0 takes a free one.`);
  if (PUBLIC_URL !== undefined && !isWebAddress(PUBLIC_URL)) {
    faults.push(
      `PUBLIC_URL is ${JSON.stringify(PUBLIC_URL)}. Write the whole address readers use, for example https://news.example/paper/.`,
    );
  }
  if (!LOOPBACK.has(HOST) && PUBLIC_URL === undefined) {
    faults.push(
      `HOST is ${JSON.stringify(HOST)}, which others can reach, and PUBLIC_URL is not set. Set PUBLIC_URL to the address readers use, or leave HOST out.`,
    );
  }
  const trusted = list(environment['TRUSTED_PROXIES']).flatMap((text) => {
    const range = readRange(text);
    if (range === undefined)
      faults.push(
        `TRUSTED_PROXIES has ${JSON.stringify(text)}. Write addresses or ranges, for example 127.0.0.1, 10.0.0.0/8.`,
      );
    return range === undefined ? [] : [range];
  });
  const allowedOrigins = list(environment['ALLOWED_ORIGINS']);
  for (const origin of allowedOrigins) {
    if (!isOrigin(origin))
      faults.push(
        `ALLOWED_ORIGINS has ${JSON.stringify(origin)}. Write origins, without a path: https://news.example.`,
      );
  }
  if (!LEVELS.includes(LOG_LEVEL))
    faults.push(`LOG_LEVEL is ${JSON.stringify(LOG_LEVEL)}. Write one of ${LEVELS.join(', ')}.`);
  if (DATABASE_URL)
    faults.push('DATABASE_URL is set, and this version keeps comments in SQLite only. Leave it out.');
  if (faults.length > 0) return { ok: false, faults };
  const root = EDITION ? resolve(project, EDITION) : project;
  return {
    ok: true,
    value: {
      port,
      host: HOST,
      publicUrl: PUBLIC_URL,
      trusted,
      allowedOrigins,
      logLevel: LOG_LEVEL,
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
  const named = LOOPBACK.has(settings.host) ? ['localhost', '127.0.0.1', '[::1]'] : [];
  const local = named.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  const site = new URL(settings.publicUrl ?? editionUrl ?? 'http://localhost/');
  return {
    hosts: new Set([...local, site.host.toLowerCase()]),
    own: new Set([...local.map((host) => `http://${host}`), site.origin]),
    allowed: new Set(settings.allowedOrigins),
  };
}
