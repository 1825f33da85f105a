import type { Article, Block, Photo } from '../article/article.ts';

/** A photo with a file. */
export type PhotoWithFile = Photo & { src: string };

const hasFile = (photo: Photo): photo is PhotoWithFile => photo.src !== undefined;

function photosOfBlocks(blocks: readonly Block[]): Photo[] {
  return blocks.flatMap((block): Photo[] => {
    if (block.type === 'photo') return [block];
    if (block.type === 'gallery') return block.photos;
    return 'body' in block && block.body !== undefined ? photosOfBlocks(block.body) : [];
  });
}

/** Returns the photos of an article or free page that have a file, in their order on the page. */
export const photosOf = ({ photo, body }: Pick<Article, 'photo' | 'body'>): PhotoWithFile[] =>
  [...(photo === undefined ? [] : [photo]), ...photosOfBlocks(body)].filter(hasFile);

/** Address of a photo opened large over its page, counted from 1. */
export const photoHash = (number: number): string => `#photo-${number}`;

/** Returns the number of the photo that the hash of an address opens; undefined where it opens none. */
export function photoNumber(hash: string): number | undefined {
  const [, digits] = /^#photo-([1-9]\d{0,3})$/.exec(hash) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
