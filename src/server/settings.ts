import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { isWebAddress, publicUrlIssue } from '../model/links.ts';
import { RETENTION_DEFAULTS, type Retention } from './comments/retention.ts';
import { HOLD_DEFAULTS } from './comments/rules/hold-rules.ts';
import { POSTS_A_MINUTE } from './comments/rules/rate-limits.ts';
import { type AddressRange, parseRange } from './http/client-address.ts';
import { isLoopback } from './http/origins.ts';
import type { MetricsPlace } from './metrics/metrics-server.ts';
import {
  mailIssue,
  NOTICE_ENTRIES,
  type NoticeSettings,
  noticeSettings,
  webhookIssue,
} from './notices/notice-settings.ts';
import { listSetting, quote, textSetting } from './setting-values.ts';

/** Settings of the server, from the environment (D14). README has the table. */
export interface Settings {
  /** 0: a free one. */
  port: number;
  host: string;
  /** Address at which readers reach this server; undefined: on this machine alone. */
  publicUrl: string | undefined;
  /** Proxies whose X-Forwarded-For counts (C11). */
  trusted: AddressRange[];
  allowedOrigins: string[];
  /** Posts that one client may send a minute; 0: no limit. */
  postsAMinute: number;
  /** Links that a comment may have before it is held: of a known writer, and of one without a published comment. */
  commentLinks: number;
  firstCommentLinks: number;
  /** Seconds that a form is shown at least before a person sends it; 0: any time will do. */
  commentSeconds: number;
  retention: Retention;
  /** Where figures for Prometheus are served; undefined: nowhere. */
  metrics: MetricsPlace | undefined;
  logLevel: string;
  /** Folder of the finished site. */
  dist: string;
  /** Folder of comments and secrets. */
  data: string;
  /** Address of the PostgreSQL database that holds the comments; undefined: they are in SQLite, in the data folder. */
  databaseUrl: string | undefined;
  notices: NoticeSettings;
}

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];

const isOrigin = (text: string): boolean => isWebAddress(text) && new URL(text).origin === text;

function isPostgresUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return /^postgres(?:ql)?:$/.test(url?.protocol ?? '') && url?.hostname !== '' && url?.pathname.length !== 1;
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65535;

