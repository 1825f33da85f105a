import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type EncodeJob, encodeImages, type OnEncoded } from './encode-images.ts';

/** Compiled beside the press; from the sources there is none, and pictures are made in this process. */
const MAKER = fileURLToPath(new URL('./encode-process.js', import.meta.url));

/** Fewer pictures are made sooner here than a process starts. */
const FEW = 4;

/**
 * The C library of most Linux systems keeps what a picture took, in a store for each thread, because the next may
 * need it: more than twice of what is in use at a time. So large pieces are asked for one by one, and given back.
 */
const THRIFTY = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' };

/** What the other process says. */
interface Said {
  at?: number;
  made?: boolean;
  failed?: string;
}

function byProcess(jobs: readonly EncodeJob[], onMade: OnEncoded): Promise<void> {
  const maker = fork(MAKER, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...THRIFTY },
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    let left = jobs.length;
    maker.on('message', ({ at, made = false, failed }: Said) => {
      if (failed !== undefined) reject(new Error(failed));
      if (at === undefined) return;
      left--;
      onMade(at, made);
    });
    maker.once('error', reject);
    maker.once('exit', () =>
      left === 0 ? resolve() : reject(new Error('The process that makes pictures ended.')),
    );
    maker.send(jobs);
  });
}

/** Makes files of pictures: many in a process of their own, whose memory is gone with it. */
export const runEncoder = (jobs: readonly EncodeJob[], onMade: OnEncoded): Promise<void> =>
  jobs.length > FEW && existsSync(MAKER) ? byProcess(jobs, onMade) : encodeImages(jobs, onMade);
