import { expect, test } from 'vitest';
import { withoutUnusedQueries } from '../../src/bundler/unused-queries.ts';
import { bundled } from './bundled.ts';

const PACKAGE = '@tanstack/react-query';

test('a bundle of queries has no mutations, and can still fetch', async () => {
  const code = await bundled(`export { QueryClient } from '${PACKAGE}';`, withoutUnusedQueries());
  expect(code).toContain('fetchQuery');
  for (const unused of [
    'class Mutation ',
    'resumePausedMutations() { return Promise.all',
    'visibilitychange',
    'setTimeoutProvider',
  ])
    expect(code).not.toContain(unused);
});

test('a build that uses a mutation fails, as does one in which nothing matches', async () => {
  const using = bundled(`export { MutationObserver } from '${PACKAGE}';`, withoutUnusedQueries());
  await expect(using).rejects.toThrow('no longer fits');
  await expect(bundled('export const none = 1;', withoutUnusedQueries())).rejects.toThrow('no longer fits');
});
