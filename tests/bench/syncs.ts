import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RunningServer } from '../../tools/program.ts';
import { post } from '../server/process/small-edition.ts';

const POSTS = 50;

/** Counts the `fsync` calls of a serving process while comments are posted one after the other. */
export async function countSyncs(edition: string): Promise<{ posts: number; calls: number }> {
  const paper = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
  const log = join(edition, 'strace.log');
  const strace = spawn('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-o', log, '-p', String(paper.pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // strace reports on its error stream that it is attached.
  await once(strace.stderr, 'data');
  for (let i = 0; i < POSTS; i++) await post(paper.url, { text: `Synced ${i}` }, 'quay');
  const gone = once(strace, 'exit');
  strace.kill('SIGINT');
  await gone;
  await paper.stop();
  return { posts: POSTS, calls: (readFileSync(log, 'utf8').match(/(?:fsync|fdatasync)\(/g) ?? []).length };
}
