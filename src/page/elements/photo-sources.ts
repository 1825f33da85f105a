import type { Photo, Rendition } from '../../model/article/article.ts';
import { type PhotoSlot, shapeOf } from '../../model/photo/photo-slots.ts';
import { usefulFiles } from '../../model/photo/photo-variants.ts';

/** Returns the widest file of a photo in a format that every browser supports; undefined where it has no files. */
export function largestRendition({ renditions = [] }: Photo): Rendition | undefined {
  const plain = renditions.filter(({ type }) => !MODERN.includes(type));
  return (plain.length > 0 ? plain : renditions).reduce<Rendition | undefined>(
    (best, next) => (best === undefined || next.width > best.width ? next : best),
    undefined,
  );
}

/** Formats to offer first, the most efficient first. */
const MODERN = ['image/avif'];

/** `srcset` of the files in one format. */
export interface SourceSet {
  type: string;
  srcSet: string;
}

/** Returns the sources of a photo's `picture` element: modern formats, then the format that every browser supports. */
export function sourceSets(
  base: string,
  photo: Photo,
  slot: PhotoSlot,
): { modern: SourceSet[]; plain?: string } {
  const { renditions = [] } = photo;
  const shape = shapeOf(photo);
  const setOf = (files: Rendition[]): string =>
    usefulFiles(files, slot, shape)
      .map(({ src, width }) => `${fileAddress(base, src)} ${width}w`)
      .join(', ');
  // A single file needs no choice.
  if (renditions.length < 2) return { modern: [] };
  const plain = renditions.filter(({ type }) => !MODERN.includes(type));
  return {
    modern: MODERN.flatMap((type) => {
      const files = renditions.filter((file) => file.type === type);
      return files.length === 0 ? [] : [{ type, srcSet: setOf(files) }];
    }),
    ...(plain.length === 0 ? {} : { plain: setOf(plain) }),
  };
}

/** Returns classes for a photo's mean colour, one hexadecimal digit a channel; rules in `style/photo-rules.css`. */
export function toneClass(color: string | undefined): string | undefined {
  if (color === undefined || !/^#[0-9a-f]{6}$/i.test(color)) return undefined;
  const digit = (from: number) =>
    Math.round(Number.parseInt(color.slice(from, from + 2), 16) / 17).toString(16);
  return `tone-r${digit(1)} tone-g${digit(3)} tone-b${digit(5)}`;
}

/** Returns classes for a photo's focus point in steps of 5 per cent; rules in `style/photo-rules.css`. */
export const focusClass = (focus: Photo['focus']): string | undefined =>
  focus && `focus-x${percent(focus.x)} focus-y${percent(focus.y)}`;

const percent = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 20) * 5;

/** Returns the address of a file of the edition; its path may begin with a slash. */
export const fileAddress = (base: string, src: string): string =>
  base +
  src
    .replace(/^[/\\]+/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
