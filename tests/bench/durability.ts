import { spawnSync } from 'node:child_process';
import { compile, press, removeEdition } from '../../tools/program.ts';
import {
  type DatabaseKillReport,
  type KillReport,
  killDatabaseRounds,
  killRounds,
} from '../server/process/kill-rounds.ts';
import { smallEdition } from '../server/process/small-edition.ts';
import { createDatabase, startPostgres } from '../server/store/postgres/server.ts';
import { record } from './results.ts';
import { countSyncs } from './syncs.ts';

const ROUNDS = 60;

/** Kills a server on a PostgreSQL of its own, then that PostgreSQL under a server that goes on. */
async function killOnPostgres(
  edition: string,
): Promise<{ server: KillReport; database: DatabaseKillReport }> {
  const postgres = await startPostgres({ isSynced: true });
  try {
    const server = await killRounds(edition, ROUNDS, await createDatabase(postgres.url));
    return { server, database: await killDatabaseRounds(edition, ROUNDS, postgres) };
  } finally {
    await postgres.stop();
  }
}

/**
 * `npm run bench durability`: 60 kills of the server while clients post, on each database, 60 of PostgreSQL itself, and the
 * syncs behind acknowledged comments (D01 to D03).
 */
export async function benchDurability(): Promise<void> {
  compile();
  const edition = smallEdition();
  press(edition, ['build', '--no-index']);
  const sqlite = await killRounds(edition, ROUNDS);
  const { server, database } = await killOnPostgres(edition);
  const hasStrace = spawnSync('strace', ['-V']).status === 0;
  const syncs = hasStrace ? await countSyncs(edition) : undefined;
  const row = (figure: string, of: (report: KillReport) => unknown, wanted: unknown) =>
    `| ${figure} | ${[sqlite, server, database].map(of).join(' | ')} | ${wanted} |`;
  record(
    'durability',
    [
      `| figure | server on SQLite killed | server on PostgreSQL killed | PostgreSQL killed, the server goes on | wanted |`,
      `|---|---|---|---|---|`,
      row('kills with SIGKILL while 4 clients post', () => ROUNDS, ROUNDS),
      row('comments acknowledged', ({ acknowledged }) => acknowledged, ''),
      row('rows at the end', ({ rows }) => rows, ''),
      row('acknowledged and lost', ({ lost }) => lost.length, 0),
      row('resent and doubled', ({ doubled }) => doubled.length, 0),
      row('integrity check of the file', ({ integrity = '' }) => integrity, 'ok'),
      `| statuses of posts and of \`/readyz\` while the database was away | | | ${database.whileAway.join(', ')} | 503 |`,
      syncs === undefined
        ? '| syncs an acknowledged comment | strace is not on this machine | | | at least 1 |'
        : `| fdatasync or fsync calls for ${syncs.posts} posts one after the other | ${syncs.calls} | | | at least ${syncs.posts} |`,
    ].join('\n'),
    false,
  );
  removeEdition(edition);
}
