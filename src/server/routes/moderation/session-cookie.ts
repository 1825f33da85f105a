import { cookieOf } from '../../http/cookies.ts';
import { isLoopback } from '../../http/origins.ts';

/**
 * How the server is reached, as far as the cookie of a session needs it: by https; on this machine alone; or over plain
 * http from elsewhere, where nobody may sign in (D14).
 */
export type CookieSecurity = 'https' | 'loopback' | 'insecure';

/** @param publicUrl PUBLIC_URL; without it the server is reached on this machine alone */
export function cookieSecurity(publicUrl: string | undefined): CookieSecurity {
  if (publicUrl === undefined) return 'loopback';
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:') return 'https';
  return isLoopback(hostname.replace(/^\[|\]$/g, '')) ? 'loopback' : 'insecure';
}

const NAMES = { https: '__Host-moderation', loopback: 'moderation' } as const;

/** Cookie of a session: sent to this host alone, from its own pages alone, and never read by a script (C19). */
export class SessionCookie {
  readonly #name: string;

  constructor(
    private readonly security: Exclude<CookieSecurity, 'insecure'>,
    private readonly base: () => string,
  ) {
    this.#name = NAMES[security];
  }

  /** Reads the id of the session from a `cookie` header. */
  read(header: string | undefined): string | undefined {
    return cookieOf(header, this.#name);
  }

  /** The `set-cookie` header of a new session. @param maxAge seconds */
  set(id: string, maxAge: number): string {
    // A name with __Host- wants the whole host as its path.
    const place = this.security === 'https' ? 'Path=/; Secure' : `Path=${this.base()}moderation/`;
    return `${this.#name}=${id}; Max-Age=${maxAge}; ${place}; HttpOnly; SameSite=Strict`;
  }

  /** The `set-cookie` header that removes the cookie. */
  clear(): string {
    return this.set('', 0);
  }
}
