import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installFor } from '../install.ts';

/** What a server did under load. */
export interface LoadResult {
  /** Requests that were answered as wanted, a second. */
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Answers with another status, and connections that broke. */
  failed: number;
}

/** What is asked of a server. */
export interface Load {
  /** Addresses that the clients are shared among. */
  urls: readonly string[];
  headers?: Record<string, string>;
  /** Whether requests come from pages of the server's own. */
  isOwn?: boolean;
  /** Body of the next post; absent: GET. */
  body?: () => string;
  /** The wanted status. */
  status: number;
}

interface Result {
  latency: { p50: number; p99: number };
  duration: number;
  statusCodeStats?: Record<string, { count: number }>;
  errors: number;
}

type Cannon = (options: Record<string, unknown>) => Promise<Result>;

/** Clients that ask at the same time. */
const CLIENTS = 32;
/** Seconds; the first ones are of a server that has just started. */
const DURATION = 8;
const WARM_UP = 2;

/** Installs the load generator. @returns a function that puts load on a server */
export async function loadGenerator(): Promise<(load: Load) => Promise<LoadResult>> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-load-'));
  installFor(folder, ['autocannon@8.0.0']);
  const path = join(folder, 'node_modules/autocannon/autocannon.js');
  const { default: cannon } = (await import(pathToFileURL(path).href)) as { default: Cannon };
  const run = async (
    { urls, headers = {}, isOwn = false, body, status }: Load,
    duration: number,
  ): Promise<LoadResult> => {
    const results = await Promise.all(
      urls.map((url) =>
        cannon({
          url,
          connections: CLIENTS / urls.length,
          duration,
          requests: [
            {
              method: body === undefined ? 'GET' : 'POST',
              headers: isOwn ? { ...headers, origin: new URL(url).origin } : headers,
              ...(body === undefined
                ? {}
                : { setupRequest: (request: Record<string, unknown>) => ({ ...request, body: body() }) }),
            },
          ],
        }),
      ),
    );
    const counts = (wanted: boolean) =>
      results.flatMap(({ statusCodeStats = {} }) =>
        Object.entries(statusCodeStats).flatMap(([code, { count }]) =>
          (Number(code) === status) === wanted ? [count] : [],
        ),
      );
    const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
    return {
      perSecond: sum(counts(true)) / Math.max(...results.map((result) => result.duration)),
      p50: Math.max(...results.map(({ latency }) => latency.p50)),
      p99: Math.max(...results.map(({ latency }) => latency.p99)),
      failed: sum(counts(false)) + sum(results.map(({ errors }) => errors)),
    };
  };
  return async (load) => {
    await run(load, WARM_UP);
    return run(load, DURATION);
  };
}
