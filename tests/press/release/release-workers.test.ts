import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PageOutput } from '../../../src/press/outputs/output.ts';
import { Release } from '../../../src/press/release/release.ts';
import type { RenderResult, WorkerPool } from '../../../src/press/render/worker-pool.ts';
import { makeFolder } from '../edition.ts';

const pageOf = (slug: string): PageOutput => ({
  address: `/articles/${slug}/`,
  key: slug,
  input: () => ({ json: `"${slug}"`, path: `/articles/${slug}/`, now: 0 }),
  render: () => `rendered here: ${slug}`,
});

/** A pool whose worker takes so many pages and never answers before the release is finished. */
function poolThatTakes(count: number) {
  const taken: ((result: RenderResult) => void)[] = [];
  const pool = {
    hasWorkers: true,
    get isFree() {
      return taken.length < count;
    },
    render: () => new Promise<RenderResult>((resolve) => taken.push(resolve)),
    flush: () => {
      for (const [id, resolve] of taken.entries()) resolve({ id, bytes: 9, hasVariants: false });
    },
    close: () => Promise.resolve(),
  };
  return pool as unknown as WorkerPool;
}

test('pages that no worker takes are rendered on the main thread, and all of them have their addresses at once', async () => {
  const root = makeFolder({});
  const folder = join(root, 'out');
  const options = { folder, record: undefined, current: undefined, cache: join(root, 'cache') };
  const release = new Release({ ...options, plain: true, pool: poolThatTakes(1), startWorkers: undefined });
  for (const slug of ['a', 'b', 'c']) await release.put(pageOf(slug));
  expect([...release.addresses]).toEqual(['/articles/a/', '/articles/b/', '/articles/c/']);
  await release.finish();
  for (const slug of ['b', 'c'])
    expect(readFileSync(join(folder, 'articles', slug, 'index.html'), 'utf8')).toBe(`rendered here: ${slug}`);
  expect(release.stats).toMatchObject({ files: 3, pages: 3 });
});
