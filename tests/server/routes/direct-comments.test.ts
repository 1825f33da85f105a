import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestOptions, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directComments } from '../../../src/server/routes/direct-comments.ts';
import { StoreUnavailable } from '../../../src/server/store/store.ts';
import { makeService, ORIGIN } from '../comment-service.ts';

type Service = Awaited<ReturnType<typeof makeService>>;
const PATH = '/api/articles/open/comments';
const JSON_TYPE = { 'content-type': 'application/json', origin: ORIGIN };
const words = (text: string, key = `direct-test-key-${text.length}-${text}`): string =>
  JSON.stringify({ key: key.replaceAll(/\W/g, '-'), text, name: 'Ann', email: 'ann@example.org', url: '' });

let service: Service;
let server: Server;
/** Whether the last request was left to the routes. */
let isLeft = false;

beforeAll(async () => {
  service = await makeService();
  for (const text of ['First.', 'Second.']) await service.send('open', { text });
  const direct = directComments(service.apiParts);
  server = createServer((incoming, response) => {
    isLeft = !direct(incoming, response, incoming.url ?? '');
    if (isLeft) response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

async function ask(path: string, options: RequestOptions = {}, body?: string | Uint8Array) {
  const headers = { host: 'paper.example', ...options.headers };
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: '127.0.0.1', port, path, ...options, headers });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}

/** Headers that Node adds to every answer, or that are of one request alone. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'date',
  'keep-alive',
  'transfer-encoding',
  'content-length',
]);
const ownHeaders = (headers: Iterable<[string, unknown]>) =>
  Object.fromEntries([...headers].filter(([name]) => !OF_THE_CONNECTION.has(name)).sort());
const withoutId = (body: Uint8Array): string =>
  String(Buffer.from(body)).replace(/"requestId":"[^"]+"/, '"requestId":""');

describe('a list of comments is answered as by the routes', () => {
  test.each<[string, Record<string, string>?]>([
    [PATH],
    [PATH, { 'accept-encoding': 'br' }],
    [PATH, { 'accept-encoding': 'gzip' }],
    [`${PATH}?limit=1`],
    [`${PATH}?limit=1&limit=2`],
    [`${PATH}?order=newest&page=1`],
    [`${PATH}?limit=x`],
    ['/api/articles/unknown/comments'],
    ['/api/articles/off/comments'],
    [PATH, { host: 'other.example' }],
    [PATH, { origin: 'https://other.example' }],
  ])('%s %o', async (path, headers = {}) => {
    const direct = await ask(path, { headers });
    expect(isLeft).toBe(false);
    const host = headers['host'] ?? 'paper.example';
    const routed = await service.request(path, { headers: { ...headers, host } });
    expect(direct.status).toBe(routed.status);
    expect(ownHeaders(Object.entries(direct.headers))).toEqual(ownHeaders(routed.headers));
    expect(withoutId(direct.body)).toEqual(withoutId(new Uint8Array(await routed.arrayBuffer())));
  });

  test('one that the client has is not sent again', async () => {
    const { headers } = await ask(PATH);
    const again = await ask(PATH, { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(again).toMatchObject({ status: 304, headers: { etag: headers.etag } });
    expect(again.body).toHaveLength(0);
  });
});

describe('a post', () => {
  const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
    ask(PATH, { method: 'POST', headers: { ...JSON_TYPE, ...headers } }, body);

  test('is taken, and sent again it is answered by the same comment (C12)', async () => {
    const first = await post(words('Taken.'));
    expect(first).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } });
    const { comment } = JSON.parse(String(first.body));
    expect(comment).toMatchObject({ text: 'Taken.', status: 'published' });
    expect(JSON.parse(String((await post(words('Taken.'))).body)).comment.id).toBe(comment.id);
    expect(JSON.parse(String((await ask(PATH)).body)).comments.at(-1).id).toBe(comment.id);
  });

  test.each<[string, string | Uint8Array, Record<string, string>, number, string]>([
    ['no JSON', '{', {}, 400, 'invalid_json'],
    ['no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), {}, 400, 'invalid_json'],
    ['no text', words(' '), {}, 422, 'invalid_fields'],
    ['of another origin (C05)', words('x'), { origin: 'https://other.example' }, 403, 'forbidden_origin'],
    ['for another host (C21)', words('x'), { host: 'other.example' }, 421, 'misdirected'],
    ['too large (C01)', ' '.repeat(70_000), {}, 413, 'too_large'],
    [
      'too large, without a length (C01)',
      ' '.repeat(70_000),
      { 'transfer-encoding': 'chunked' },
      413,
      'too_large',
    ],
  ])('%s is refused', async (_, body, headers, status, code) => {
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(JSON.parse(String(answer.body))).toMatchObject({ code });
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  test('that nothing can be stored of is answered as unavailable, and the error is told', async () => {
    const broken = await makeService();
    broken.store.post = () => Promise.reject(new StoreUnavailable('full'));
    const direct = directComments(broken.apiParts);
    const other = createServer((incoming, response) => void direct(incoming, response, incoming.url ?? ''));
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const sent = request({
      ...{ host: '127.0.0.1', port, path: PATH, method: 'POST' },
      headers: { host: 'paper.example', ...JSON_TYPE },
    });
    sent.end(words('Lost?'));
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('10');
    expect(broken.errors).toHaveLength(1);
    answer.resume();
    other.close();
  });
});

test.each<[string, string, Record<string, string>?]>([
  ['a plain form', 'POST', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['another content type', 'POST', { 'content-type': 'text/plain' }],
  ['another method', 'DELETE'],
  ['a question for the headers', 'HEAD'],
])('%s is left to the routes', async (_, method, headers = {}) => {
  await ask(PATH, { method, headers });
  expect(isLeft).toBe(true);
});

test.each(['/api/articles/open/comments/', '/api/articles/%6Fpen/comments', '/api/comments/counts'])(
  '%s is left to the routes',
  async (path) => {
    await ask(path);
    expect(isLeft).toBe(true);
  },
);
