import type pg from 'pg';
import { expect, inject, test } from 'vitest';
import { openPostgres } from '../../../../src/server/store/postgres/postgres-store.ts';
import { PreparingPool } from '../../../../src/server/store/postgres/preparing-pool.ts';
import { stored } from '../contract.ts';
import { createDatabase, query } from './server.ts';

/** A pool of one connection that notes under which names statements come. */
async function makeClient() {
  const names: (string | undefined)[] = [];
  const client = { query: ({ name }: { name?: string }) => names.push(name), release: () => undefined };
  const pool = new PreparingPool({ connect: async () => client } as unknown as pg.Pool);
  const run = async (text: string, ...values: unknown[]) => (await pool.connect()).query(text, values);
  return { run, names };
}

test('a statement is prepared when it comes again and again, each under a name of its own', async () => {
  const { run, names } = await makeClient();
  for (let n = 0; n < 4; n++) await run('select a from b where c = $1', n);
  for (let n = 0; n < 3; n++) await run('select a from d where c = $1', n);
  const [first, second] = [names[2], names[6]];
  expect(first).toMatch(/^[\w-]{22}$/);
  expect(second).toMatch(/^[\w-]{22}$/);
  expect(first).not.toBe(second);
  expect(names).toEqual([undefined, undefined, first, first, undefined, undefined, second]);
});

test('what has no values, takes all columns or has a long list is not prepared, and no more than some statements are', async () => {
  const { run, names } = await makeClient();
  for (let n = 0; n < 5; n++) {
    await run('begin');
    await run('select * from b where c = $1', n);
    await run('select a from b where c in ($1, $2, $3, $4)', 1, 2, 3, n);
  }
  for (let statement = 0; statement < 300; statement++)
    for (let n = 0; n < 3; n++) await run(`select a from b where c = $1 and ${statement} = 0`, n);
  expect(new Set(names)).toHaveProperty('size', 201);
});

test('posts and lists are prepared on a real server', async () => {
  const url = await createDatabase(inject('postgres'));
  const store = await openPostgres(url);
  for (let n = 0; n < 5; n++) {
    await store.add(stored());
    await store.list('urn:article:a', {}, 5);
  }
  expect(await store.list('urn:article:a', {}, 9)).toHaveLength(5);
  await store.close();
  expect(await query(url, 'select count(*)::int as count from comments')).toEqual([{ count: 5 }]);
});
