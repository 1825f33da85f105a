import { existsSync, statSync } from 'node:fs';
import type { Photo } from '../../model/article/article.ts';
import { errorAt, type Issue, warningAt } from '../../model/issues.ts';
import type { PhotoUse } from '../../model/photo/photo-variants.ts';
import { type ImageUse, photoUses } from '../source/article-images.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { locateFile } from '../source/packaged-files.ts';
import type { Progress } from '../source/progress.ts';
import { forEachConcurrently } from './concurrency.ts';
import { encodeInStages } from './encode-in-stages.ts';
import { type EncodePlan, jobOf } from './encode-plan.ts';
import { ImageCache, type MeasureResult, verifiedBytes } from './image-cache.ts';
import { type MeasuredImage, variantsOf } from './image-variants.ts';
import { measure } from './measure-image.ts';
import { type PublishedImage, withImage } from './published-image.ts';
import { runEncoder } from './run-encoder.ts';

/** Image variant of the site, and where it lies in the cache. */
export interface EncodedVariant {
  /** Site-relative, with a leading slash. */
  address: string;
  file: string;
}

/** Whether a path names an image, by its ending. */
export const isImagePath = (path: string): boolean => /\.(?:jpe?g|png|webp|avif|gif)$/i.test(path);

/** An image has changed since it was measured: somebody is writing it. */
export class ImageChanged extends Error {
  constructor(readonly src: string) {
    super(`${src} changed while it was read.`);
  }
}

/** An image that changes this often while it is encoded is left out. */
const MAX_CHANGES = 3;
const BUSY = { problem: 'is being written to. Build again when that is done.' };

/** Larger files are not read; bytes. */
const MAX_BYTES = 200_000_000;

/**
 * The edition's images: measures them, gives photos their published form, and encodes the variants of a list of
 * uses. Variants of hidden articles are never on that list (S18).
 */
export class ImageStore {
  readonly #cache: ImageCache;
  readonly #images = new Map<string, MeasuredImage | { problem: string }>();
  /** How often each image changed while it was encoded. */
  readonly #changes = new Map<string, number>();

  /**
   * @param folder of the image cache
   * @param options `originals` publishes images as they are, for development alone: metadata is not stripped.
   *   `encodesLater` publishes the variants that are encoded already, so that no page waits for the others, which
   *   `encodeMissing` encodes
   */
  constructor(
    folder: string,
    private readonly options: {
      originals?: true;
      encodesLater?: boolean;
      progress?: Progress | undefined;
    } = {},
  ) {
    this.#cache = new ImageCache(folder);
  }

