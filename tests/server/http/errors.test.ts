import { describe, expect, test } from 'vitest';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import { StoreUnavailable } from '../../../src/server/store/store.ts';
import { makeService } from '../service.ts';

const PATH = '/api/articles/open/comments';

describe('errors (C18)', () => {
  test('a issue of ours says nothing about the inside, and the log has it', async () => {
    const { request, store, errors } = await makeService();
    await store.close();
    const answer = await request(PATH);
    expect(answer.status).toBe(500);
    const body = await answer.json();
    expect(Object.keys(body).sort()).toEqual(['code', 'message', 'requestId']);
    expect(JSON.stringify(body)).not.toMatch(/sqlite|select|\/|\.ts/i);
    expect(errors).toHaveLength(1);
  });

  test('what a store says of itself stays here: the client is told to try again (C18)', async () => {
    const store = await openSqlite(':memory:');
    store.add = () => Promise.reject(new StoreUnavailable('/srv/paper/comments.sqlite was deleted'));
    const { send, errors } = await makeService({ store });
    const answer = await send('open');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('sqlite');
    expect(errors).toHaveLength(1);
  });
});
