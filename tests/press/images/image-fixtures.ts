import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Photo } from '../../../src/model/article/article.ts';
import type { PhotoUse } from '../../../src/model/photo/photo-variants.ts';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { photoUses } from '../../../src/press/source/article-images.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { makeFolder } from '../edition.ts';

/** Published form of one photo, and the bytes of its variants by address. */
export interface PublishedImage {
  photo: Photo;
  files: Map<string, Buffer>;
  /** Bytes of the widest variant with an ending: `avif` or `jpg`. */
  largest(ending: string): Buffer;
  issues: string[];
  /** How many images were measured or encoded. */
  worked: number;
}

/** An edition with images by path, and an image cache for all stores. */
export class ImageEdition {
  readonly root: string;

  constructor(pictures: Record<string, Uint8Array | string>) {
    this.root = makeFolder({}, pictures);
  }

  /** Publishes and encodes one image with a store of its own, as each build has one. */
  async publish(src: string, change: Partial<Photo> = {}, use: PhotoUse = 'lead'): Promise<PublishedImage> {
    let worked = 0;
    const progress = () => {
      worked++;
    };
    const store = new ImageStore(join(this.root, 'cache'), { progress });
    await store.prepare(new EditionFolder(this.root), [src]);
    const written: Photo = { src, alt: 'a', ...change };
    const photo = store.publishedPhoto(written, use);
    const variants = await store.encodeAll(photoUses(written, use));
    const files = new Map(variants.map(({ address, file }) => [address, readFileSync(file)]));
    const largest = (ending: string): Buffer => {
      const [file] = [...files]
        .filter(([address]) => address.endsWith(`.${ending}`))
        .sort(([a], [b]) => Number(/-(\d+)\./.exec(b)?.[1]) - Number(/-(\d+)\./.exec(a)?.[1]));
      if (file === undefined) throw new Error(`${src} has no ${ending}`);
      return file[1];
    };
    const issues = store.issues(src, ['photo']).map(({ severity, message }) => `${severity} ${message}`);
    return { photo, files, largest, issues, worked };
  }
}

/** Publishes the image of an edition that has no other. */
export const publishedImage = (
  src: string,
  bytes: Uint8Array | string,
  change?: Partial<Photo>,
  use?: PhotoUse,
): Promise<PublishedImage> => new ImageEdition({ [src]: bytes }).publish(src, change, use);
