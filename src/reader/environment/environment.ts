import { createContext, useContext } from 'react';
import { type BrowserStorage, noStorage, safeStorage } from './storage.ts';

/** What the app uses of its surroundings; injected, so that tests decide what it finds (DESIGN, Who owns what). */
export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  storage: BrowserStorage;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Random bytes as hexadecimal digits, two a byte. */
  randomHex(bytes: number): string;
}

/** The environment of a browser window. `crypto.randomUUID` is missing on plain http (TRAPS). */
export function browserEnvironment(window: Window & typeof globalThis): Environment {
  return {
    now: () => Date.now(),
    storage: safeStorage(() => window.localStorage),
    fetch: (url, init) => window.fetch(url, init),
    randomHex: (bytes) =>
      Array.from(window.crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join(''),
  };
}

/** The environment of a server render: a fixed time, an empty storage, no network. */
export const staticEnvironment = (now: number): Environment => ({
  now: () => now,
  storage: noStorage,
  fetch: () => Promise.reject(new Error('Nothing is fetched while a page is rendered.')),
  randomHex: (bytes) => '00'.repeat(bytes),
});

export const EnvironmentContext = createContext<Environment | undefined>(undefined);

/** The environment around a component. Throws outside of `EnvironmentContext`. */
export function useEnvironment(): Environment {
  const environment = useContext(EnvironmentContext);
  if (environment === undefined) throw new Error('No EnvironmentContext around this component');
  return environment;
}
