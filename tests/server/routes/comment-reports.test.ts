import { describe, expect, test } from 'vitest';
import { commentPath } from '../../../src/model/comment/comment.ts';
import { ORIGIN } from '../comment-service.ts';
import { makeWriter } from '../comment-writer.ts';

describe('a report', () => {
  test.each<[unknown, Record<string, string>]>([
    [{}, { reason: 'required' }],
    [{ reason: 'bored' }, { reason: 'invalid' }],
    [{ reason: 'spam', note: 1 }, { note: 'invalid' }],
    [{ reason: 'spam', reporter: 'x' }, { reporter: 'unknown' }],
    [{ reason: 'spam', note: 'x'.repeat(1001) }, { note: 'too_long' }],
  ])('%j is refused (C03)', async (body, fields) => {
    const { post, call } = await makeWriter();
    const { comment } = await post();
    const answer = await call('POST', commentPath(comment.id, 'reports'), { body });
    expect([answer.status, (await answer.json()).fields]).toEqual([422, fields]);
  });

  test('is taken once from a client, as a plain form too, and of nothing that readers do not see (C02, C08)', async () => {
    const { post, call, request, store } = await makeWriter();
    const { comment } = await post();
    const path = commentPath(comment.id, 'reports');
    const body = { reason: 'abuse', note: 'Look.' };
    expect((await call('POST', path, { body })).status).toBe(202);
    expect((await call('POST', path, { body })).status).toBe(202);
    const form = await request(
      path,
      {
        method: 'POST',
        headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'reason=spam&note=',
      },
      '203.0.113.44',
    );
    expect(form.status).toBe(202);
    expect((await store.eventsOf(comment.id)).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['posted', null],
      ['reported', 'abuse'],
      ['reported', 'spam'],
    ]);
    const held = await post('pre');
    expect((await call('POST', commentPath(held.comment.id, 'reports'), { body })).status).toBe(404);
    expect((await call('POST', commentPath('nobody', 'reports'), { body })).status).toBe(404);
  });
});

describe('counts', () => {
  test('are those of published comments, by slug, and are revalidated without a comment being read', async () => {
    const { post, request } = await makeWriter();
    await post();
    await post('pre');
    const path = '/api/comments/counts?slugs=open,pre,other,off,nobody,open';
    const answer = await request(path);
    expect(await answer.json()).toEqual({ counts: { open: 1, pre: 0, other: 0 } });
    const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await request(path, { headers })).status).toBe(304);
    await post();
    expect((await request(path, { headers })).status).toBe(200);
    const slugs = Array.from({ length: 101 }, (_, n) => `a${n}`).join(',');
    expect((await request(`/api/comments/counts?slugs=${slugs}`)).status).toBe(422);
    expect(await (await request('/api/comments/counts')).json()).toEqual({ counts: {} });
  });
});
