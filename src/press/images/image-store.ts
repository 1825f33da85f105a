import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Photo, Rendition } from '../../model/article/article.ts';
import { errorAt, type Issue, warningAt } from '../../model/issues.ts';
import { fileWidths, type PhotoUse, THUMB_RATIO } from '../../model/photo/photo-variants.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { locateFile } from '../source/packaged-files.ts';
import type { Progress } from '../source/progress.ts';
import { forEachConcurrently } from './concurrency.ts';
import {
  type Crop,
  cropBox,
  heightAt,
  IMAGE_FORMATS,
  type Preset,
  possibleWidths,
  type Variant,
} from './encode.ts';
import { ImageCache, nameHash, verifiedBytes } from './image-cache.ts';
import { type ImageInfo, measure } from './measure.ts';
import { runEncoder } from './run-encoder.ts';

/** A file of the site, and where it lies now. */
export interface PublishedFile {
  /** Site-relative, with a leading slash. */
  address: string;
  file: string;
}

/** A path of the contract that names a picture. */
export const isImagePath = (path: string): boolean => /\.(?:jpe?g|png|webp|avif|gif)$/i.test(path);

/** A picture of the edition that can be shown. */
interface Held extends ImageInfo {
  src: string;
  path: string;
  hash: string;
}

/** Files that were published of one picture in one cut, and are to be there. */
interface Job {
  held: Held;
  preset: Preset;
  crop: Crop | undefined;
  variants: Map<string, Variant & PublishedFile>;
}

/** A picture is no longer what was measured: somebody is writing it. */
export class ImageChanged extends Error {
  constructor(readonly src: string) {
    super(`${src} changed while it was read.`);
  }
}

/** How often a picture may change while it is made before it is left out. */
const PATIENCE = 3;
const BUSY = { refused: 'is being written to. Build again when that is done.' };

/** Bytes above this are refused unread. */
const MAX_BYTES = 200_000_000;
/** A picture in one file: a poster, a logo, what other sites show of a page. */
const ALONE = 1280;
const ENDINGS = { avif: 'avif', webp: 'webp', jpeg: 'jpg' } as const;
const MIDDLE = { x: 0.5, y: 0.5 };

/** A picture's name in its files' addresses: letters and digits of its own. */
const nameOf = (src: string): string =>
  basename(src, extname(src))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'photo';

/**
 * The edition's pictures, between its folder and the site. `prepare` reads and measures; `publish` then gives
 * a photo its published form without waiting; `develop` makes the files of what was published, and of nothing
 * else, so that the photos of hidden stories go nowhere (S18).
 */
export class ImageStore {
  readonly #cache: ImageCache;
  readonly #held = new Map<string, Held | { refused: string }>();
  readonly #jobs = new Map<string, Job>();
  /** How often a picture changed while its files were made. */
  readonly #changes = new Map<string, number>();

  /**
   * @param folder where files and facts are kept from build to build
   * @param options `originals` leaves pictures as they are, for development alone: nothing is stripped from them
   */
  constructor(
    folder: string,
    private readonly options: { originals?: true; progress?: Progress | undefined } = {},
  ) {
    this.#cache = new ImageCache(folder);
  }

