import { basename, extname } from 'node:path';
import type { Rendition } from '../../model/article/article.ts';
import { fileWidths, jpegWidths, THUMB_RATIO } from '../../model/photo/photo-variants.ts';
import type { ImageUse } from '../source/article-images.ts';
import {
  type Crop,
  cropBox,
  heightAt,
  IMAGE_FORMATS,
  type Preset,
  possibleWidths,
  type Variant,
} from './encode.ts';
import { addressHash } from './image-cache.ts';
import type { ImageInfo } from './measure-image.ts';

/** Image of the edition that was measured and can be shown. */
export interface MeasuredImage extends ImageInfo {
  /** From the edition's folder. */
  src: string;
  path: string;
  /** Of its bytes when it was measured. */
  hash: string;
}

/** Variants that one use of an image needs. */
export interface VariantSet {
  /** Name in the addresses; the same for all uses with the same bytes, preset and crop. */
  name: string;
  preset: Preset;
  crop: Crop | undefined;
  /** Pixels of the cropped image. */
  size: { width: number; height: number };
  /** In the order of the formats, then by width. `cacheName` is the variant's name in the image cache. */
  variants: (Variant & { rendition: Rendition; cacheName: string })[];
}

/** Width of an image that has one variant: a poster, a logo, the edition's picture; pixels. */
const SINGLE_WIDTH = 1280;
const ENDINGS = { avif: 'avif', jpeg: 'jpg' } as const;
const CENTER = { x: 0.5, y: 0.5 };

/** Readable part of an image's addresses: letters and digits of its file name. */
const readableName = (src: string): string =>
  basename(src, extname(src))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'photo';

function cropOf({ use, focus, ratio }: ImageUse): Crop | undefined {
  if (use === 'related') return { ratio: THUMB_RATIO, focus: focus ?? CENTER };
  return ratio === undefined ? undefined : { ratio, focus: CENTER };
}

/** Finds the variants that a use of an image needs, with their addresses, which change with their bytes. */
export function variantsOf(image: MeasuredImage, imageUse: ImageUse): VariantSet {
  const { use, kind } = imageUse;
  const preset = image.flat || kind === 'map' || kind === 'graphic' ? 'drawing' : 'photo';
  const crop = cropOf(imageUse);
  const box = crop && cropBox(image, crop);
  const { width, height } = box ?? image;
  const size = { width, height };
  const cropName = box === undefined ? '' : `-${box.left}-${box.top}-${box.width}-${box.height}`;
  const name = `${readableName(image.src)}-${addressHash(image.hash, preset, cropName)}`;
  const widths = possibleWidths(
    use === undefined ? [Math.min(size.width, SINGLE_WIDTH)] : fileWidths(use, size.width),
    size,
  );
  const formats = use === undefined ? (['jpeg'] as const) : IMAGE_FORMATS;
  const variants = formats.flatMap((format) =>
    (format === 'jpeg' && use !== undefined ? jpegWidths(widths) : widths).map((variantWidth) => {
      const ending = `-${variantWidth}.${ENDINGS[format]}`;
      const rendition = {
        src: `/photos/${name}${ending}`,
        type: `image/${format}`,
        width: variantWidth,
        height: heightAt(variantWidth, size),
      };
      return { width: variantWidth, format, rendition, cacheName: `${preset}${cropName}${ending}` };
    }),
  );
  return { name, preset, crop, size, variants };
}
