import type { Article, Block, Photo, Rendition } from '../article/article.ts';
import type { Edition } from '../edition/edition.ts';
import { absoluteUrl } from '../routes.ts';
import type { HeadOf } from './head.ts';

/** A file that stands for a page where others show it. */
export interface ShareImage {
  /** Whole. */
  url: string;
  width?: number;
  height?: number;
  alt?: string;
}

/** Pixels of width that sites ask for where they show a picture large. */
const LARGE = 1200;

/** The JPEG files of a photo, the smallest first. */
const jpegsOf = ({ renditions = [] }: Photo): Rendition[] =>
  renditions.filter(({ type }) => type === 'image/jpeg').sort((a, b) => a.width - b.width);

const imageOf = (edition: Edition, photo: Photo, file: Partial<Rendition>): ShareImage | undefined => {
  if (file.src === undefined) return undefined;
  const { width, height } = file;
  return {
    url: absoluteUrl(edition.url, file.src),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(photo.alt ? { alt: photo.alt } : {}),
  };
};

/** The file of a photo that is shown large elsewhere: wide enough and no wider, else its widest. */
export function shareImage(edition: Edition, photo: Photo): ShareImage | undefined {
  const files = jpegsOf(photo);
  return imageOf(edition, photo, files.find(({ width }) => width >= LARGE) ?? files.at(-1) ?? photo);
}

/** The widest file of a photo that every program can show. */
export const widestImage = (edition: Edition, photo: Photo): ShareImage | undefined =>
  imageOf(edition, photo, jpegsOf(photo).at(-1) ?? photo);

function bodyPhotos(body: readonly Block[]): Photo[] {
  return body.flatMap((block) => {
    if (block.type === 'photo') return [block];
    if (block.type === 'gallery') return block.photos;
    return 'body' in block && block.body !== undefined ? bodyPhotos(block.body) : [];
  });
}

/** The photos of a story that can be shown, in the order of the page; those of stories it leads to are not its own. */
export const photosOf = ({ photo, body }: Pick<Article, 'photo' | 'body'>): Photo[] =>
  [...(photo === undefined ? [] : [photo]), ...bodyPhotos(body)].filter(({ src }) => src !== undefined);

/** The picture that stands for a page: its own, else the edition's. */
export function pagePhoto(edition: Edition, page: HeadOf): Photo | undefined {
  const own =
    page.kind === 'article'
      ? photosOf(page.article)[0]
      : page.kind === 'list' && page.list.kind === 'author'
        ? page.list.author.photo
        : undefined;
  return own?.src === undefined ? edition.picture : own;
}
