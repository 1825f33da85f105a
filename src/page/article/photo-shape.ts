import type { Photo, Rendition } from '../../model/article/article.ts';

/** What a photo's proportions decide: tall stands beside text, a panorama takes the page. */
export type Shape = 'tall' | 'wide' | 'panorama';

/** The shape of a photo; one whose size is unknown is treated as wide. */
export function shapeOf({ width, height }: Photo): Shape {
  if (!width || !height) return 'wide';
  const ratio = width / height;
  return ratio < 1 ? 'tall' : ratio > 1.8 ? 'panorama' : 'wide';
}

/** The largest file of a photo, in pixels; undefined where only the original is known. */
export function largestRendition(photo: Photo): Rendition | undefined {
  return photo.renditions?.reduce((best, next) => (next.width > best.width ? next : best));
}

/** Class of a photo's mean colour; its rule is put into the page with the article. */
export const toneClass = (color: string | undefined): string | undefined =>
  color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? `tone-${color.slice(1).toLowerCase()}` : undefined;

/** Class of what must stay visible where a photo is cropped; its rule is put into the page likewise. */
export const focusClass = (focus: Photo['focus']): string | undefined =>
  focus && `focus-${percent(focus.x)}-${percent(focus.y)}`;

const percent = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 100);

/** Where a file of the edition lies: its path is written with or without a leading slash. */
export const fileAddress = (base: string, src: string): string =>
  base +
  src
    .replace(/^[/\\]+/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
