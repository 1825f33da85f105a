import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type EncodeJob, encodeImages, type OnEncoded } from './encode-images.ts';

/** Compiled beside this file. Run from its sources the program has none, and encodes in this process. */
const ENCODER = fileURLToPath(new URL('./encode-process.js', import.meta.url));

/** So few images are encoded sooner here than a process starts. */
const FEW = 4;

/**
 * Settings of the C library's allocator. On most Linux systems it retains freed memory for each thread: more than
 * twice of what is in use at a time. With these, large blocks are mapped one by one and given back.
 */
const ALLOCATOR = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' };

/** Message of the encoder process: a job that is done, an error, or neither at the end. */
export interface EncoderMessage {
  index?: number;
  isEncoded?: boolean;
  error?: string;
}

function encodeInProcess(
  jobs: readonly EncodeJob[],
  onEncoded: OnEncoded,
  end: AbortSignal | undefined,
): Promise<void> {
  const encoder = fork(ENCODER, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...ALLOCATOR },
    execArgv: [],
    // Also where it was aborted before.
    ...(end && { signal: end }),
  });
  return new Promise((resolve, reject) => {
    let left = jobs.length;
    encoder.on('message', ({ index, isEncoded = false, error }: EncoderMessage) => {
      if (error !== undefined) reject(new Error(error));
      if (index === undefined) return;
      left--;
      onEncoded(index, isEncoded);
    });
    // Each of them: sending to a process that is gone is a second error.
    encoder.on('error', reject);
    encoder.once('exit', () =>
      left === 0 ? resolve() : reject(new Error('The process that encodes images ended.')),
    );
    encoder.send(jobs);
  });
}

/**
 * Encodes a list of jobs; many of them in a process of their own, whose memory is freed with it.
 *
 * @param end stops the work
 */
export const runEncoder = (
  jobs: readonly EncodeJob[],
  onEncoded: OnEncoded,
  end?: AbortSignal,
): Promise<void> =>
  jobs.length > FEW && existsSync(ENCODER)
    ? encodeInProcess(jobs, onEncoded, end)
    : encodeImages(jobs, onEncoded, end);
