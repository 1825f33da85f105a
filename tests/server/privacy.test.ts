import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { type CommentPosted, commentPath } from '../../src/model/comment/comment.ts';
import { articleIndexOf } from '../../src/server/comments/article-index.ts';
import { ServedSite } from '../../src/server/site/served-site.ts';
import { openSqlite } from '../../src/server/store/sqlite/sqlite-store.ts';
import { builtSite, READER, removeBuiltSites } from './built-site.ts';
import { INDEX, makeService, ORIGIN } from './comment-service.ts';
import { clientHashesOf, connectionOf } from './store/connection.ts';

const PATH = '/api/articles/open/comments';
const EMAIL = 'canary.bird@example.org';
const ADDRESS = '198.51.100.77';
/** The addresses, and what could stand for them. */
const SECRETS = [
  EMAIL,
  ADDRESS,
  ...[EMAIL, ADDRESS].flatMap((secret) =>
    ['md5', 'sha1', 'sha256'].flatMap((name) => [
      createHash(name).update(secret).digest('hex'),
      createHash(name).update(secret).digest('base64'),
    ]),
  ),
];
afterEach(removeBuiltSites);

const expectNone = (texts: Record<string, string>) => {
  for (const [where, text] of Object.entries(texts))
    for (const secret of SECRETS) expect(text, where).not.toContain(secret);
};

