import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  fetchJson,
  LoadError,
  type LoadFailure,
  loadCode,
  parsedOrThrow,
} from '../../../src/reader/data/fetch-json.ts';
import { type Answer, html, json, TestEnvironment, unreachable } from '../test-environment.ts';

/** Timeouts that a test triggers itself. */
let patience: AbortController;

beforeEach(() => {
  patience = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
});

afterEach(() => vi.restoreAllMocks());

const get = (answer: Answer, signal = new AbortController().signal) => {
  const { fetch: request, requests } = new TestEnvironment(answer);
  return { result: fetchJson('/a.json', { signal, request }), requests };
};

/** A request without a response, until it is aborted. */
const silent: Answer = ({ signal }) =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

/** A response that breaks off. */
const cut = (): Response =>
  ({
    ok: true,
    status: 200,
    headers: new Headers(),
    text: () => Promise.reject(new TypeError('cut')),
  }) as unknown as Response;

test('a response has its status and headers', async () => {
  const { result, requests } = get(() => json({ a: 1 }, 200, { 'x-a': 'b' }));
  const { status, headers, value } = await result;
  expect([status, headers.get('x-a'), value]).toEqual([200, 'b', { a: 1 }]);
  expect(requests[0]?.headers.get('accept')).toBe('application/json');
});

test('status 422 of the dev server, with issues, is no failure', async () => {
  expect(await get(() => json({ file: 'a' }, 422)).result).toMatchObject({
    status: 422,
    value: { file: 'a' },
  });
});

const FAILURES: [string, Answer, LoadFailure][] = [
  ['404', () => json({}, 404), 'missing'],
  ['410', () => json({}, 410), 'missing'],
  ['a page for every address', () => html(), 'missing'],
  ['a page that says 404', () => html(404), 'missing'],
  ['500', () => json({}, 500), 'server'],
  ['a page that says 502', () => html(502), 'server'],
  ['403', () => json({}, 403), 'server'],
  ['half a JSON text', () => new Response('{"a":'), 'broken'],
  ['nothing', () => new Response(''), 'broken'],
  ['no network', unreachable, 'offline'],
  ['an answer that breaks off', cut, 'offline'],
];

test.each(FAILURES)('%s', async (_, answer, kind) => {
  const failure = await get(answer).result.catch((reason) => reason);
  expect(failure).toBeInstanceOf(LoadError);
  expect(failure.kind).toBe(kind);
});

test('no response within fifteen seconds is a timeout, and the request is aborted', async () => {
  const { result, requests } = get(silent);
  const failure = result.catch((reason) => reason);
  patience.abort(new DOMException('late', 'TimeoutError'));
  expect(await failure).toEqual(new LoadError('timeout'));
  expect(requests[0]?.signal?.aborted).toBe(true);
  expect(AbortSignal.timeout).toHaveBeenCalledWith(15_000);
});

test('an abort by the caller is no failure', async () => {
  const gone = new AbortController();
  const failure = get(silent, gone.signal).result.catch((reason) => reason);
  const reason = new DOMException('gone', 'AbortError');
  gone.abort(reason);
  expect(await failure).toBe(reason);
});

describe('a parse result', () => {
  test('is the value, or an error that says whether a reload may help', () => {
    expect(parsedOrThrow({ ok: true, value: 5, warnings: [] })).toBe(5);
    expect(() => parsedOrThrow({ ok: false, issues: [] })).toThrow(new LoadError('broken'));
    expect(() => parsedOrThrow({ ok: false, issues: [], later: true })).toThrow(new LoadError('later'));
  });
});

describe('code', () => {
  const load = (chunk: Promise<unknown>, answer: Answer) => {
    const { fetch, requests } = new TestEnvironment(answer);
    return { result: loadCode(chunk, fetch).catch((reason) => reason), requests };
  };

  test('is there', async () => {
    const { result, requests } = load(Promise.resolve('code'), unreachable);
    expect(await result).toBe('code');
    expect(requests).toEqual([]);
  });

  test('that is gone while the site responds has been replaced by newer code', async () => {
    const { result, requests } = load(Promise.reject(new TypeError('404')), () => html());
    expect(await result).toEqual(new LoadError('later'));
    expect(requests[0]).toMatchObject({ method: 'HEAD', url: location.href });
  });

  test('that is gone with the network is a missing connection', async () => {
    expect(await load(Promise.reject(new TypeError('x')), unreachable).result).toEqual(
      new LoadError('offline'),
    );
  });
});
