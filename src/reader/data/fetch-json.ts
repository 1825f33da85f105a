import type { ParseResult } from '../../model/issues.ts';
import type { FetchContext } from './page-data.tsx';

/** How a fetch failed, as far as a reader can do something about it. */
export type LoadFailure = 'offline' | 'timeout' | 'missing' | 'server' | 'broken' | 'later';

/** A fetch that gave nothing to show. */
export class LoadError extends Error {
  constructor(readonly kind: LoadFailure) {
    super(kind);
  }
}

/** Longer than this and the reader is told; milliseconds. */
const PATIENCE = 15_000;

/** Fetches JSON and its headers. Throws `LoadError`, never anything else but an abort by the caller. */
export async function fetchJson(
  url: string,
  { signal, request }: Pick<FetchContext, 'signal' | 'request'>,
): Promise<{ status: number; headers: Headers; value: unknown }> {
  const timeout = AbortSignal.timeout(PATIENCE);
  let response: Response;
  let text: string;
  try {
    response = await request(url, {
      signal: AbortSignal.any([signal, timeout]),
      headers: { accept: 'application/json' },
    });
    text = await response.text();
  } catch (reason) {
    if (signal.aborted) throw reason;
    throw new LoadError(timeout.aborted ? 'timeout' : 'offline');
  }
  const { status, headers } = response;
  // A host that answers every address with its front page means: there is nothing here.
  if (
    status === 404 ||
    status === 410 ||
    (response.ok && headers.get('content-type')?.includes('text/html'))
  ) {
    throw new LoadError('missing');
  }
  if (!response.ok && status !== 422) throw new LoadError('server');
  try {
    return { status, headers, value: JSON.parse(text) };
  } catch {
    throw new LoadError('broken');
  }
}

/** The value of what was parsed. Throws `LoadError` where it could not be. */
export function parsedOrThrow<T>(result: ParseResult<T> & { later?: boolean }): T {
  if (result.ok) return result.value;
  throw new LoadError(result.later ? 'later' : 'broken');
}

/** Where the site answers and its code is gone, it has moved on: its own newer page has the newer code. */
async function codeFailure(request: FetchContext['request']): Promise<LoadError> {
  try {
    await request(location.href, { method: 'HEAD', cache: 'no-store' });
    return new LoadError('later');
  } catch {
    return new LoadError('offline');
  }
}

/** Awaits a chunk of the app. Throws `LoadError` where it cannot be had. */
export async function loadCode<T>(chunk: Promise<T>, request: FetchContext['request']): Promise<T> {
  try {
    return await chunk;
  } catch {
    throw await codeFailure(request);
  }
}
