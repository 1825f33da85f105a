import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, isAbsolute, join, relative, resolve } from 'node:path';
import type { ArticleDraft } from '../../import/draft.ts';
import { slugFor } from '../../import/headline-slug.ts';
import type { Photo, WrittenBlock } from '../../model/article/article.ts';
import { plainText } from '../../model/article/blocks.ts';
import { type ImageType, imageTypeOf } from '../images/image-type.ts';
import { fileProblem, hasEntry, readProblem, readStart } from '../source/regular-file.ts';

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

/** Bytes from which the format of an image is detected. */
const START_BYTES = 512;

const typeOfImage = (file: string): ImageType => imageTypeOf(readStart(file, START_BYTES));

const isSameFile = (a: string, b: string): boolean =>
  fileProblem(a) === undefined &&
  statSync(a).size === statSync(b).size &&
  readFileSync(a).equals(readFileSync(b));

/** Path under photos/ for an image: lower-case ASCII words, the ending of its content, a number where the name is taken. */
function freePath(root: string, file: string, taken: ReadonlySet<string>): string {
  const ending = ENDINGS[typeOfImage(file)];
  const name = slugFor(basename(file, extname(file))) || 'photo';
  for (let n = 1; ; n++) {
    const src = `photos/${name}${n === 1 ? '' : `-${n}`}.${ending}`;
    const path = join(root, src);
    if (!taken.has(src) && (!hasEntry(path) || isSameFile(path, file))) return src;
  }
}

/** Path of a file from the edition's folder, where it lies under its photos/ and its name is safe. */
function pathInPhotos(root: string, file: string): string | undefined {
  const path = relative(root, file).replaceAll('\\', '/');
  return isAbsolute(path) || !/^photos\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/.test(path) ? undefined : path;
}

/** Why a file is no image, as the rest of a sentence; undefined where it is one. */
function imageProblem(file: string): string | undefined {
  const problem = fileProblem(file);
  if (problem !== undefined) return problem;
  try {
    typeOfImage(file);
    return undefined;
  } catch (reason) {
    return (reason as Error).message;
  }
}

/** The images of a folder in the order of their names; it may hold a page's other files as well. */
const imagesOfFolder = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.') && imageProblem(join(folder, name)) === undefined)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => join(folder, name));

/** The files that the option `--photo` names: one, or every image of a folder; or what is wrong, as a sentence. */
function imageFiles(named: string, root: string, cwd: string): string[] | { issue: string } {
  const path =
    named === '' ? undefined : [resolve(cwd, named), resolve(root, named)].find((file) => existsSync(file));
  if (path === undefined) {
    // It may be a file that photos/sources.json names.
    const file = resolve(root, named);
    return pathInPhotos(root, file) === undefined
      ? { issue: `--photo names a file that is not there: ${named}.` }
      : [file];
  }
  if (!statSync(path).isDirectory()) {
    const problem = imageProblem(path);
    return problem === undefined ? [path] : { issue: `${named} ${problem}` };
  }
  try {
    const files = imagesOfFolder(path);
    return files.length === 0 ? { issue: `--photo names a folder without a picture: ${named}.` } : files;
  } catch (reason) {
    return { issue: `${named} ${readProblem(path, reason)}` };
  }
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
  const files = imageFiles(named, root, cwd);
  if ('issue' in files) return files;
  const { src: _, ...photo } = draft.article.photo ?? {};
  if (photo.caption === undefined && photo.alt === undefined && alt === undefined)
    return { issue: `The photo has no caption, and nothing was written. Say what it shows: --alt "…".` };
  const guesses: string[] = [];
  const images: NamedImage[] = [];
  const nextImage = (): NamedImage => {
    const file = files[images.length] as string;
    const taken = new Set(images.map(({ src }) => src));
    const image = { file, src: pathInPhotos(root, file) ?? freePath(root, file, taken) };
    images.push(image);
    return image;
  };
  const lead = withImage(photo, nextImage().src, alt, guesses);
  const body = (draft.article.body ?? []).map((block): WrittenBlock => {
    if (typeof block === 'string' || block.type !== 'photo' || images.length === files.length) return block;
    return { ...block, ...withImage(block as Photo, nextImage().src, undefined, guesses) } as WrittenBlock;
  });
  const leftOut = files.slice(images.length).map((file) => ({
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
    images,
  };
}

/** Copies images into the edition's folder, over nothing that is there. @returns the files that are new there */
export function copyImages(images: readonly NamedImage[], root: string): string[] {
  const copied = images
    .map(({ file, src }) => ({ file, path: join(root, src) }))
    .filter(({ file, path }) => existsSync(file) && !hasEntry(path));
  if (copied.length > 0) mkdirSync(join(root, 'photos'), { recursive: true });
  for (const { file, path } of copied) copyFileSync(file, path, constants.COPYFILE_EXCL);
  return copied.map(({ path }) => path);
}
