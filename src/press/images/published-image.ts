import type { Photo, Rendition } from '../../model/article/article.ts';

/** Published form of an image: the address of its largest JPEG, its size and mean colour, and its variants. */
export interface PublishedImage {
  /** Site-relative, with a leading slash. */
  src: string;
  /** Pixels. */
  width: number;
  height: number;
  color: string;
  /** Absent where the JPEG is its only variant. */
  renditions?: Rendition[];
}

/** A photo with the published form of its image; without a file where the image cannot be shown. */
export function withImage(photo: Photo, image: PublishedImage | undefined): Photo {
  if (image !== undefined) return { ...photo, ...image };
  const { src: _, ...rest } = photo;
  return rest;
}