  /** Measures every picture of a list of paths; what cannot be shown is kept as a issue, and the build goes on. */
  async prepare(folder: EditionFolder, paths: Iterable<string>): Promise<void> {
    const unknown: { src: string; path: string; hash: string }[] = [];
    for (const src of new Set(paths)) {
      const path = isImagePath(src) ? locateFile(folder.root, folder.packaged, src) : undefined;
      if (path === undefined) {
        this.#held.delete(src);
        continue;
      }
      if (statSync(path).size > MAX_BYTES) {
        this.#held.set(src, { refused: 'is larger than 200 MB. Save it smaller.' });
        continue;
      }
      if ((this.#changes.get(src) ?? 0) >= PATIENCE) {
        this.#held.set(src, BUSY);
        continue;
      }
      const looked = this.#cache.look(path);
      if (looked === undefined) {
        this.#held.set(src, { refused: 'cannot be read. Give the press the right to.' });
        continue;
      }
      const { hash, found } = looked;
      if (found === undefined) unknown.push({ src, path, hash });
      else this.#held.set(src, 'refused' in found ? found : { ...found, src, path, hash });
    }
    await forEachConcurrently(
      unknown,
      async ({ src, path, hash }) => {
        const bytes = verifiedBytes(path, hash);
        if (bytes === undefined) {
          this.#held.set(src, BUSY);
          return;
        }
        const found = await measure(bytes).catch((reason: Error) => ({ refused: reason.message }));
        this.#cache.remember(path, hash, found);
        this.#held.set(src, 'refused' in found ? found : { ...found, src, path, hash });
      },
      (done, total) => this.options.progress?.(done, total, 'Pictures measured:'),
    );
    this.#cache.save();
  }

  /**
   * The published form of a photo; one that cannot be shown keeps alt and caption and loses its file.
   *
   * @param use where it will stand; without it one JPEG is all there is
   */
  publishedPhoto(photo: Photo, use?: PhotoUse): Photo {
    if (photo.src === undefined) return photo;
    const held = this.#shown(photo.src);
    if (held === undefined) {
      const { src: _, ...rest } = photo;
      return rest;
    }
    const crop = use === 'related' ? { ratio: THUMB_RATIO, focus: photo.focus ?? MIDDLE } : undefined;
    const { color } = held;
    if (this.options.originals) {
      const { width, height } = held;
      const src = `/${photo.src}`;
      return {
        ...photo,
        src,
        width,
        height,
        color,
        renditions: [{ src, type: `image/${held.kind}`, width, height }],
      };
    }
    const preset = held.flat || photo.kind === 'map' || photo.kind === 'graphic' ? 'drawing' : 'photo';
    const files = this.#request(photo.src, held, preset, crop, use);
    const largest = files.filter(({ type }) => type === 'image/jpeg').at(-1);
    if (use === undefined) return { ...photo, ...sized(largest), color };
    const { width, height } = crop === undefined ? held : cropBox(held, crop);
    return { ...photo, src: largest?.src ?? '', width, height, color, renditions: files };
  }

  /**
   * The published address of a picture that stands for a film, a sound or a player; undefined where it cannot
   * be shown.
   *
   * @param ratio width over height that the layout cuts it to
   */
  poster(src: string, ratio?: number): string | undefined {
    const held = this.#shown(src);
    if (held === undefined || this.options.originals) return held && `/${src}`;
    const crop = ratio === undefined ? undefined : { ratio, focus: MIDDLE };
    return this.#request(src, held, held.flat ? 'drawing' : 'photo', crop)[0]?.src;
  }

  /**
   * Makes the files of everything that was published since the last call, where they are not there already.
   *
   * @returns those files, for the site
   * @throws PictureChanged where an original is no longer what was measured: what was published of it is wrong
   */
  async encodeAll(): Promise<PublishedFile[]> {
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    this.#cache.refresh();
    const open = jobs
      .map((job) => ({
        ...job,
        missing: [...job.variants.values()].filter(({ file }) => !this.#cache.has(file)),
      }))
      .filter(({ missing }) => missing.length > 0);
    let changed: string | undefined;
    let done = 0;
    await runEncoder(
      open.map(({ held: { path, hash, width, height }, preset, crop, missing }) => ({
        path,
        hash,
        size: { width, height },
        preset,
        crop,
        variants: missing.map(({ file, width, format }) => ({ file, width, format })),
      })),
      (at, isMade) => {
        this.options.progress?.(++done, open.length, 'Pictures made:');
        const src = open[at]?.held.src;
        if (isMade || src === undefined) return;
        changed = src;
        this.#changes.set(src, (this.#changes.get(src) ?? 0) + 1);
      },
    );
    if (changed !== undefined) throw new ImageChanged(changed);
    this.#changes.clear();
    return jobs.flatMap(({ variants }) =>
      [...variants.values()].map(({ address, file }) => ({ address, file })),
    );
  }

  /** Forgets files of pictures that no edition has shown for long. @param now milliseconds */
  removeUnused(now: number): void {
    this.#cache.tidy(now);
  }

  /** What is wrong with a picture's file, or will surprise its editor, as issues at `path`. */
  issues(src: string, path: (string | number)[]): Issue[] {
    const held = this.#held.get(src);
    if (held === undefined) return [];
    if ('refused' in held)
      return [
        errorAt(path, `cannot be shown: ${src} ${held.refused} Until then the page sets its description.`),
      ];
    return held.animated
      ? [warningAt(path, `moves: readers see the first frame of ${src}. Use a "video" block for what moves.`)]
      : [];
  }

  #shown(src: string): Held | undefined {
    const held = this.#held.get(src);
    return held === undefined || 'refused' in held ? undefined : held;
  }

  /** Notes the files of a photo and names them. Their addresses change with their bytes. */
  #request(src: string, held: Held, preset: Preset, crop: Crop | undefined, use?: PhotoUse): Rendition[] {
    const box = crop && cropBox(held, crop);
    const size = box ?? held;
    const cut = box === undefined ? '' : `-${box.left}-${box.top}-${box.width}-${box.height}`;
    const name = `${nameOf(src)}-${nameHash(held.hash, preset, cut)}`;
    const wanted = use === undefined ? [Math.min(size.width, ALONE)] : fileWidths(use, size.width);
    const widths = possibleWidths(wanted, size);
    const job = this.#jobs.get(name) ?? { held, preset, crop, variants: new Map() };
    this.#jobs.set(name, job);
    return (use === undefined ? (['jpeg'] as const) : IMAGE_FORMATS).flatMap((format) =>
      widths.map((width): Rendition => {
        const address = `/photos/${name}-${width}.${ENDINGS[format]}`;
        const file = this.#cache.file(held.hash, `${preset}${cut}-${width}.${ENDINGS[format]}`);
        job.variants.set(address, { address, file, width, format });
        return { src: address, type: `image/${format}`, width, height: heightAt(width, size) };
      }),
    );
  }
}

/** A photo's address and size, of the one file that it has. */
const sized = (file: Rendition | undefined): Pick<Photo, 'src' | 'width' | 'height'> =>
  file === undefined ? {} : { src: file.src, width: file.width, height: file.height };
