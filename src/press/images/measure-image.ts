import { createRequire } from 'node:module';
import type Sharp from 'sharp';
import type { Sharp as SharpImage } from 'sharp';

import { type ImageType, imageTypeOf } from './image-type.ts';

let sharp: typeof Sharp | undefined;

/** Loads sharp with the first image that is measured or encoded: most releases change none. */
export function loadSharp(): typeof Sharp {
  if (sharp === undefined) {
    sharp = createRequire(import.meta.url)('sharp') as typeof Sharp;
    // One thread an image: with several the bytes of an AVIF differ from build to build.
    sharp.concurrency(1);
    sharp.cache(false);
  }
  return sharp;
}

/** Facts of an image, measured from its bytes. */
export interface ImageInfo {
  type: ImageType;
  /** Pixels, after rotation by EXIF. */
  width: number;
  height: number;
  /** Mean colour, `#rrggbb`. */
  color: string;
  /** Whether it is drawn in few colours: sharp edges matter more than soft tones. */
  flat?: true;
  /** Whether it has several frames, of which the first is shown. */
  animated?: true;
}

/** Images of more pixels are not decoded (decompression bombs). */
const MAX_PIXELS = 100_000_000;

/** Colours are counted in a square of this edge; pixels. */
const SAMPLE_EDGE = 200;
/** The most common colours of a drawing cover this share of it; those of a photograph a few hundredths. */
const FLAT = { colours: 24, share: 0.5 };

/** Decodes an image: rotated by EXIF, in sRGB, on white, without metadata. */
export const decodeImage = (bytes: Uint8Array): SharpImage =>
  loadSharp()(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/** Whether a few colours cover most of an image. */
function isFlat(data: Uint8Array, channels: number): boolean {
  const counts = new Map<number, number>();
  for (let i = 0; i + channels <= data.length; i += channels) {
    const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const commonest = [...counts.values()].sort((a, b) => b - a).slice(0, FLAT.colours);
  return commonest.reduce((sum, count) => sum + count, 0) > FLAT.share * (data.length / channels);
}

/** Images of a larger ratio of their sides are lines, which no page can show. */
const MAX_RATIO = 50;

/** Whether a PNG is animated: the chunk for that comes before the first frame. */
const isAnimatedPng = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).includes('acTL');

/** What is wrong with an image, as the rest of a sentence. */
function problemOf(reason: unknown): string {
  const message = reason instanceof Error ? (reason.message.split('\n')[0] ?? '') : String(reason);
  if (/pixel limit/i.test(message))
    return `has more than ${MAX_PIXELS / 1_000_000} million pixels. Save it smaller: 3,000 pixels of width are plenty.`;
  return `is damaged (${message}). Save it again from the original.`;
}

/** Reads size and number of frames from the head of an image. */
async function readHead(
  bytes: Uint8Array,
  type: ImageType,
): Promise<{ width: number; height: number; isAnimated: boolean }> {
  try {
    const { width, height, autoOrient, pages = 1 } = await loadSharp()(bytes).metadata();
    if (width * height > MAX_PIXELS) throw new Error('pixel limit');
    return {
      width: autoOrient.width ?? width,
      height: autoOrient.height ?? height,
      isAnimated: pages > 1 || (type === 'png' && isAnimatedPng(bytes)),
    };
  } catch (reason) {
    throw new Error(problemOf(reason));
  }
}

/**
 * Measures an image. It is decoded as a whole: what is measured can be shown.
 *
 * @throws Error whose message is the rest of a sentence: what is wrong and what to do
 */
export async function measure(bytes: Uint8Array): Promise<ImageInfo> {
  const type = imageTypeOf(bytes);
  const { width, height, isAnimated } = await readHead(bytes, type);
  if (Math.max(width / height, height / width) > MAX_RATIO)
    throw new Error(`is ${width} by ${height} pixels, a line. Crop it.`);
  try {
    // Nearest-neighbour scaling leaves a drawing's colours unchanged; the mean needs another kernel.
    const { data, info } = await decodeImage(bytes)
      .resize(SAMPLE_EDGE, SAMPLE_EDGE, { fit: 'fill', kernel: 'nearest' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [r = 0, g = r, b = r] = await decodeImage(bytes).resize(1, 1, { fit: 'fill' }).raw().toBuffer();
    return {
      type,
      width,
      height,
      color: `#${hex(r)}${hex(g)}${hex(b)}`,
      ...(isFlat(data, info.channels) && type !== 'jpeg' ? { flat: true } : {}),
      ...(isAnimated ? { animated: true } : {}),
    };
  } catch (reason) {
    throw new Error(problemOf(reason));
  }
}
