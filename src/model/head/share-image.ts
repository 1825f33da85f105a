import type { Photo, Rendition } from '../article/article.ts';
import type { Edition } from '../edition/edition.ts';
import { photosOf } from '../photo/article-photos.ts';
import { absoluteUrl } from '../routes.ts';
import type { HeadOf } from './head.ts';

/** The image of a link preview. */
export interface ShareImage {
  /** Absolute. */
  url: string;
  width?: number;
  height?: number;
  alt?: string;
}

/** Width in pixels that sites require for a large preview. */
const LARGE = 1200;

/** Returns the JPEG files of a photo, narrowest first. */
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

/** Returns the narrowest JPEG file of a photo that is wide enough for a large preview, else the widest. */
export function shareImage(edition: Edition, photo: Photo): ShareImage | undefined {
  const files = jpegsOf(photo);
  return imageOf(edition, photo, files.find(({ width }) => width >= LARGE) ?? files.at(-1) ?? photo);
}

/** Returns the widest JPEG file of a photo. */
export const widestImage = (edition: Edition, photo: Photo): ShareImage | undefined =>
  imageOf(edition, photo, jpegsOf(photo).at(-1) ?? photo);

/** Returns the photo of a page for link previews: its own, else the edition's. */
export function pagePhoto(edition: Edition, page: HeadOf): Photo | undefined {
  const own =
    page.kind === 'article'
      ? photosOf(page.article)[0]
      : page.kind === 'list' && page.list.kind === 'author'
        ? page.list.author.photo
        : undefined;
  return own?.src === undefined ? edition.picture : own;
}
