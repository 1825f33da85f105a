import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunningServer, removeEdition } from '../../../tools/program.ts';
import { copyBuiltEdition } from '../../journeys/built-edition.ts';
import { startPostgres } from '../store/postgres/server.ts';
import { killDatabaseRounds } from './kill-rounds.ts';
import { post } from './small-edition.ts';

let edition: string;
let database: Awaited<ReturnType<typeof startPostgres>>;
let papers: RunningServer[];
beforeAll(async () => {
  edition = copyBuiltEdition('small');
  // It is killed, and must lose nothing.
  database = await startPostgres({ isSynced: true });
  const start = () =>
    RunningServer.start(edition, { DATABASE_URL: `${database.url}postgres`, COMMENT_LIMIT: '0' });
  papers = [await start(), await start()];
});
afterAll(async () => {
  for (const paper of papers) await paper.stop();
  await database.stop();
  removeEdition(edition);
});

const textsAt = async ({ url }: RunningServer): Promise<string[]> => {
  const answer = await fetch(`${url}api/articles/bridge/comments`);
  const { comments } = (await answer.json()) as { comments: { text: string }[] };
  return comments.map(({ text }) => text).sort();
};

test('two processes serve one database: what one acknowledged the other shows, also after a kill (D10)', async () => {
  const [first, second] = papers as [RunningServer, RunningServer];
  const texts = Array.from({ length: 10 }, (_, n) => `Comment ${n} of ten.`);
  const answers = await Promise.all(
    texts.map((text, n) =>
      post(n % 2 === 0 ? first.url : second.url, { key: `of-two-processes-${n}`, text }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 201));
  expect(await textsAt(second)).toEqual(texts);
  await first.stop('SIGKILL');
  expect(await textsAt(second)).toEqual(texts);
  const again = await Promise.all(
    texts.map((text, n) => post(second.url, { key: `of-two-processes-${n}`, text })),
  );
  expect(again.map(({ status }) => status)).toEqual(texts.map(() => 201));
  expect(await textsAt(second)).toEqual(texts);
});

test('PostgreSQL is killed while clients post: the server goes on, nothing is lost or doubled (D01, D02, D03)', async () => {
  const { acknowledged, rows, lost, doubled, whileAway } = await killDatabaseRounds(edition, 3, database);
  expect(acknowledged).toBeGreaterThan(3);
  expect({ rows, lost, doubled, whileAway }).toEqual({
    rows: acknowledged,
    lost: [],
    doubled: [],
    whileAway: [503],
  });
});

test('while the database is away the paper stays open, and nothing is taken (D03, D09)', async () => {
  const second = papers[1] as RunningServer;
  await database.stop();
  expect((await fetch(`${second.url}readyz`)).status).toBe(503);
  expect((await fetch(`${second.url}healthz`)).status).toBe(200);
  expect((await fetch(`${second.url}articles/bridge/`)).status).toBe(200);
  const answer = await post(second.url, { key: 'while-it-was-away-1', text: 'Anybody there?' });
  expect([answer.status, answer.headers.get('retry-after') !== null]).toEqual([503, true]);
});
