import type { Photo } from '../article/article.ts';
import { type PhotoSlot, type Shape, widestAt } from './photo-slots.ts';

/** Widths of the files of photos, and which files a slot of the layout needs. */

/** Width over height of the photo beside a “Read more”, the only slot that crops. */
export const THUMB_RATIO = 3 / 2;

/** Widths of a photo's files in pixels, each about 1.4 times the one before; files are never wider than the original. */
export const FILE_WIDTHS = {
  /** Under an article's headline, and in every list. */
  lead: [208, 320, 448, 640, 896, 1280, 1792, 2560],
  /** In an article: from a small phone to a panorama over the largest page at twice the pixels. */
  body: [448, 640, 896, 1280, 1792, 2560],
  /** Beside a “Read more”. */
  related: [208, 312],
} as const;

/** Where an article uses a photo. */
export type PhotoUse = keyof typeof FILE_WIDTHS;

/** An original wider than its widest file by this factor has a file of its full width too. */
const MIN_GAIN = 1.15;

/** Returns the widths of a photo's files. @param original width of the original in pixels */
export function fileWidths(use: PhotoUse, original: number): number[] {
  const widths = FILE_WIDTHS[use].filter((width) => width <= original);
  const widest = widths.at(-1) ?? 0;
  const wanted = FILE_WIDTHS[use].at(-1) ?? 0;
  return widest < wanted && original >= widest * MIN_GAIN ? [...widths, Math.min(original, wanted)] : widths;
}

/** Widths of the JPEG files: a phone, a window, and the widest up to the last. */
const JPEG_WIDTHS = [448, 896, 1792];

/**
 * Returns the widths of a photo's JPEG files, at most three: for browsers without AVIF, link previews, feeds and print.
 *
 * @param widths of all its files, narrowest first
 */
export function jpegWidths(widths: readonly number[]): number[] {
  const most = JPEG_WIDTHS.at(-1) ?? 0;
  const widest = widths.findLast((width) => width <= most) ?? widths[0];
  return widths.filter((width) => width === widest || (width < most && JPEG_WIDTHS.includes(width)));
}

/** Least and greatest width in pixels of the files that a list may need. */
const CARD_WIDTHS = { list: { least: 208, most: 1080 }, front: { least: 320, most: 1920 } } as const;

/** How large photos are in a list. */
export type CardSize = keyof typeof CARD_WIDTHS;

/** Reduces a photo to the files that a list may need. */
export function cardPhoto(photo: Photo, size: CardSize): Photo {
  const { least, most } = CARD_WIDTHS[size];
  const renditions = (photo.renditions ?? []).filter(({ width }) => width >= least && width <= most);
  if (renditions.length === 0) return photo;
  const largest = renditions.filter(({ type }) => type === 'image/jpeg').at(-1);
  return { ...photo, ...(largest === undefined ? {} : { src: largest.src }), renditions };
}

/** Greatest pixel ratio to provide for; sharper files make no visible difference. */
const MAX_PIXEL_RATIO = 3;
const REM = 16;

const mostPixels = new Map<string, number>();

/** Returns the files that a slot of the layout can use. @param files of one format, narrowest first */
export function usefulFiles<F extends { width: number }>(
  files: readonly F[],
  slot: PhotoSlot,
  shape: Shape,
): readonly F[] {
  const key = `${slot} ${shape}`;
  const most = mostPixels.get(key) ?? widestAt(slot, shape) * REM * MAX_PIXEL_RATIO;
  mostPixels.set(key, most);
  const enough = files.findIndex(({ width }) => width >= most);
  return enough === -1 ? files : files.slice(0, enough + 1);
}
