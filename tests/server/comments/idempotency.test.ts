import { describe, expect, test } from 'vitest';
import { makeService } from '../service.ts';

describe('once is once (C12, D02)', () => {
  test('20 equal posts at the same time are one comment and one answer', async () => {
    const { send, list } = await makeService();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send('open', { key: 'the-same-key-every-time', text: 'Once.' })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    const ids = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { comment: { id: string } }).comment.id),
    );
    expect(new Set(ids).size).toBe(1);
    expect((await list('open')).count).toBe(1);
  });

  test('the same key with other words is refused; the same words with another key are a duplicate', async () => {
    const { send } = await makeService();
    await send('open', { key: 'the-same-key-every-time', text: 'One.' });
    const reused = await send('open', { key: 'the-same-key-every-time', text: 'Two.' });
    expect([reused.status, (await reused.json()).code]).toEqual([409, 'key_reused']);
    const again = await send('open', { text: 'One.' });
    expect([again.status, (await again.json()).code]).toEqual([409, 'duplicate']);
    expect((await send('other', { text: 'One.' })).status).toBe(201);
    expect((await send('open', { text: 'One.', name: 'Ben', email: 'ben@example.org' })).status).toBe(201);
  });
});
