import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makeDataFolder } from '../../src/server/store/data-folder.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import { compile, press, RunningServer, removeEdition } from '../../tools/program.ts';
import { post, smallEdition } from '../server/process/small-edition.ts';
import { stored } from '../server/store/contract.ts';
import { startPostgres } from '../server/store/postgres/server.ts';
import { type Load, type LoadResult, loadGenerator } from './comments/load.ts';
import { record } from './results.ts';

const LONG_THREAD = 100_000;
/** Comments that are stored before lists and pages are read. */
const READ_THREAD = 500;

let posts = 0;
const nextPost = (): string => {
  posts++;
  return JSON.stringify({
    key: `bench-comment-key-${process.pid}-${posts}`,
    text: `Words of comment ${posts}, which has a sentence or two to say about the bridge and those who cross it.`,
    name: `Reader ${posts % 500}`,
    email: `reader${posts % 500}@example.org`,
  });
};

const listUrl = (base: string, slug = 'bridge'): string => `${base}api/articles/${slug}/comments`;

const posting = (bases: readonly string[], slug?: string): Load => ({
  urls: bases.map((base) => listUrl(base, slug)),
  headers: { 'content-type': 'application/json' },
  isOwn: true,
  body: nextPost,
  status: 201,
});

/** Rows a second that SQLite commits in a loop: each by itself, and eight together. */
function bareLoop(rows: number): number {
  const db = new Database(join(mkdtempSync(join(tmpdir(), 'broadsheet-loop-')), 'loop.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table comments (sequence integer primary key, body text)');
  const insert = db.prepare('insert into comments (body) values (?)');
  const commit = db.transaction(() => {
    for (let n = 0; n < rows; n++) insert.run('Words of a comment, a sentence or two.');
  });
  const begin = performance.now();
  let count = 0;
  while (performance.now() - begin < 3000) {
    commit();
    count += rows;
  }
  db.close();
  return (count * 1000) / (performance.now() - begin);
}

async function startBare(): Promise<{ url: string; child: ChildProcess }> {
  const file = join(mkdtempSync(join(tmpdir(), 'broadsheet-bare-')), 'bare.sqlite');
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/comments/bare-server.ts', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout as NonNullable<typeof child.stdout>, 'data')) as [Buffer];
  return { url: /http\S+/.exec(String(line))?.[0] ?? '', child };
}

/** Most memory that a process had, in MB. */
const peakMemory = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

type Row = [what: string, result: LoadResult | undefined, note?: string];

const shown = ([what, result, note = '']: Row): string => {
  if (result === undefined) return `| ${what} | | | | ${note} |`;
  const { perSecond, p50, p99, failed } = result;
  const failures = failed === 0 ? '' : ` ${failed} failed.`;
  return `| ${what} | ${Math.round(perSecond).toLocaleString('en')} | ${p50} | ${p99} | ${note}${failures} |`;
};

const ratio = (a: LoadResult, b: LoadResult): string => (a.perSecond / b.perSecond).toFixed(2);

/** Posts and reads with SQLite, beside the bare handler. */
async function benchSqlite(put: (load: Load) => Promise<LoadResult>, edition: string): Promise<Row[]> {
  const bare = await startBare();
  const barePosts = await put({ ...posting([bare.url]), urls: [bare.url] });
  const bareLists = await put({ urls: [bare.url], status: 200 });
  bare.child.kill();
  const server = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
  const ours = await put(posting([server.url], 'quay'));
  for (let n = 0; n < READ_THREAD; n++) await post(server.url);
  const lists = await put({ urls: [listUrl(server.url)], status: 200, headers: { 'accept-encoding': 'br' } });
  const page = { urls: [`${server.url}articles/bridge/`], status: 200, headers: { 'accept-encoding': 'br' } };
  const pages = await put(page);
  const etag = (await fetch(listUrl(server.url), { headers: { 'accept-encoding': 'br' } })).headers.get(
    'etag',
  );
  const unchanged = await put({
    urls: [listUrl(server.url)],
    status: 304,
    headers: { 'accept-encoding': 'br', 'if-none-match': etag ?? '' },
  });
  const memory = peakMemory(server.pid);
  await server.stop();
  return [
    ['bare handler: an insert and a commit a post', barePosts],
    ['posts, durable', ours, `${ratio(ours, barePosts)} of the bare handler (goal 1.5; 1,500)`],
    ['bare handler: a list of 50', bareLists],
    ['lists of 50', lists, `${ratio(lists, bareLists)} of the bare list (goal 2; 4,000)`],
    ['pages with 50 comments', pages, `${ratio(pages, bareLists)} of the bare list (goal 2)`],
    ['lists that have not changed (304)', unchanged, 'goal 10,000'],
    ['memory of the server at most', undefined, `${Math.round(memory)} MB`],
  ];
}

/** Posts and pages under an article with very many comments. */
async function benchLongThread(put: (load: Load) => Promise<LoadResult>, edition: string): Promise<Row[]> {
  const index = JSON.parse(readFileSync(join(edition, 'dist/comments-index.json'), 'utf8')) as {
    articles: { slug: string; id: string }[];
  };
  const articleId = index.articles.find(({ slug }) => slug === 'bridge')?.id ?? '';
  makeDataFolder(join(edition, 'data'));
  const store = await openStore({ data: join(edition, 'data') });
  for (let n = 0; n < LONG_THREAD; n += 500)
    await Promise.all(
      Array.from({ length: 500 }, (_, reader) =>
        store.add(
          stored({
            ...{ articleId, key: `long-${posts++}` },
            ...{ name: `Reader ${reader}`, email: `reader${reader}@example.org` },
          }),
        ),
      ),
    );
  await store.close();
  const server = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
  const page = { urls: [`${server.url}articles/bridge/?comments=1000`], status: 200 };
  const rows: Row[] = [];
  for (const [what, load] of [
    ['posts under 100,000 comments', posting([server.url])],
    ['pages deep in 100,000 comments', page],
  ] as const)
    rows.push([what, await put(load), 'goal: p99 under 20 ms for one client; here 32 at once']);
  const one: number[] = [];
  for (let n = 0; n < 200; n++) {
    const begin = performance.now();
    await (await post(server.url)).text();
    await (await fetch(page.urls[0] ?? '')).text();
    one.push(performance.now() - begin);
  }
  one.sort((a, b) => a - b);
  rows.push([
    'one post and one page after it, one client',
    undefined,
    `p50 ${one[100]?.toFixed(1)} ms, p99 ${one[197]?.toFixed(1)} ms (goal 20)`,
  ]);
  await server.stop();
  return rows;
}

/** Posts with PostgreSQL, through one process and through two. */
async function benchPostgres(put: (load: Load) => Promise<LoadResult>, edition: string): Promise<Row[]> {
  const database = await startPostgres({ isSynced: true });
  const start = () =>
    RunningServer.start(edition, { DATABASE_URL: `${database.url}postgres`, COMMENT_LIMIT: '0' });
  const servers = [await start(), await start()] as const;
  const bases = servers.map(({ url }) => url);
  const rows: Row[] = [];
  for (const used of [bases.slice(0, 1), bases]) {
    const name = used.length === 1 ? 'one process' : 'two processes';
    rows.push([`PostgreSQL, ${name}: posts`, await put(posting(used, 'quay'))]);
    rows.push([
      `PostgreSQL, ${name}: lists of 50`,
      await put({
        urls: used.map((base) => listUrl(base, 'quay')),
        status: 200,
        headers: { 'accept-encoding': 'br' },
      }),
    ]);
  }
  for (const server of servers) await server.stop();
  await database.stop();
  return rows;
}

/** `npm run bench comments`: posts, lists and pages a second, beside a bare handler over the same driver. */
export async function benchComments(): Promise<void> {
  compile();
  const put = await loadGenerator();
  const loops = `SQLite alone commits ${Math.round(bareLoop(1)).toLocaleString('en')} rows a second one by one, and ${Math.round(bareLoop(8)).toLocaleString('en')} in commits of eight.`;
  const rows: Row[] = [];
  for (const bench of [benchSqlite, benchLongThread, benchPostgres]) {
    const edition = smallEdition();
    press(edition, ['build', '--no-index']);
    rows.push(...(await bench(put, edition)));
    removeEdition(edition);
  }
  record(
    'comments',
    [
      '32 clients on the same machine, one after the other in one run; the generator takes its share of the cores.',
      '',
      loops,
      '',
      '| what | a second | p50, ms | p99, ms | |',
      '|---|---|---|---|---|',
      ...rows.map(shown),
    ].join('\n'),
  );
}
