import type { KnownBlock, Photo, WrittenBlock } from '../../model/article/article.ts';
import { forEachBlock } from '../../model/article/blocks.ts';
import { EMBEDS } from '../../model/article/embeds.ts';
import type { PhotoUse } from '../../model/photo/photo-variants.ts';

/** An image and the way a page uses it: decides which variants it needs. */
export interface ImageUse extends Pick<Photo, 'focus' | 'kind'> {
  /** From the edition's folder. */
  src: string;
  /** Absent where one JPEG is enough: a poster, a logo, the edition's picture. */
  use?: PhotoUse;
  /** Width over height that the layout crops a poster to. */
  ratio?: number;
}

/** Width over height that the layout crops a player's poster to; undefined where it does not. */
export const posterRatio = (block: { type: string; provider?: string }): number | undefined =>
  block.type === 'embed' ? EMBEDS[block.provider ?? '']?.ratio : undefined;

/** Use of a photo's image; none where the photo names no file. */
export function photoUses(photo: Photo | undefined, use?: PhotoUse): ImageUse[] {
  if (photo?.src === undefined) return [];
  const { src, focus, kind } = photo;
  return [
    {
      src,
      ...(use === undefined ? {} : { use }),
      ...(focus === undefined ? {} : { focus }),
      ...(kind === undefined ? {} : { kind }),
    },
  ];
}

/** Uses of the images of a block itself, without those of nested blocks. */
export function blockImageUses(written: object): ImageUse[] {
  const block = written as KnownBlock;
  switch (block.type) {
    case 'photo':
      return photoUses(block, 'body');
    case 'gallery':
      return block.photos.flatMap((photo) => photoUses(photo, 'body'));
    case 'related':
      return photoUses(block.photo, 'related');
  }
  if (!('poster' in block) || block.poster === undefined) return [];
  const ratio = posterRatio(block);
  return [{ src: block.poster, ...(ratio === undefined ? {} : { ratio }) }];
}

/** Uses of the images in a body, nested blocks included. */
export function bodyImageUses(body: readonly WrittenBlock[]): ImageUse[] {
  const uses: ImageUse[] = [];
  forEachBlock(body, ['body'], (block) => {
    if (typeof block !== 'string') uses.push(...blockImageUses(block));
  });
  return uses;
}
