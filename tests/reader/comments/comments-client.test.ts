import { describe, expect, test } from 'vitest';
import { UNSERVED } from '../../../src/model/comment/comment.ts';
import { CommentsClient, NoService } from '../../../src/reader/comments/comments-client.ts';
import { LoadError } from '../../../src/reader/data/fetch-json.ts';
import { type Answer, html, json, TestEnvironment, unreachable } from '../test-environment.ts';
import { comment, list } from './written-comments.ts';

const page = list([comment('1'), comment('2')]);

/** Returns a client of a service with this response. */
function clientOf(answer: Answer) {
  const environment = new TestEnvironment(answer);
  const client = new CommentsClient('https://comments.example', environment.fetch);
  return {
    requests: environment.requests,
    list: (after?: string, signal = new AbortController().signal) =>
      client.list('a b', after === undefined ? {} : { after }, signal),
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
