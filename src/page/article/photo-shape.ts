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

/** Classes of a photo's mean colour, a digit of hexadecimal a channel; their rules are in `style/photo-rules.css`. */
export function toneClass(color: string | undefined): string | undefined {
  if (color === undefined || !/^#[0-9a-f]{6}$/i.test(color)) return undefined;
  const digit = (from: number) =>
    Math.round(Number.parseInt(color.slice(from, from + 2), 16) / 17).toString(16);
  return `tone-r${digit(1)} tone-g${digit(3)} tone-b${digit(5)}`;
}

/** Classes of what must stay visible where a photo is cropped, in steps of five hundredths; their rules are there too. */
export const focusClass = (focus: Photo['focus']): string | undefined =>
  focus && `focus-x${percent(focus.x)} focus-y${percent(focus.y)}`;

const percent = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 20) * 5;

/** Where a file of the edition lies: its path is written with or without a leading slash. */
export const fileAddress = (base: string, src: string): string =>
  base +
  src
    .replace(/^[/\\]+/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