  /** Measures the images among a list of files. One that cannot be shown has issues, and the build goes on. */
  async prepare(folder: EditionFolder, files: Iterable<string>): Promise<void> {
    const unmeasured: { src: string; path: string; hash: string }[] = [];
    for (const src of new Set(files)) {
      const path = isImagePath(src) ? locateFile(folder.root, folder.packaged, src) : undefined;
      if (path === undefined) {
        this.#images.delete(src);
        continue;
      }
      if (statSync(path).size > MAX_BYTES) {
        this.#images.set(src, { problem: 'is larger than 200 MB. Save it smaller.' });
        continue;
      }
      if ((this.#changes.get(src) ?? 0) >= MAX_CHANGES) {
        this.#images.set(src, BUSY);
        continue;
      }
      const entry = this.#cache.entryOf(path);
      if (entry === undefined) {
        this.#images.set(src, {
          problem: 'cannot be read. Give the user that runs the build permission to read it.',
        });
        continue;
      }
      const { hash, result } = entry;
      if (result === undefined) unmeasured.push({ src, path, hash });
      else this.#setImage({ src, path, hash }, result);
    }
    await forEachConcurrently(
      unmeasured,
      async (file) => {
        const { src, path, hash } = file;
        const bytes = verifiedBytes(path, hash);
        if (bytes === undefined) {
          this.#images.set(src, BUSY);
          return;
        }
        const result = await measure(bytes).catch((reason: Error) => ({ problem: reason.message }));
        this.#cache.storeResult(path, hash, result);
        this.#setImage(file, result);
      },
      (done, total) => this.options.progress?.(done, total, 'Images measured:'),
    );
    this.#cache.save();
  }

  #setImage(file: { src: string; path: string; hash: string }, result: MeasureResult): void {
    this.#images.set(file.src, 'problem' in result ? result : { ...result, ...file });
  }

  /**
   * Published form of a photo; of one that cannot be shown, alt and caption without a file.
   *
   * @param use where an article uses the photo; without it one JPEG is its only variant
   */
  publishedPhoto(photo: Photo, use?: PhotoUse): Photo {
    const [imageUse] = photoUses(photo, use);
    return imageUse === undefined ? photo : withImage(photo, this.publishedImage(imageUse));
  }

  /** Published form of an image; undefined where it cannot be shown. */
  publishedImage(imageUse: ImageUse): PublishedImage | undefined {
    const image = this.#shownImage(imageUse.src);
    if (image === undefined) return undefined;
    const { color, type, width, height } = image;
    if (this.options.originals) {
      const src = `/${imageUse.src}`;
      return { src, width, height, color, renditions: [{ src, type: `image/${type}`, width, height }] };
    }
    const { size, variants } = variantsOf(image, imageUse);
    const renditions = variants
      .filter(({ cacheName }) => this.#isPublished(image, cacheName))
      .map(({ rendition }) => rendition);
    const largest = renditions.filter((rendition) => rendition.type === 'image/jpeg').at(-1);
    if (largest === undefined) return undefined;
    const { src } = largest;
    if (imageUse.use !== undefined) return { src, ...size, color, renditions };
    return { src, width: largest.width, height: largest.height, color };
  }

  /** Whether a variant of an image is in the next release. */
  #isPublished(image: MeasuredImage, cacheName: string): boolean {
    return !this.options.encodesLater || this.#cache.has(this.#cache.variantPath(image.hash, cacheName));
  }

  /** Looks for new variants on the disk; between two calls the same ones are published. */
  refresh(): void {
    this.#cache.refresh();
  }

  /**
   * Files of the variants that a list of uses publishes.
   *
   * @throws ImageChanged where an original has changed since it was measured: its published form is out of date
   */
  async variantFiles(uses: Iterable<ImageUse>): Promise<EncodedVariant[]> {
    if (!this.options.encodesLater) return this.encodeAll(uses);
    return this.#plansOf(uses).flatMap(({ variants }) =>
      [...variants]
        .filter(([, { file }]) => this.#cache.has(file))
        .map(([address, { file }]) => ({ address, file })),
    );
  }

  /**
   * Encodes the variants that a list of uses needs and the cache does not have, one of each format of every image
   * first; at most so many images that those of the next release do not wait for long. Images that changed since they
   * were measured are left out.
   *
   * @param onReady called when there are new variants for a release: now and then, and at the end
   * @param end stops the work
   * @throws the first failure, once everything else is encoded
   */
  async encodeMissing(uses: Iterable<ImageUse>, onReady: () => void, end: AbortSignal): Promise<void> {
    const open = this.#plansOf(uses).map((plan) => ({
      ...plan,
      // Encoded since the last release, they are not missing.
      missing: [...plan.variants.values()].filter(({ file }) => !this.#cache.has(file) && !existsSync(file)),
    }));
    await encodeInStages(open, onReady, end);
  }

  /**
   * Encodes the variants that a list of uses needs and the cache does not have.
   *
   * @returns all variants of the list
   * @throws ImageChanged where an original has changed since it was measured: its published form is out of date
   */
  async encodeAll(uses: Iterable<ImageUse>): Promise<EncodedVariant[]> {
    const plans = this.#plansOf(uses);
    this.#cache.refresh();
    const open = plans
      .map((plan) => ({
        ...plan,
        missing: [...plan.variants.values()].filter(({ file }) => !this.#cache.has(file)),
      }))
      .filter(({ missing }) => missing.length > 0);
    let changed: string | undefined;
    let done = 0;
    await runEncoder(open.map(jobOf), (index, isEncoded) => {
      this.options.progress?.(++done, open.length, 'Images encoded:');
      const src = open[index]?.image.src;
      if (isEncoded || src === undefined) return;
      changed = src;
      this.#changes.set(src, (this.#changes.get(src) ?? 0) + 1);
    });
    if (changed !== undefined) throw new ImageChanged(changed);
    this.#changes.clear();
    return plans.flatMap(({ variants }) => [...variants].map(([address, { file }]) => ({ address, file })));
  }

  /** Joins uses of the same image, preset and crop. */
  #plansOf(uses: Iterable<ImageUse>): EncodePlan[] {
    const plans = new Map<string, EncodePlan>();
    for (const use of uses) {
      const image = this.#shownImage(use.src);
      if (image === undefined) continue;
      this.#cache.markUsed(image.hash);
      const { name, preset, crop, variants } = variantsOf(image, use);
      const plan = plans.get(name) ?? { image, preset, crop, variants: new Map() };
      plans.set(name, plan);
      for (const { width, format, rendition, cacheName } of variants)
        plan.variants.set(rendition.src, {
          width,
          format,
          file: this.#cache.variantPath(image.hash, cacheName),
        });
    }
    return [...plans.values()];
  }

  /** Removes variants of images that no edition has shown for long. @param now milliseconds */
  removeUnused(now: number): void {
    this.#cache.removeUnused(now);
  }

  /** Issues of an image, at the path of what names it: why it cannot be shown, or that it is animated. */
  issues(src: string, path: (string | number)[]): Issue[] {
    const image = this.#images.get(src);
    if (image === undefined) return [];
    if ('problem' in image)
      return [
        errorAt(
          path,
          `cannot be shown: ${src} ${image.problem} Until then the page shows its description instead.`,
        ),
      ];
    return image.animated
      ? [
          warningAt(
            path,
            `is animated: readers see the first frame of ${src} only. Use a "video" block for moving images.`,
          ),
        ]
      : [];
  }

  #shownImage(src: string): MeasuredImage | undefined {
    const image = this.#images.get(src);
    return image === undefined || 'problem' in image ? undefined : image;
  }
}
