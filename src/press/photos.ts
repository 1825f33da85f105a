import { readFileSync, statSync } from 'node:fs';
import sharp from 'sharp';
import type { Photo } from '../model/article/article.ts';
import { errorAt, type Fault } from '../model/fault.ts';
import { locateAsset } from './assets.ts';
import type { EditionFolder } from './edition-folder.ts';

interface Measured {
  width: number;
  height: number;
  color: string;
  type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heif: 'image/avif',
};

/** More pixels than this are refused unread (a decompression bomb). */
const MAX_PIXELS = 100_000_000;

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

async function measure(bytes: Buffer): Promise<Measured> {
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
  const { width, height, autoOrient, format } = await image.metadata();
  const type = TYPES[format];
  if (type === undefined) throw new Error(`is ${format}, which is no picture format of the contract`);
  const { data } = await image
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize(1, 1, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [r = 0, g = r, b = r] = data;
  return {
    width: autoOrient.width ?? width,
    height: autoOrient.height ?? height,
    color: `#${hex(r)}${hex(g)}${hex(b)}`,
    type,
  };
}

/**
 * The pixels and the mean colour of the edition's photos, read once a file and kept until it changes.
 * `prepare` reads; `publish` then fills a photo in without waiting.
 */
export class PhotoDesk {
  readonly #measured = new Map<string, { stamp: string; found: Measured | undefined }>();
  readonly #faults = new Map<string, string>();

  /** Measures every photo of a list of paths; what cannot be read is kept as a fault, and the build goes on. */
  async prepare(folder: EditionFolder, paths: Iterable<string>): Promise<void> {
    for (const src of paths) {
      const path = locateAsset(folder.root, folder.packaged, src);
      if (path === undefined) continue;
      const { mtimeMs, size } = statSync(path);
      const stamp = `${path} ${mtimeMs} ${size}`;
      if (this.#measured.get(src)?.stamp === stamp) continue;
      try {
        this.#measured.set(src, { stamp, found: await measure(readFileSync(path)) });
        this.#faults.delete(src);
      } catch (reason) {
        this.#measured.set(src, { stamp, found: undefined });
        this.#faults.set(
          src,
          reason instanceof Error ? (reason.message.split('\n')[0] ?? '') : String(reason),
        );
      }
    }
  }

  /** The published form of a photo; one that cannot be read keeps alt and caption and loses its file. */
  publish(photo: Photo): Photo {
    if (photo.src === undefined) return photo;
    const found = this.#measured.get(photo.src)?.found;
    const src = `/${photo.src}`;
    if (found === undefined) {
      const { src: _, ...rest } = photo;
      return rest;
    }
    const { type, ...measured } = found;
    return {
      ...photo,
      src,
      ...measured,
      renditions: [{ src, type, width: found.width, height: found.height }],
    };
  }

  /** What is wrong with a picture's file, as a fault at `path`. */
  fault(src: string, path: (string | number)[]): Fault[] {
    const reason = this.#faults.get(src);
    return reason === undefined
      ? []
      : [
          errorAt(
            path,
            `cannot be shown: ${src} ${reason.startsWith('is ') ? reason : `is damaged or no picture (${reason})`}. The page sets its description instead.`,
          ),
        ];
  }
}
