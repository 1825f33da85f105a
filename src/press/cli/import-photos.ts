import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, isAbsolute, join, relative, resolve } from 'node:path';
import type { ArticleDraft } from '../../import/draft.ts';
import { slugFor } from '../../import/headline-slug.ts';
import type { Photo, WrittenBlock } from '../../model/article/article.ts';
import { plainText } from '../../model/article/blocks.ts';
import { type ImageType, imageTypeOf } from '../images/image-type.ts';

/** Image that a user named, and the path in the edition's folder that it gets. */
interface NamedImage {
  file: string;
  src: string;
}

const ENDINGS: Readonly<Record<ImageType, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  avif: 'avif',
};

const sameBytes = (a: string, b: string): boolean =>
  statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));

/** Path under photos/ for an image: lower-case ASCII words, the ending of its content, a number where the name is taken. */
function freePath(root: string, file: string, taken: ReadonlySet<string>): string {
  const ending = ENDINGS[imageTypeOf(readFileSync(file))];
  const name = slugFor(basename(file, extname(file))) || 'photo';
  for (let n = 1; ; n++) {
    const src = `photos/${name}${n === 1 ? '' : `-${n}`}.${ending}`;
    const path = join(root, src);
    if (!taken.has(src) && (!existsSync(path) || sameBytes(path, file))) return src;
  }
}

/** Path of a file from the edition's folder, where it lies under its photos/ and its name is safe. */
function pathInPhotos(root: string, file: string): string | undefined {
  const path = relative(root, file).replaceAll('\\', '/');
  return isAbsolute(path) || !/^photos\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/.test(path) ? undefined : path;
}

/** The images that the option `--photo` names: a file, or every image of a folder in the order of their names. */
function imagesOf(named: string, root: string, cwd: string): NamedImage[] | { issue: string } {
  const path = [resolve(cwd, named), resolve(root, named)].find((candidate) => existsSync(candidate));
  if (path === undefined) {
    // It may be a file that photos/sources.json names.
    const src = pathInPhotos(root, resolve(root, named));
    return src === undefined
      ? { issue: `--photo names a file that is not there: ${named}.` }
      : [{ file: resolve(root, named), src }];
  }
  const isFolder = statSync(path).isDirectory();
  const files = isFolder
    ? readdirSync(path)
        .filter((name) => !name.startsWith('.') && statSync(join(path, name)).isFile())
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
        .map((name) => join(path, name))
    : [path];
  const images: NamedImage[] = [];
  for (const file of files) {
    try {
      const taken = new Set(images.map(({ src }) => src));
      imageTypeOf(readFileSync(file));
      images.push({ file, src: pathInPhotos(root, file) ?? freePath(root, file, taken) });
    } catch (reason) {
      // A folder may hold a page's other files as well.
      if (!isFolder) return { issue: `${named} ${(reason as Error).message}` };
    }
  }
  return images.length === 0 ? { issue: `--photo names a folder without a picture: ${named}.` } : images;
}

/** Adds an image to a photo; without an alt text its caption stands for one. */
function withImage(photo: Photo, src: string, alt: string | undefined, guesses: string[]): Photo {
  if (photo.alt === undefined && alt === undefined)
    guesses.push(
      `photo: the caption stands for what ${src} shows. Say it with --alt, or as "alt" in the file.`,
    );
  return { src, alt: alt ?? plainText(photo.caption), ...photo };
}

/**
 * Adds the images that `--photo` names to a draft: the first to its photo, the others of a folder to the photos of its
 * text, in their order.
 *
 * @param cwd folder from which the user named it
 * @returns the draft and the files to copy, or what is wrong, as a sentence
 */
export function addImages(
  draft: ArticleDraft,
  { photo: named, alt }: { photo?: string; alt?: string },
  root: string,
  cwd: string,
): { draft: ArticleDraft; images: NamedImage[] } | { issue: string } {
  if (named === undefined) return { draft, images: [] };
  const images = imagesOf(named, root, cwd);
  if ('issue' in images) return images;
  const { src: _, ...photo } = draft.article.photo ?? {};
  const [first, ...others] = images as [NamedImage, ...NamedImage[]];
  if (photo.caption === undefined && photo.alt === undefined && alt === undefined)
    return { issue: `The photo has no caption, and nothing was written. Say what it shows: --alt "…".` };
  const guesses: string[] = [];
  const lead = withImage(photo, first.src, alt, guesses);
  const used = [first];
  const body = (draft.article.body ?? []).map((block): WrittenBlock => {
    if (typeof block === 'string' || block.type !== 'photo' || others.length === 0) return block;
    const next = others.shift() as NamedImage;
    used.push(next);
    return { ...block, ...withImage(block as Photo, next.src, undefined, guesses) } as WrittenBlock;
  });
  const leftOut = others.map(({ file }) => ({
    what: 'photo without a caption in the text',
    text: basename(file),
  }));
  return {
    draft: {
      ...draft,
      article: { ...draft.article, photo: lead, body },
      guesses: [...draft.guesses, ...guesses],
      leftOut: [...draft.leftOut, ...leftOut],
    },
    images: used,
  };
}

/** Copies images into the edition's folder. @returns the files that are new there */
export function copyImages(images: readonly NamedImage[], root: string): string[] {
  const copied = images
    .map(({ file, src }) => ({ file, path: join(root, src) }))
    .filter(({ file, path }) => existsSync(file) && !existsSync(path));
  for (const { file, path } of copied) {
    mkdirSync(join(root, 'photos'), { recursive: true });
    copyFileSync(file, path);
  }
  return copied.map(({ path }) => path);
}
