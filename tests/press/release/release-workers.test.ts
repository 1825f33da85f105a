import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleOutput } from '../../../src/press/outputs/output.ts';
import { Release } from '../../../src/press/release/release.ts';
import type { PoolJob, WorkerPool } from '../../../src/press/release/worker-pool.ts';
import { makeFolder } from '../edition.ts';

const articleOf = (slug: string): ArticleOutput => ({
  slug,
  files: [
    { address: `/articles/${slug}/`, key: slug, part: 'page' },
    { address: `/articles/${slug}.json`, key: slug, part: 'data' },
  ],
  task: () => {
    throw new Error('Nothing is sent.');
  },
  make: (part) => `${part} made here: ${slug}`,
  takeFeedItem: () => undefined,
});

/** A pool that accepts so many articles, and says of the first that it wrote it, of the second that it did not find it. */
function poolThatTakes(count: number) {
  const jobs: PoolJob[] = [];
  let isSettled = false;
  const pool = {
    offer: (_: string, makeJob: () => PoolJob) => jobs.length < count && jobs.push(makeJob()) > 0,
    receive: () => Promise.resolve(),
    takeBack: () => (jobs.length > 2 ? jobs.pop() : undefined),
    settle: () => {
      if (!isSettled)
        for (const [i, { done }] of jobs.entries())
          done(
            i === 0
              ? {
                  files: [
                    { bytes: 9, hasVariants: false },
                    { bytes: 5, hasVariants: false },
                  ],
                }
              : {},
          );
      isSettled = true;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  return pool as unknown as WorkerPool;
}

test('an article that no worker takes, that is taken back, or that a worker does not find is made on the main thread', async () => {
  const root = makeFolder({});
  const folder = join(root, 'out');
  const options = { folder, record: undefined, current: undefined, cache: join(root, 'cache') };
  const release = new Release({ ...options, plain: true, pool: poolThatTakes(3), startWorkers: undefined });
  const slugs = ['by-worker', 'not-found', 'taken-back', 'not-taken'];
  for (const slug of slugs) await release.put(articleOf(slug));
  // Those that workers make have their addresses at once.
  const addresses = slugs.flatMap((slug) => [`/articles/${slug}/`, `/articles/${slug}.json`]);
  expect([...release.addresses].sort()).toEqual(addresses.sort());
  await release.finish();
  for (const slug of slugs.slice(1)) {
    expect(readFileSync(join(folder, 'articles', slug, 'index.html'), 'utf8')).toBe(
      `page made here: ${slug}`,
    );
    expect(readFileSync(join(folder, 'articles', `${slug}.json`), 'utf8')).toBe(`data made here: ${slug}`);
  }
  expect(release.stats).toMatchObject({ files: 8, pages: 4 });
});
