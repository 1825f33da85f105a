import type { AvifOptions, JpegOptions } from 'sharp';
import { decodeImage, loadSharp } from './measure-image.ts';

/** Version of the encoder settings: raised when they change, so that no older variant is used. */
export const ENCODING_VERSION = 3;

/** Formats of image variants, in the order in which a browser is offered them. */
export const IMAGE_FORMATS = ['avif', 'jpeg'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

/** Encoder preset: for soft tones or for sharp edges. */
export type Preset = 'photo' | 'drawing';

const SETTINGS: Readonly<Record<Preset, { avif: AvifOptions; jpeg: JpegOptions }>> = {
  photo: {
    avif: { quality: 50, effort: 0, chromaSubsampling: '4:2:0' },
    jpeg: { quality: 76, mozjpeg: true },
  },
  drawing: {
    avif: { quality: 50, effort: 2, chromaSubsampling: '4:4:4' },
    jpeg: { quality: 88, mozjpeg: true, chromaSubsampling: '4:4:4' },
  },
};

/** Crop of an image. */
export interface Crop {
  /** Width over height of the cropped image. */
  ratio: number;
  /** The point that must stay: 0 to 1 from the top left. */
  focus: { x: number; y: number };
}

/** Largest height that every decoder of AVIF takes; pixels. */
const MAX_HEIGHT = 16_384;

/**
 * Rectangle of a crop, in pixels: as large as fits, with the focus as near to its middle as the edges allow.
 */
export function cropBox(
  { width, height }: { width: number; height: number },
  { ratio, focus }: Crop,
): { left: number; top: number; width: number; height: number } {
  const cropWidth = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const cropHeight = Math.max(1, Math.min(height, Math.round(width / ratio)));
  const offset = (whole: number, part: number, center: number) =>
    Math.round(Math.min(whole - part, Math.max(0, center * whole - part / 2)));
  return {
    left: offset(width, cropWidth, focus.x),
    top: offset(height, cropHeight, focus.y),
    width: cropWidth,
    height: cropHeight,
  };
}

/** Widths of a list at which an image is not too high for any format; the widest such width where none is. */
export function possibleWidths(widths: readonly number[], size: { width: number; height: number }): number[] {
  const maxWidth = Math.floor((MAX_HEIGHT * size.width) / size.height);
  const possible = widths.filter((width) => width <= maxWidth);
  return possible.length > 0 ? possible : [Math.max(1, maxWidth)];
}

/** Height of a variant, in pixels. */
export const heightAt = (width: number, size: { width: number; height: number }): number =>
  Math.max(1, Math.round((size.height * width) / size.width));

/** Image variant: one width in one format. */
export interface Variant {
  width: number;
  format: ImageFormat;
}

/**
 * Encodes variants of one image, one after the other. It is decoded once, at the size of the largest.
 *
 * @param size pixels of the image, after rotation by EXIF
 */
export async function* encodeVariants(
  bytes: Uint8Array,
  size: { width: number; height: number },
  preset: Preset,
  crop: Crop | undefined,
  variants: readonly Variant[],
): AsyncGenerator<Variant & { data: Uint8Array }> {
  const widest = Math.max(...variants.map(({ width }) => width));
  const box = crop === undefined ? undefined : cropBox(size, crop);
  const cropped = box ?? size;
  const image = box === undefined ? decodeImage(bytes) : decodeImage(bytes).extract(box);
  const { data, info } = await image
    .resize(widest, heightAt(widest, cropped), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  for (const { width, format } of variants) {
    const resized = loadSharp()(data, { raw }).resize(width, heightAt(width, cropped), { fit: 'fill' });
    yield { width, format, data: await resized[format](SETTINGS[preset][format]).toBuffer() };
  }
}
