import type { Environment } from '../../src/reader/environment/environment.ts';
import { safeStorage } from '../../src/reader/environment/storage.ts';

/** A request in the test environment. */
export interface SeenRequest {
  url: string;
  method: string;
  headers: Headers;
  signal?: AbortSignal;
  /** The parsed JSON body. */
  json: unknown;
}

/** Returns the response to a request; throws for a failed network. */
export type Answer = (request: SeenRequest) => Response | Promise<Response>;

/** Returns an environment with the test's clock and network, and the test window's storage, emptied. */
export class TestEnvironment implements Environment {
  time = Date.UTC(2022, 10, 24, 12);
  /** All requests, oldest first. */
  readonly requests: SeenRequest[] = [];
  readonly storage = safeStorage(() => localStorage, '/', window);
  #random = 0;

  constructor(public answer: Answer = unreachable) {
    localStorage.clear();
  }

  now = (): number => this.time;

  fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const request: SeenRequest = {
      url,
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      json: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      ...(init.signal ? { signal: init.signal } : {}),
    };
    this.requests.push(request);
    return this.answer(request);
  };

  /** Counts up, so that each value is unique. */
  randomHex = (bytes: number): string => (++this.#random).toString(16).padStart(bytes * 2, '0');
}

/** Rejects as a failed network does. */
export const unreachable: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** Returns a JSON response. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

/** Returns an HTML response, as of a host's or proxy's error page. */
export const html = (status = 200): Response =>
  new Response('<!doctype html><title>A page</title>', {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

/** A promise with its resolve and reject functions. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
