import type { Photo } from '../article/article.ts';
import { type PhotoSlot, type Shape, widestAt } from './photo-slots.ts';

/** In which widths the files of photos are made, and which of them a place of the layout is offered. */

/** Width over height of the picture beside a “Read more”: the one place where the layout crops. */
export const THUMB_RATIO = 3 / 2;

/** The widths, in pixels, that a photo's files are made in, never above the original's own. */
export const FILE_WIDTHS = {
  /** Under a story's headline, and in every list that shows the story. */
  lead: [208, 320, 480, 640, 828, 1080, 1440, 1920, 2688],
  /** In a story: from a small phone to a panorama over the largest page at twice the pixels. */
  body: [480, 640, 828, 1080, 1440, 1920, 2688],
  /** Beside a “Read more”. */
  related: [208, 312],
} as const;

/** What a photo is published for. */
export type PhotoUse = keyof typeof FILE_WIDTHS;

/** An original this much wider than the widest file below it has a file of its own width as well. */
const WORTH = 1.15;

/**
 * The widths of a photo's files.
 *
 * @param most width of the original, in pixels
 */
export function fileWidths(use: PhotoUse, most: number): number[] {
  const widths = FILE_WIDTHS[use].filter((width) => width <= most);
  const widest = widths.at(-1) ?? 0;
  const wanted = FILE_WIDTHS[use].at(-1) ?? 0;
  return widest < wanted && most >= widest * WORTH ? [...widths, Math.min(most, wanted)] : widths;
}

/** Of a story's files, those that a list may need, in pixels of width. */
const CARD_WIDTHS = { list: { least: 208, most: 1080 }, front: { least: 320, most: 1920 } } as const;

/** How large a list may set a photo. */
export type CardSize = keyof typeof CARD_WIDTHS;

/**
 * A photo as a list carries it: the files that the list may need, and of the formats that few browsers still
 * ask for every second width, since a page of a section holds up to a hundred.
 */
export function cardPhoto(photo: Photo, size: CardSize): Photo {
  const { least, most } = CARD_WIDTHS[size];
  const fitting = (photo.renditions ?? []).filter(({ width }) => width >= least && width <= most);
  if (fitting.length === 0) return photo;
  const renditions = [...new Set(fitting.map(({ type }) => type))].flatMap((type) => {
    const files = fitting.filter((file) => file.type === type);
    return type === 'image/avif' ? files : files.filter((_, i) => (files.length - 1 - i) % 2 === 0);
  });
  const largest = renditions.filter(({ type }) => type === 'image/jpeg').at(-1);
  return { ...photo, ...(largest === undefined ? {} : { src: largest.src }), renditions };
}

/** Screens with more pixels a point than this gain nothing that an eye would see. */
const DENSEST = 3;
const REM = 16;

const mostPixels = new Map<string, number>();

/** Of the files of one format, the narrowest first, those that a place of the layout can use. */
export function usefulFiles<F extends { width: number }>(
  files: readonly F[],
  place: PhotoSlot,
  shape: Shape,
): readonly F[] {
  const key = `${place} ${shape}`;
  const most = mostPixels.get(key) ?? widestAt(place, shape) * REM * DENSEST;
  mostPixels.set(key, most);
  const enough = files.findIndex(({ width }) => width >= most);
  return enough === -1 ? files : files.slice(0, enough + 1);
}
