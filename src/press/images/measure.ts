import type { Sharp } from 'sharp';
import { type ImageType, imageTypeOf } from './image-type.ts';
import { loadSharp } from './load-sharp.ts';

/** What the press knows of a picture's bytes. */
export interface ImageInfo {
  kind: ImageType;
  /** Pixels, the right way up. */
  width: number;
  height: number;
  /** Mean colour, `#rrggbb`. */
  color: string;
  /** Drawn in few colours: sharp edges matter more than soft tones. */
  flat?: true;
  /** Only its first frame is shown. */
  animated?: true;
}

/** More pixels than this are refused unread (a decompression bomb). */
const MAX_PIXELS = 100_000_000;

/** The edge of the square that colours are counted in. */
const COUNTED = 200;
/** A drawing's few commonest colours cover this much of it; a photograph's cover a few hundredths. */
const FLAT = { colours: 24, share: 0.5 };

/** A picture, the right way up, in sRGB on white, with nothing of what its file said beside the pixels. */
export const upright = (bytes: Uint8Array): Sharp =>
  loadSharp()(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/** Whether a few colours make most of the picture. */
function isFlat(data: Uint8Array, channels: number): boolean {
  const counts = new Map<number, number>();
  for (let i = 0; i + channels <= data.length; i += channels) {
    const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const most = [...counts.values()].sort((a, b) => b - a).slice(0, FLAT.colours);
  return most.reduce((sum, count) => sum + count, 0) > FLAT.share * (data.length / channels);
}

/** Longer or wider than this it is a line, and no page can show it. */
const MAX_RATIO = 50;

/** Whether a PNG holds further frames: said before the first one. */
const isMovingPng = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).includes('acTL');

function wordsOf(reason: unknown): string {
  const message = reason instanceof Error ? (reason.message.split('\n')[0] ?? '') : String(reason);
  if (/pixel limit/i.test(message))
    return `has more than ${MAX_PIXELS / 1_000_000} million pixels. Save it smaller: 3,000 pixels of width are plenty.`;
  return `is damaged (${message}). Save it again from the original.`;
}

async function head(
  bytes: Uint8Array,
  kind: ImageType,
): Promise<{ width: number; height: number; moves: boolean }> {
  try {
    const { width, height, autoOrient, pages = 1 } = await loadSharp()(bytes).metadata();
    if (width * height > MAX_PIXELS) throw new Error('pixel limit');
    return {
      width: autoOrient.width ?? width,
      height: autoOrient.height ?? height,
      moves: pages > 1 || (kind === 'png' && isMovingPng(bytes)),
    };
  } catch (reason) {
    throw new Error(wordsOf(reason));
  }
}

/**
 * Reads a whole picture once: what is measured here can be shown.
 *
 * @throws with the words of a issue: what is wrong and what to do
 */
export async function measure(bytes: Uint8Array): Promise<ImageInfo> {
  const kind = imageTypeOf(bytes);
  const { width, height, moves } = await head(bytes, kind);
  if (Math.max(width / height, height / width) > MAX_RATIO)
    throw new Error(`is ${width} by ${height} pixels, a line. Crop it.`);
  try {
    // Nearest neighbours keep a drawing's colours as they are; the mean of all pixels is taken apart.
    const { data, info } = await upright(bytes)
      .resize(COUNTED, COUNTED, { fit: 'fill', kernel: 'nearest' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [r = 0, g = r, b = r] = await upright(bytes).resize(1, 1, { fit: 'fill' }).raw().toBuffer();
    return {
      kind,
      width,
      height,
      color: `#${hex(r)}${hex(g)}${hex(b)}`,
      ...(isFlat(data, info.channels) && kind !== 'jpeg' ? { flat: true } : {}),
      ...(moves ? { animated: true } : {}),
    };
  } catch (reason) {
    throw new Error(wordsOf(reason));
  }
}
