import { spawnSync } from 'node:child_process';
import { compile, press, removeEdition } from '../../tools/program.ts';
import { killRounds } from '../server/process/kill-rounds.ts';
import { smallEdition } from '../server/process/small-edition.ts';
import { record } from './results.ts';
import { countSyncs } from './syncs.ts';

const ROUNDS = 60;

/** `npm run bench durability`: 60 kills while clients post, and the syncs behind acknowledged comments (D01, D02). */
export async function benchDurability(): Promise<void> {
  compile();
  const edition = smallEdition();
  press(edition, ['build', '--no-index']);
  const { acknowledged, rows, lost, doubled, integrity } = await killRounds(edition, ROUNDS);
  const hasStrace = spawnSync('strace', ['-V']).status === 0;
  const syncs = hasStrace ? await countSyncs(edition) : undefined;
  record(
    'durability',
    [
      `| figure | seen | wanted |`,
      `|---|---|---|`,
      `| kills with SIGKILL while 4 clients post | ${ROUNDS} | ${ROUNDS} |`,
      `| comments acknowledged | ${acknowledged} | |`,
      `| rows at the end | ${rows} | |`,
      `| acknowledged and lost | ${lost.length} | 0 |`,
      `| resent and doubled | ${doubled.length} | 0 |`,
      `| integrity check | ${integrity} | ok |`,
      syncs === undefined
        ? '| syncs an acknowledged comment | strace is not on this machine | at least 1 |'
        : `| fdatasync or fsync calls for ${syncs.posts} posts one after the other | ${syncs.calls} | at least ${syncs.posts} |`,
    ].join('\n'),
  );
  removeEdition(edition);
}