/** The environment variables that the server reads; a message for each that is wrong. */
export const ENVIRONMENT = v.pipe(
  v.object({
    PORT: v.optional(
      textSetting(
        isPort,
        (value) => `PORT is ${quote(value)}. Write a number from 0 to 65535; 0 takes a free one.`,
      ),
      '8080',
    ),
    PUBLIC_URL: v.optional(
      textSetting(
        (value) => publicUrlIssue(value) === undefined,
        (value) => publicUrlIssue(value) ?? '',
      ),
    ),
    HOST: v.optional(v.string(), '127.0.0.1'),
    TRUSTED_PROXIES: v.optional(
      listSetting(
        (value) => parseRange(value) !== undefined,
        (values) =>
          `TRUSTED_PROXIES has ${values}. Write addresses or ranges, for example 127.0.0.1, 10.0.0.0/8.`,
      ),
      '',
    ),
    ALLOWED_ORIGINS: v.optional(
      listSetting(
        isOrigin,
        (values) => `ALLOWED_ORIGINS has ${values}. Write origins, without a path: https://news.example.`,
      ),
      '',
    ),
    COMMENT_LIMIT: v.optional(
      textSetting(
        (value) => /^\d{1,6}$/.test(value),
        (value) =>
          `COMMENT_LIMIT is ${quote(value)}. Write how many comments one reader may send a minute; 0 sets no limit.`,
      ),
      String(POSTS_A_MINUTE),
    ),
    COMMENT_LINKS: v.optional(
      textSetting(
        (value) => /^\d{1,6}$/.test(value),
        (value) =>
          `COMMENT_LINKS is ${quote(value)}. Write how many links a comment may have before it waits for a moderator.`,
      ),
      String(HOLD_DEFAULTS.links),
    ),
    FIRST_COMMENT_LINKS: v.optional(
      textSetting(
        (value) => /^\d{1,6}$/.test(value),
        (value) =>
          `FIRST_COMMENT_LINKS is ${quote(value)}. Write how many links a comment of a new writer may have before it waits for a moderator.`,
      ),
      String(HOLD_DEFAULTS.firstLinks),
    ),
    COMMENT_SECONDS: v.optional(
      textSetting(
        (value) => /^\d{1,2}$/.test(value),
        (value) =>
          `COMMENT_SECONDS is ${quote(value)}. Write how many seconds a person needs at least to send a comment, 0 to 99; 0 holds none that is quicker.`,
      ),
      String(HOLD_DEFAULTS.seconds),
    ),
    COMMENT_HASH_DAYS: v.optional(
      textSetting(
        (value) => /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 14,
        (value) =>
          `COMMENT_HASH_DAYS is ${quote(value)}. Write for how many days hashes of network addresses are stored, 1 to 14.`,
      ),
      String(RETENTION_DEFAULTS.hashDays),
    ),
    COMMENT_REMOVED_DAYS: v.optional(
      textSetting(
        (value) => /^\d{1,4}$/.test(value),
        (value) =>
          `COMMENT_REMOVED_DAYS is ${quote(value)}. Write after how many days removed and refused comments and spam are erased; 0 never erases them.`,
      ),
      String(RETENTION_DEFAULTS.removedDays),
    ),
    METRICS_PORT: v.optional(
      textSetting(
        (value) => value === '' || isPort(value),
        (value) => `METRICS_PORT is ${quote(value)}. Write a number from 0 to 65535, or leave it out.`,
      ),
      '',
    ),
    METRICS_HOST: v.optional(v.string(), '127.0.0.1'),
    LOG_LEVEL: v.optional(
      textSetting(
        (value) => LEVELS.includes(value),
        (value) => `LOG_LEVEL is ${quote(value)}. Write one of ${LEVELS.join(', ')}.`,
      ),
      'info',
    ),
    DATABASE_URL: v.optional(
      textSetting(
        (value) => value === '' || isPostgresUrl(value),
        // It may hold a password, so the message does not quote it.
        () =>
          'DATABASE_URL is no address of a PostgreSQL database. Write postgres://USER:PASSWORD@HOST:PORT/DATABASE, or leave it out to keep comments in SQLite.',
      ),
      '',
    ),
    EDITION: v.optional(v.string(), ''),
    ...NOTICE_ENTRIES,
  }),
  // Each looks at its own alone, so that its message comes beside those of the others.
  v.partialCheck(
    [['HOST'], ['PUBLIC_URL']],
    ({ HOST, PUBLIC_URL }) => isLoopback(HOST) || PUBLIC_URL !== undefined,
    ({ input: { HOST } }) =>
      `HOST is ${quote(HOST)}, which others can reach, and PUBLIC_URL is not set. Set PUBLIC_URL to the address readers use, or leave HOST out.`,
  ),
  v.partialCheck(
    [['SMTP_URL'], ['MAIL_FROM'], ['MAIL_TO']],
    (variables) => mailIssue(variables) === undefined,
    ({ input }) => mailIssue(input) ?? '',
  ),
  v.partialCheck(
    [['WEBHOOK_URL'], ['WEBHOOK_SECRET']],
    (variables) => webhookIssue(variables) === undefined,
    ({ input }) => webhookIssue(input) ?? '',
  ),
);

/**
 * Parses the settings of the server.
 *
 * @param project the program's folder, where `dist/` and `data/` are unless EDITION names another
 * @returns the settings, or a sentence for every one that is wrong
 */
export function parseSettings(
  environment: NodeJS.ProcessEnv,
  project: string,
): { ok: true; value: Settings } | { ok: false; errors: string[] } {
  const { success, output, issues } = v.safeParse(ENVIRONMENT, environment);
  if (!success) return { ok: false, errors: issues.map(({ message }) => message) };
  const root = output.EDITION === '' ? project : resolve(project, output.EDITION);
  return {
    ok: true,
    value: {
      port: Number(output.PORT),
      host: output.HOST,
      publicUrl: output.PUBLIC_URL,
      trusted: output.TRUSTED_PROXIES.map(parseRange).filter((range) => range !== undefined),
      allowedOrigins: output.ALLOWED_ORIGINS,
      postsAMinute: Number(output.COMMENT_LIMIT),
      commentLinks: Number(output.COMMENT_LINKS),
      firstCommentLinks: Number(output.FIRST_COMMENT_LINKS),
      commentSeconds: Number(output.COMMENT_SECONDS),
      retention: {
        hashDays: Number(output.COMMENT_HASH_DAYS),
        removedDays: Number(output.COMMENT_REMOVED_DAYS),
      },
      metrics:
        output.METRICS_PORT === ''
          ? undefined
          : { port: Number(output.METRICS_PORT), host: output.METRICS_HOST },
      logLevel: output.LOG_LEVEL,
      dist: join(root, 'dist'),
      data: join(root, 'data'),
      databaseUrl: output.DATABASE_URL === '' ? undefined : output.DATABASE_URL,
      notices: noticeSettings(output),
    },
  };
}
