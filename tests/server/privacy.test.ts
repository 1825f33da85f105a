import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeService } from './service.ts';

const PATH = '/api/articles/open/comments';

describe('what nobody else may learn (P01, P02)', () => {
  test('the e-mail address and the network address are in no answer, and the address in no row', async () => {
    const { send, request, store } = await makeService();
    const canary = 'canary.bird@example.org';
    const posted = await send('open', { email: canary }, {}, '198.51.100.77');
    const texts = [
      await posted.text(),
      JSON.stringify([...posted.headers]),
      await (await request(PATH)).text(),
      await (await send('open', { email: 'x' })).text(),
    ];
    const hashes = ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(canary).digest('hex'));
    for (const text of texts)
      for (const secret of [canary, '198.51.100.77', ...hashes]) expect(text).not.toContain(secret);
    const [row] = await store.list('urn:story:open', undefined, 1);
    expect(row?.clientHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify({ ...row, email: '' })).not.toContain('198.51.100.77');
  });

  test('the hash of an address changes with the day and is forgotten after 14 days', async () => {
    let now = Date.UTC(2026, 10, 25, 12);
    const { send, store } = await makeService({ clock: () => now });
    await send('open');
    now += 86_400_000;
    await send('open');
    const hashes = (await store.list('urn:story:open', undefined, 9)).map((row) => row.clientHash);
    expect(new Set(hashes).size).toBe(2);
    await makeService({ store, clock: () => now + 13.5 * 86_400_000 });
    expect((await store.list('urn:story:open', undefined, 9)).map((row) => row.clientHash === null)).toEqual([
      true,
      false,
    ]);
  });
});