describe('an e-mail address and a network address (P01, P02)', () => {
  test('are in no answer, no page, no ETag', async () => {
    const { dist } = builtSite(['open']);
    const { send, request, comments } = await makeService();
    const posted = await send('open', { email: EMAIL, text: 'A canary sings.' }, {}, ADDRESS);
    const list = await request(PATH);
    const refused = await send('open', { email: EMAIL, name: '' }, {}, ADDRESS);
    const site = new ServedSite({
      settings: { dist, publicUrl: ORIGIN },
      index: articleIndexOf(() => INDEX),
      comments,
      reader: READER,
      log: pino({ level: 'silent' }),
    });
    const page = await site.articlePage('open', '');
    if (page === undefined || 'location' in page) throw new Error('There is no page.');
    const html = String((await page.render()).html);
    expect(html).toContain('A canary sings.');
    expectNone({
      'answer to the post': await posted.text(),
      'headers of it': JSON.stringify([...posted.headers]),
      list: await list.text(),
      'headers of the list': JSON.stringify([...list.headers]),
      refusal: await refused.text(),
      page: html,
      'ETag of the page': page.etag,
    });
  });

  test('are in no answer of any route, nor is a text that readers may not see (C09)', async () => {
    const { dist } = builtSite(['open']);
    const { send, request, comments, store, pathsOfRoutes } = await makeService();
    const post = async (text: string, change: Record<string, unknown> = {}) =>
      (await (
        await send('open', { email: EMAIL, text, ...change }, {}, ADDRESS)
      ).json()) as Required<CommentPosted>;
    const call = (method: string, path: string, token: string, body?: unknown) =>
      request(
        path,
        {
          method,
          headers: { origin: ORIGIN, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        },
        ADDRESS,
      );
    const seen = await post('A canary sings.');
    const edited = await post('HIDDEN before the edit');
    const withdrawn = await post('HIDDEN withdrawn', { name: 'HIDDEN Bird' });
    const removed = await post('HIDDEN removed', { name: 'HIDDEN Bird', url: 'https://hidden.example' });
    const held = await post('HIDDEN held');
    const spam = await post('HIDDEN spam');
    for (const { comment } of [withdrawn, removed, held])
      await post('A reply.', { parent: comment.id, text: `To ${comment.id}.` });
    const answers: [string, Response][] = [
      ['edit', await call('PATCH', commentPath(edited.comment.id), edited.token, { text: 'Now.' })],
      ['withdrawal', await call('DELETE', commentPath(withdrawn.comment.id), withdrawn.token)],
      [
        'report',
        await call('POST', commentPath(seen.comment.id, 'reports'), 'x', {
          reason: 'other',
          note: 'HIDDEN note',
        }),
      ],
    ];
    await store.setStatus(held.comment.id, 'held');
    await store.setStatus(spam.comment.id, 'spam');
    await store.setStatus(removed.comment.id, 'removed', { reason: 'HIDDEN reason' });
    const ids = [seen, edited, withdrawn, removed, held, spam].map(({ comment }) => comment.id);
    for (const [name, { comment, statusToken }] of Object.entries({ held, spam, withdrawn, removed }))
      answers.push([name, await request(`${commentPath(comment.id, 'status')}?token=${statusToken}`)]);
    const object = `${commentPath(removed.comment.id, 'objection')}?token=${removed.statusToken}`;
    answers.push(['objection', await call('POST', object, 'x', { text: 'HIDDEN objection' })]);
    const queries = [
      '',
      '?order=newest',
      '?limit=2',
      '?page=2&limit=3',
      ...ids.flatMap((id) => [`?after=${id}`, `?comment=${id}`]),
    ];
    const feeds = ['/comments', '/articles/open/comments'].flatMap((path) => [
      `${path}.atom`,
      `${path}.json`,
    ]);
    const paths = [
      ...queries.map((query) => PATH + query),
      ...feeds.flatMap((path) => [path, `/api${path}`]),
      '/api/comments/counts?slugs=open',
      ...ids.flatMap((id) => [
        commentPath(id),
        commentPath(id, 'status'),
        // Its writer alone gets what is stored, by a token (P03).
        commentPath(id, 'stored'),
        `${commentPath(id, 'status')}?token=x`,
      ]),
      '/healthz',
      '/readyz',
    ];
    for (const path of paths) answers.push([path, await request(path)]);
    // Each route that can be read is among them.
    const read = pathsOfRoutes('GET').map((path) =>
      path.replaceAll(/:slug/g, 'open').replaceAll(/:id/g, ids[0] ?? ''),
    );
    expect(read.filter((path) => !paths.some((walked) => walked.split('?')[0] === path))).toEqual([]);
    const site = new ServedSite({
      settings: { dist, publicUrl: ORIGIN },
      index: articleIndexOf(() => INDEX),
      comments,
      reader: READER,
      log: pino({ level: 'silent' }),
    });
    for (const query of ['', 'order=newest', ...ids.map((id) => `reply=${id}`)]) {
      const page = await site.articlePage('open', query);
      if (page === undefined || 'location' in page) throw new Error('There is no page.');
      answers.push([
        `page ${query}`,
        new Response(String((await page.render()).html), { headers: { etag: page.etag } }),
      ]);
    }
    for (const [where, answer] of answers) {
      const text = JSON.stringify([...answer.headers]) + (await answer.text());
      expectNone({ [where]: text });
      if (where !== 'removed') expect(text, where).not.toMatch(/hidden/i);
      for (const { token } of [seen, edited, held]) expect(text, where).not.toContain(token);
    }
  });

  test('are in no line of the log, also where the store fails with them in its hands', async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const log = pino({ level: 'debug', base: null }, stream);
    const store = await openSqlite(':memory:');
    const { send } = await makeService({
      store,
      parts: { onError: (error, requestId) => log.error({ requestId, err: error }, 'A request failed.') },
    });
    await store.close();
    expect((await send('open', { email: EMAIL }, {}, ADDRESS)).status).toBe(500);
    expect(lines).toHaveLength(1);
    expectNone({ log: lines.join('') });
  });

  test('the network address is in the store as a hash under the key of a day alone (P02)', async () => {
    const { send, store } = await makeService();
    await send('open', { email: EMAIL }, {}, ADDRESS);
    expect(clientHashesOf(store)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    const row = connectionOf(store).prepare('select * from comments').get() as Record<string, unknown>;
    expectNone({ row: JSON.stringify({ ...row, email: '' }) });
  });

  test('that hash changes with the day and is removed after 14 days (P02)', async () => {
    let now = Date.UTC(2026, 10, 25, 12);
    const { send, store } = await makeService({ clock: () => now });
    await send('open');
    now += 86_400_000;
    await send('open');
    expect(new Set(clientHashesOf(store)).size).toBe(2);
    await makeService({ store, clock: () => now + 13.5 * 86_400_000 });
    expect(clientHashesOf(store).map((hash) => hash === null)).toEqual([true, false]);
  });

  test('that hash is removed too where a clock was ahead when it was stored', async () => {
    const now = Date.UTC(2026, 10, 25, 12);
    const { send, store } = await makeService({ clock: () => now + 365 * 86_400_000 });
    await send('open');
    await makeService({ store, clock: () => now });
    expect(clientHashesOf(store)).toEqual([null]);
  });
});
