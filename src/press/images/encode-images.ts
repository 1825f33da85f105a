import { writeWhole } from '../source/files.ts';
import { bytesOf } from './image-cache.ts';
import { inHands } from './concurrency.ts';
import { type Crop, develop, type Manner, type Order } from './encode.ts';

/** Files of one picture in one cut that are to be made. */
export interface PhotoJob {
  /** Of the original, and what its bytes were when it was measured. */
  path: string;
  hash: string;
  /** Pixels, the right way up. */
  size: { width: number; height: number };
  manner: Manner;
  crop?: Crop | undefined;
  orders: readonly (Order & { file: string })[];
}

/** @returns whether the files are made: false where the original is no longer what was measured */
async function makePhoto({ path, hash, size, manner, crop, orders }: PhotoJob): Promise<boolean> {
  const bytes = bytesOf(path, hash);
  if (bytes === undefined) return false;
  const files = new Map(orders.map((order) => [`${order.width} ${order.format}`, order.file]));
  for await (const made of develop(bytes, size, manner, crop, orders))
    writeWhole(files.get(`${made.width} ${made.format}`) ?? '', made.data);
  return true;
}

/** Told of every job that is done, by its place in the list. */
export type OnMade = (at: number, made: boolean) => void;

/** Makes files of pictures, a few pictures at a time, in this process. */
export const makePhotos = (jobs: readonly PhotoJob[], onMade: OnMade): Promise<void> =>
  inHands([...jobs.entries()], async ([at, job]) => onMade(at, await makePhoto(job)));
