import type { Environment } from '../../src/reader/environment/environment.ts';
import { safeStorage } from '../../src/reader/environment/storage.ts';

/** A request that was made through a test's environment. */
export interface SeenRequest {
  url: string;
  method: string;
  headers: Headers;
  signal?: AbortSignal;
  /** What was sent, where it is JSON. */
  json: unknown;
}

/** How a test answers a request; what it throws is a network that failed. */
export type Answer = (request: SeenRequest) => Response | Promise<Response>;

/** An environment whose clock and network a test decides; its storage is this test window's, emptied. */
export class TestEnvironment implements Environment {
  time = Date.UTC(2022, 10, 24, 12);
  /** Every request, oldest first. */
  readonly requests: SeenRequest[] = [];
  readonly storage = safeStorage(() => localStorage);
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

  /** Another number each time. */
  randomHex = (bytes: number): string => (++this.#random).toString(16).padStart(bytes * 2, '0');
}

/** The network cannot be had. */
export const unreachable: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** A JSON answer. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

/** The page that a host or a proxy answers with when it has nothing else. */
export const html = (status = 200): Response =>
  new Response('<!doctype html><title>A page</title>', {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

/** A promise and what settles it. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
