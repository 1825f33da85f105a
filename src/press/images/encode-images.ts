import { writeFileAtomic } from '../source/cache-files.ts';
import { forEachConcurrently } from './concurrency.ts';
import { type Crop, encodeVariants, type Preset, type Variant } from './encode.ts';
import { verifiedBytes } from './image-cache.ts';

/** Variants of one image in one crop that are missing. Plain data, so that it can be sent to another process. */
export interface EncodeJob {
  /** Path of the original. */
  path: string;
  /** Hash of its bytes when it was measured. */
  hash: string;
  /** Pixels, after rotation by EXIF. */
  size: { width: number; height: number };
  preset: Preset;
  crop?: Crop | undefined;
  /** Each with the path that it is written to. */
  variants: readonly (Variant & { file: string })[];
}

/** Encodes and writes the variants of one job. @returns false where the original has changed since it was measured */
async function encodeJob({ path, hash, size, preset, crop, variants }: EncodeJob): Promise<boolean> {
  const bytes = verifiedBytes(path, hash);
  if (bytes === undefined) return false;
  const files = new Map(variants.map(({ width, format, file }) => [`${width} ${format}`, file]));
  for await (const { width, format, data } of encodeVariants(bytes, size, preset, crop, variants))
    writeFileAtomic(files.get(`${width} ${format}`) ?? '', data);
  return true;
}

/**
 * Called after every job.
 *
 * @param index of the job in its list
 * @param isEncoded false where the original has changed since it was measured
 */
export type OnEncoded = (index: number, isEncoded: boolean) => void;

/** Whether writing failed, as it would for every other file too. */
const isDiskError = (reason: unknown): boolean => reason instanceof Error && 'code' in reason;

/**
 * Encodes a list of jobs in this process, a few at a time. Where one fails, the others go on.
 *
 * @param end after which no job is begun
 * @throws Error for the first job that failed, once the others are done; where nothing can be written, at once
 */
export async function encodeImages(
  jobs: readonly EncodeJob[],
  onEncoded: OnEncoded,
  end?: AbortSignal,
): Promise<void> {
  let failure: Error | undefined;
  await forEachConcurrently([...jobs.entries()], async ([index, job]) => {
    if (end?.aborted) return;
    try {
      onEncoded(index, await encodeJob(job));
    } catch (reason) {
      if (isDiskError(reason)) throw reason;
      failure ??= new Error(`${job.path} could not be encoded: ${(reason as Error).message}`);
    }
  });
  if (failure !== undefined) throw failure;
}
