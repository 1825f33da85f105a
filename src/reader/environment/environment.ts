import { requiredContext } from '../../page/required-context.ts';
import { type BrowserStorage, noStorage, safeStorage } from './storage.ts';

/** Clock, storage, network and randomness of the app; injected, so that tests can replace them. */
export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  storage: BrowserStorage;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Returns random bytes as hexadecimal digits, two a byte. */
  randomHex(bytes: number): string;
}

/**
 * Returns the environment of a browser window. Without `crypto.randomUUID`, which is missing on plain http.
 *
 * @param base base path of the paper
 */
export function browserEnvironment(window: Window & typeof globalThis, base: string): Environment {
  return {
    now: () => Date.now(),
    storage: safeStorage(() => window.localStorage, base, window),
    fetch: (url, init) => window.fetch(url, init),
    randomHex: (bytes) =>
      Array.from(window.crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join(''),
  };
}

/** Returns the environment of a server render: a fixed time, empty storage, no network. */
export const staticEnvironment = (now: number): Environment => ({
  now: () => now,
  storage: noStorage,
  fetch: () => Promise.reject(new Error('Nothing is fetched while a page is rendered.')),
  randomHex: (bytes) => '00'.repeat(bytes),
});

/** React context of the environment, and its hook. */
export const [EnvironmentContext, useEnvironment] = requiredContext<Environment>('EnvironmentContext');
