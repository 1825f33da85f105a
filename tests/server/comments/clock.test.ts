import { expect, test } from 'vitest';
import { makeService } from '../comment-service.ts';

test('a clock that is set back keeps the order (D08)', async () => {
  let now = Date.UTC(2026, 10, 25, 12);
  const { send, list } = await makeService({ clock: () => now });
  await send('open', { text: 'a' });
  now -= 3_600_000;
  for (const text of ['b', 'c', 'd']) await send('open', { text });
  now += 7_200_000;
  await send('open', { text: 'e' });
  expect((await list('open')).comments.map((comment: { text: string }) => comment.text)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
  ]);
});
