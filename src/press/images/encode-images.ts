import { writeFileAtomic } from '../source/files.ts';
import { forEachConcurrently } from './concurrency.ts';
import { type Crop, encodeVariants, type Preset, type Variant } from './encode.ts';
import { verifiedBytes } from './image-cache.ts';

/** Files of one picture in one cut that are to be made. */
export interface EncodeJob {
  /** Of the original, and what its bytes were when it was measured. */
  path: string;
  hash: string;
  /** Pixels, the right way up. */
  size: { width: number; height: number };
  preset: Preset;
  crop?: Crop | undefined;
  variants: readonly (Variant & { file: string })[];
}

/** @returns whether the files are made: false where the original is no longer what was measured */
async function makePhoto({ path, hash, size, preset, crop, variants }: EncodeJob): Promise<boolean> {
  const bytes = verifiedBytes(path, hash);
  if (bytes === undefined) return false;
  const files = new Map(variants.map((order) => [`${order.width} ${order.format}`, order.file]));
  for await (const made of encodeVariants(bytes, size, preset, crop, variants))
    writeFileAtomic(files.get(`${made.width} ${made.format}`) ?? '', made.data);
  return true;
}

/** Told of every job that is done, by its place in the list. */
export type OnEncoded = (at: number, made: boolean) => void;

/** Makes files of pictures, a few pictures at a time, in this process. */
export const encodeImages = (jobs: readonly EncodeJob[], onMade: OnEncoded): Promise<void> =>
  forEachConcurrently([...jobs.entries()], async ([at, job]) => onMade(at, await makePhoto(job)));
