import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Photo } from '../../../src/model/article/article.ts';
import type { PhotoUse } from '../../../src/model/photo/photo-variants.ts';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { makeFolder } from '../edition.ts';

/** What came of one picture: its published form and the bytes of its files by address. */
export interface Developed {
  photo: Photo;
  files: Map<string, Buffer>;
  /** Of a format (`avif`, `webp`, `jpg`), the file of the widest. */
  largest(ending: string): Buffer;
  issues: string[];
  /** How many pictures took work. */
  worked: number;
}

/** A newspaper with pictures by path, and a cache that outlives the desk. */
export class Darkroom {
  readonly root: string;

  constructor(pictures: Record<string, Uint8Array | string>) {
    this.root = makeFolder({}, pictures);
  }

  /** Publishes one picture with a desk of its own, as each build has one. */
  async develop(src: string, change: Partial<Photo> = {}, use: PhotoUse = 'lead'): Promise<Developed> {
    let worked = 0;
    const progress = () => {
      worked++;
    };
    const desk = new ImageStore(join(this.root, 'cache'), { progress });
    await desk.prepare(new EditionFolder(this.root), [src]);
    const photo = desk.publishedPhoto({ src, alt: 'a', ...change }, use);
    const files = new Map((await desk.encodeAll()).map(({ address, file }) => [address, readFileSync(file)]));
    const largest = (ending: string): Buffer => {
      const [file] = [...files]
        .filter(([address]) => address.endsWith(`.${ending}`))
        .sort(([a], [b]) => Number(/-(\d+)\./.exec(b)?.[1]) - Number(/-(\d+)\./.exec(a)?.[1]));
      if (file === undefined) throw new Error(`${src} has no ${ending}`);
      return file[1];
    };
    const issues = desk.issues(src, ['photo']).map(({ severity, message }) => `${severity} ${message}`);
    return { photo, files, largest, issues, worked };
  }
}

/** Publishes a picture of a newspaper that has no other. */
export const developed = (
  src: string,
  bytes: Uint8Array | string,
  change?: Partial<Photo>,
  use?: PhotoUse,
): Promise<Developed> => new Darkroom({ [src]: bytes }).develop(src, change, use);
