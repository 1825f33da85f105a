import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CommentPost } from '../../../src/model/comment/comment.ts';
import {
  editComment,
  postComment,
  Refused,
  withdrawComment,
} from '../../../src/reader/comments/comment-requests.ts';
import { CommentsClient, NoService } from '../../../src/reader/comments/comments-client.ts';
import { LoadError } from '../../../src/reader/data/fetch-json.ts';
import { type Answer, html, json, TestEnvironment, unreachable } from '../test-environment.ts';
import { comment } from './written-comments.ts';

afterEach(() => vi.restoreAllMocks());

const post: CommentPost = {
  key: 'k'.repeat(32),
  text: 'A word',
  name: 'Tunde',
  email: '',
  url: '',
  revision: 3,
};

/** Returns what can be asked of a service with this response. */
function clientOf(answer: Answer) {
  const { fetch, requests } = new TestEnvironment(answer);
  const client = new CommentsClient('https://comments.example', fetch);
  const own = { id: '7', token: 'secret' };
  return {
    requests,
    post: () => postComment(client, fetch, 'a b', post),
    edit: () => editComment(client, fetch, own, 'Better'),
    withdraw: () => withdrawComment(client, fetch, own),
  };
}

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (reason) => reason,
  );

describe('a change of the reader’s own comment', () => {
  test('has the token in a header, never in the address (C07)', async () => {
    const { edit, withdraw, requests } = clientOf(() => json({ comment: comment('7', { text: 'Better' }) }));
    expect(await edit()).toMatchObject({ id: '7', text: 'Better' });
    await withdraw();
    expect(requests.map(({ method, url }) => [method, url])).toEqual([
      ['PATCH', 'https://comments.example/api/comments/7'],
      ['DELETE', 'https://comments.example/api/comments/7'],
    ]);
    for (const { headers } of requests) expect(headers.get('authorization')).toBe('Bearer secret');
    expect(requests[0]?.json).toEqual({ text: 'Better' });
  });

  test('is refused by its code; an answer that is none of the service is a temporary failure', async () => {
    const over = clientOf(() => json({ code: 'edit_window_over', message: 'm', requestId: 'r' }, 403));
    expect(await failureOf(over.edit())).toMatchObject({ answer: { code: 'edit_window_over' } });
    expect(await failureOf(clientOf(() => json({ ok: true })).edit())).toEqual(new LoadError('server'));
    expect(await failureOf(clientOf(unreachable).withdraw())).toEqual(new LoadError('offline'));
  });

  test('an answer without content says that it worked', async () => {
    expect(await clientOf(() => new Response(null, { status: 204 })).withdraw()).toBe(true);
  });
});

describe('a post', () => {
  test('is sent as JSON and returns the comment of the response', async () => {
    const taken = comment('9', { status: 'held' });
    const { post: send, requests } = clientOf(() =>
      json({ comment: taken, token: 't', statusToken: 's' }, 201),
    );
    expect(await send()).toEqual({ comment: taken, token: 't', statusToken: 's' });
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
