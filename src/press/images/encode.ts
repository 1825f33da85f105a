import type { AvifOptions, JpegOptions, WebpOptions } from 'sharp';
import { loadSharp } from './load-sharp.ts';
import { upright } from './measure.ts';

/** Raised when anything below changes what a file looks like, so that none made before is taken again. */
export const ENCODING_VERSION = 2;

/** The formats that go out, in the order in which a browser is offered them. */
export const IMAGE_FORMATS = ['avif', 'webp', 'jpeg'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

/** How a picture is saved: soft tones or sharp edges. */
export type Preset = 'photo' | 'drawing';

const SAVED: Readonly<Record<Preset, { avif: AvifOptions; webp: WebpOptions; jpeg: JpegOptions }>> = {
  photo: {
    avif: { quality: 50, effort: 2, chromaSubsampling: '4:2:0' },
    webp: { quality: 75 },
    jpeg: { quality: 76, mozjpeg: true },
  },
  drawing: {
    avif: { quality: 50, effort: 2, chromaSubsampling: '4:4:4' },
    webp: { quality: 88, smartSubsample: true },
    jpeg: { quality: 88, mozjpeg: true, chromaSubsampling: '4:4:4' },
  },
};

/** What is cut out of a picture, in shares of it. */
export interface Crop {
  /** Width over height of what is left. */
  ratio: number;
  /** What must stay: 0 to 1 from the top left. */
  focus: { x: number; y: number };
}

/** WebP can't be longer than this. */
const LONGEST = 16_383;

/**
 * The part of a picture that a crop leaves, in pixels: as large as fits, with the focus as near to its middle
 * as the edges allow.
 */
export function cropBox(
  { width, height }: { width: number; height: number },
  { ratio, focus }: Crop,
): { left: number; top: number; width: number; height: number } {
  const wide = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const high = Math.max(1, Math.min(height, Math.round(width / ratio)));
  const place = (whole: number, part: number, at: number) =>
    Math.round(Math.min(whole - part, Math.max(0, at * whole - part / 2)));
  return { left: place(width, wide, focus.x), top: place(height, high, focus.y), width: wide, height: high };
}

/** The widths of a list in which a picture is not too long for every format; else the widest that is not. */
export function possibleWidths(widths: readonly number[], size: { width: number; height: number }): number[] {
  const most = Math.floor((LONGEST * size.width) / size.height);
  const possible = widths.filter((width) => width <= most);
  return possible.length > 0 ? possible : [Math.max(1, most)];
}

/** The height of a file, in pixels. */
export const heightAt = (width: number, size: { width: number; height: number }): number =>
  Math.max(1, Math.round((size.height * width) / size.width));

/** A file to be made. */
export interface Variant {
  width: number;
  format: ImageFormat;
}

/**
 * Makes the files of one picture, one after the other. It is decoded once, at the size of the largest.
 *
 * @param size pixels of the picture the right way up
 */
export async function* encodeVariants(
  bytes: Uint8Array,
  size: { width: number; height: number },
  preset: Preset,
  crop: Crop | undefined,
  variants: readonly Variant[],
): AsyncGenerator<Variant & { data: Uint8Array }> {
  const widest = Math.max(...variants.map(({ width }) => width));
  const part = crop === undefined ? undefined : cropBox(size, crop);
  const whole = part ?? size;
  const picture = part === undefined ? upright(bytes) : upright(bytes).extract(part);
  const { data, info } = await picture
    .resize(widest, heightAt(widest, whole), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  for (const { width, format } of variants) {
    const small = loadSharp()(data, { raw }).resize(width, heightAt(width, whole), { fit: 'fill' });
    yield { width, format, data: await small[format](SAVED[preset][format]).toBuffer() };
  }
}
