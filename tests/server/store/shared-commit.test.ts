import { expect, test } from 'vitest';
import { type CommitResult, SharedCommit } from '../../../src/server/store/shared-commit.ts';

/** A shared commit whose commits end when they are told to. */
function makeCommit() {
  const commits: { items: number[]; end: (results?: CommitResult<number>[]) => void; fail: () => void }[] =
    [];
  const shared = new SharedCommit<number, number>(
    (items) =>
      new Promise((resolve, reject) => {
        commits.push({
          items,
          end: (results = items.map((item) => ({ value: item * 10 }))) => resolve(results),
          fail: () => reject(new Error('The disk is full.')),
        });
      }),
  );
  return { shared, commits };
}

test('items of one turn are committed together, and those that come meanwhile together after them', async () => {
  const { shared, commits } = makeCommit();
  const first = [shared.add(1), shared.add(2)];
  await expect.poll(() => commits.length).toBe(1);
  const later = [shared.add(3), shared.add(4)];
  await new Promise((resolve) => setImmediate(resolve));
  expect(commits.map(({ items }) => items)).toEqual([[1, 2]]);
  commits[0]?.end();
  expect(await Promise.all(first)).toEqual([10, 20]);
  await expect.poll(() => commits.length).toBe(2);
  expect(commits[1]?.items).toEqual([3, 4]);
  let isSettled = false;
  const settled = shared.settled().then(() => {
    isSettled = true;
  });
  expect(isSettled).toBe(false);
  commits[1]?.end();
  expect(await Promise.all(later)).toEqual([30, 40]);
  await settled;
});

test('an item that is refused is refused alone, and a commit that fails is that of all its items', async () => {
  const { shared, commits } = makeCommit();
  const [one, two] = [shared.add(1), shared.add(2)].map((added) =>
    added.catch((reason: Error) => reason.message),
  );
  await expect.poll(() => commits.length).toBe(1);
  commits[0]?.end([{ error: new Error('Refused.') }, { value: 20 }]);
  expect([await one, await two]).toEqual(['Refused.', 20]);
  const failed = [shared.add(3), shared.add(4)].map((added) =>
    added.catch((reason: Error) => reason.message),
  );
  await expect.poll(() => commits.length).toBe(2);
  commits[1]?.fail();
  expect(await Promise.all(failed)).toEqual(['The disk is full.', 'The disk is full.']);
  const next = shared.add(5);
  await expect.poll(() => commits.length).toBe(3);
  commits[2]?.end();
  expect(await next).toBe(50);
});
