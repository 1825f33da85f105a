import { spawnSync } from 'node:child_process';
import { compile, press, removeEdition } from '../../tools/program.ts';
import { type KillReport, killRounds } from '../server/process/kill-rounds.ts';
import { smallEdition } from '../server/process/small-edition.ts';
import { createDatabase, startPostgres } from '../server/store/postgres/server.ts';
import { record } from './results.ts';
import { countSyncs } from './syncs.ts';

const ROUNDS = 60;

/** Kills a server on a PostgreSQL of its own. */
async function killOnPostgres(edition: string): Promise<KillReport> {
  const postgres = await startPostgres({ isSynced: true });
  try {
    return await killRounds(edition, ROUNDS, await createDatabase(postgres.url));
  } finally {
    await postgres.stop();
  }
}

/**
 * `npm run bench durability`: 60 kills while clients post, on each database, and the syncs behind acknowledged comments
 * (D01, D02).
 */
export async function benchDurability(): Promise<void> {
  compile();
  const edition = smallEdition();
  press(edition, ['build', '--no-index']);
  const sqlite = await killRounds(edition, ROUNDS);
  const postgres = await killOnPostgres(edition);
  const hasStrace = spawnSync('strace', ['-V']).status === 0;
  const syncs = hasStrace ? await countSyncs(edition) : undefined;
  const row = (figure: string, of: (report: KillReport) => unknown, wanted: unknown) =>
    `| ${figure} | ${of(sqlite)} | ${of(postgres)} | ${wanted} |`;
  record(
    'durability',
    [
      `| figure | SQLite | PostgreSQL | wanted |`,
      `|---|---|---|---|`,
      row('kills with SIGKILL while 4 clients post', () => ROUNDS, ROUNDS),
      row('comments acknowledged', ({ acknowledged }) => acknowledged, ''),
      row('rows at the end', ({ rows }) => rows, ''),
      row('acknowledged and lost', ({ lost }) => lost.length, 0),
      row('resent and doubled', ({ doubled }) => doubled.length, 0),
      row('integrity check of the file', ({ integrity = '' }) => integrity, 'ok'),
      syncs === undefined
        ? '| syncs an acknowledged comment | strace is not on this machine | | at least 1 |'
        : `| fdatasync or fsync calls for ${syncs.posts} posts one after the other | ${syncs.calls} | | at least ${syncs.posts} |`,
    ].join('\n'),
    false,
  );
  removeEdition(edition);
}
