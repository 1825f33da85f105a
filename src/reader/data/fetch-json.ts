import type { ParseResult } from '../../model/issues.ts';
import type { FetchContext } from './page-data.tsx';

/** Why a fetch failed; `later`: the site is newer than this app. */
export type LoadFailure = 'offline' | 'timeout' | 'missing' | 'server' | 'broken' | 'later';

/** Failed fetch of data or code. */
export class LoadError extends Error {
  constructor(readonly kind: LoadFailure) {
    super(kind);
  }
}

/** Timeout of a fetch in milliseconds. */
const TIMEOUT = 15_000;

/** Fetches JSON and its headers. @throws LoadError, or the reason of an abort by the caller */
export async function fetchJson(
  url: string,
  { signal, request }: Pick<FetchContext, 'signal' | 'request'>,
): Promise<{ status: number; headers: Headers; value: unknown }> {
  const timeout = AbortSignal.timeout(TIMEOUT);
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
  // A host that responds with HTML sends its front page for every missing file.
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

/** Returns the parsed value. @throws LoadError where parsing failed */
export function parsedOrThrow<T>(result: ParseResult<T> & { later?: boolean }): T {
  if (result.ok) return result.value;
  throw new LoadError(result.later ? 'later' : 'broken');
}

/** Returns `later` where the site responds: its old code is gone, and a reload gets the new one. */
async function codeFailure(request: FetchContext['request']): Promise<LoadError> {
  try {
    await request(location.href, { method: 'HEAD', cache: 'no-store' });
    return new LoadError('later');
  } catch {
    return new LoadError('offline');
  }
}

/** Waits for a chunk of the app. @throws LoadError where it did not load */
export async function loadCode<T>(chunk: Promise<T>, request: FetchContext['request']): Promise<T> {
  try {
    return await chunk;
  } catch {
    throw await codeFailure(request);
  }
}
