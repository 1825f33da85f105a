import { cookieOf } from '../http/cookies.ts';

const NAME = 'reporter';
/** For so many seconds a browser reports a comment once: as long as what tells browsers apart is stored (P02). */
const LIFE = 14 * 86_400;

/** A value that tells one browser from others; undefined where it is none of ours. */
export const reporterOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f]{32}$/.test(value) ? value : undefined;

/**
 * Cookie of a browser that has reported a comment: a random number, so that each browser reports a comment once, and
 * readers behind one network address do not count as one. Set by a report alone, and sent to no other page (P04).
 */
export class ReporterCookie {
  /** @param base base path of the comments service */
  constructor(
    private readonly https: boolean,
    private readonly base: string,
  ) {}

  /** Reads the number from a `cookie` header. */
  read(header: string | undefined): string | undefined {
    return reporterOf(cookieOf(header, NAME));
  }

  /** The `set-cookie` header. */
  set(reporter: string): string {
    const secure = this.https ? '; Secure' : '';
    return `${NAME}=${reporter}; Path=${this.base}comments/; Max-Age=${LIFE}; SameSite=Lax; HttpOnly${secure}`;
  }
}
