import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CommentPost, UNSERVED } from '../../../src/model/comment/comment.ts';
import { CommentsClient, NoService, Refused } from '../../../src/reader/comments/comments-client.ts';
import { LoadError } from '../../../src/reader/data/fetch-json.ts';
import { type Answer, html, json, TestEnvironment, unreachable } from '../test-environment.ts';
import { comment, list } from './written-comments.ts';

afterEach(() => vi.restoreAllMocks());

const post: CommentPost = {
  key: 'k'.repeat(32),
  text: 'A word',
  name: 'Tunde',
  email: '',
  url: '',
  revision: 3,
};
const page = list([comment('1'), comment('2')]);

/** Returns a client of a service with this response. */
function clientOf(answer: Answer) {
  const environment = new TestEnvironment(answer);
  const client = new CommentsClient('https://comments.example', environment.fetch);
  return {
    requests: environment.requests,
    list: (after?: string, signal = new AbortController().signal) =>
      client.list('a b', after === undefined ? {} : { after }, signal),
    post: () => client.post('a b', post),
    client,
  };
}

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (reason) => reason,
  );

/** Responses that are no comment list. */
const MALFORMED: unknown[] = [
  null,
  [],
  'text',
  {},
  { comments: {} },
  { ...page, comments: undefined },
  { ...page, comments: [null] },
  { ...page, comments: [{ ...comment('1'), id: '" onclick="' }] },
  { ...page, comments: [{ ...comment('1'), at: 'yesterday' }] },
  { ...page, count: '2' },
  { ...page, next: 5 },
  { ...page, end: undefined },
  { ...page, open: 'yes' },
  { ...page, requireEmail: 1 },
];

describe('the list', () => {
  test('is fetched from the service, after a comment where one is given', async () => {
    const { list: get, requests, client } = clientOf(() => json(page));
    expect(await get()).toEqual(page);
    await get('x&y');
    expect(requests.map(({ url }) => url)).toEqual([
      'https://comments.example/api/articles/a%20b/comments',
      'https://comments.example/api/articles/a%20b/comments?after=x%26y',
    ]);
    expect(client.formAction('a b')).toBe(requests[0]?.url);
  });

  const nobody: [string, () => Response][] = [
    ['a page that a host of files gives for every address', () => html()],
    ['a page that says 404', () => html(404)],
    ['404', () => json({}, 404)],
    ['410', () => json({}, 410)],
    ['a list that says nobody serves', () => json(UNSERVED)],
    ['no JSON', () => new Response('ok')],
    ...MALFORMED.map((value): [string, () => Response] => [JSON.stringify(value), () => json(value)]),
  ];

  test.each(nobody)('%s means that there is no service', async (_, answer) => {
    expect(await failureOf(clientOf(answer).list())).toBeInstanceOf(NoService);
  });

  test('a service that is down is a temporary failure', async () => {
    expect(await failureOf(clientOf(() => html(502)).list())).toEqual(new LoadError('server'));
    expect(await failureOf(clientOf(unreachable).list())).toEqual(new LoadError('offline'));
  });

  test('leaving the page aborts the request, which is no failure of the service', async () => {
    const gone = new AbortController();
    const { list: get, requests } = clientOf(
      ({ signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    const failure = failureOf(get(undefined, gone.signal));
    gone.abort(new DOMException('gone', 'AbortError'));
    expect(await failure).toBe(gone.signal.reason);
    expect(requests[0]?.signal?.aborted).toBe(true);
  });
});

describe('a post', () => {
  test('is sent as JSON and returns the comment of the response', async () => {
    const taken = comment('9', { status: 'held' });
    const { post: send, requests } = clientOf(() => json({ comment: taken }, 201));
    expect(await send()).toEqual(taken);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      url: 'https://comments.example/api/articles/a%20b/comments',
      method: 'POST',
      json: post,
    });
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
  });

  test.each([404, 405, 501])('a page that says %i means that there is no service', async (status) => {
    expect(await failureOf(clientOf(() => html(status)).post())).toBeInstanceOf(NoService);
  });

  test.each([
    ['a page for every address', () => html()],
    ['the page of a firewall', () => html(403)],
    ['JSON that is no answer of ours', () => json({ ok: true }, 200)],
    ['a comment that is none', () => json({ comment: { ...comment('1'), at: 5 } }, 201)],
    ['a refusal without a code', () => json({ error: 'no' }, 403)],
    ['null as refusal', () => json(null, 400)],
  ])('%s does not say that there is no service: the form stays', async (_, answer) => {
    expect(await failureOf(clientOf(answer).post())).toMatchObject({ kind: 'server' });
  });

  test.each([
    ['in HTML', () => html(503)],
    ['in JSON', () => json({ message: 'Internal server error' }, 502)],
    ['in JSON that is null', () => json(null, 504)],
  ])('an error of a proxy in %s is a temporary failure', async (_, answer) => {
    expect(await failureOf(clientOf(answer).post())).toEqual(new LoadError('server'));
  });

  test('no response, or one that breaks off, is a missing connection', async () => {
    expect(await failureOf(clientOf(unreachable).post())).toEqual(new LoadError('offline'));
    const broken = () =>
      ({ ok: true, status: 201, text: () => Promise.reject(new TypeError('cut')) }) as unknown as Response;
    expect(await failureOf(clientOf(broken).post())).toEqual(new LoadError('offline'));
  });

  test('no response within twenty seconds is a missing connection', async () => {
    const patience = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
    const failure = failureOf(
      clientOf(
        ({ signal }) =>
          new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
      ).post(),
    );
    patience.abort();
    expect(await failure).toEqual(new LoadError('offline'));
    expect(timeout).toHaveBeenCalledWith(20_000);
  });

  test('a refusal has its reason and the time to wait', async () => {
    const answer = {
      code: 'too_many_requests',
      message: 'Slow down',
      requestId: 'r',
      fields: { text: 'required' },
    };
    const refused = (headers: Record<string, string>) =>
      failureOf(clientOf(() => json(answer, 429, headers)).post()) as Promise<Refused>;
    const reason = await refused({ 'retry-after': '7' });
    expect(reason).toBeInstanceOf(Refused);
    expect(reason.answer).toEqual(answer);
    expect(reason.wait).toBe(7);
    for (const header of ['', '0', '-3', 'Wed, 21 Oct 2026 07:28:00 GMT'])
      expect((await refused({ 'retry-after': header })).wait, header).toBeUndefined();
    expect((await refused({})).wait).toBeUndefined();
  });
});
