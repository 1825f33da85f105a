import { expect, test } from 'vitest';
import { makeService } from '../comment-service.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 25, 12);

test('a clock that is set back or was a year ahead changes no order, and dates no later comment (D08)', async () => {
  let now = NOON;
  const { send, list, store } = await makeService({ clock: () => now });
  const hours = [0, 365 * 24, -1, 1, 1];
  for (const [index, hour] of hours.entries()) {
    now = NOON + hour * HOUR;
    await send('open', { text: `n${index}` });
  }
  const shown = async (service: { list: typeof list }) =>
    (await service.list('open')).comments.map(({ text, at }: { text: string; at: string }) => [
      text,
      (Date.parse(at) - NOON) / HOUR,
    ]);
  const expected = hours.map((hour, index) => [`n${index}`, hour]);
  expect(await shown({ list })).toEqual(expected);
  const restarted = await makeService({ store, clock: () => NOON + 2 * HOUR });
  await restarted.send('open', { text: 'n5', key: 'key-after-the-restart' });
  expect(await shown(restarted)).toEqual([...expected, ['n5', 2]]);
});
