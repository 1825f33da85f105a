import type { Photo, Rendition } from '../../model/article/article.ts';
import { type PhotoSlot, shapeOf } from '../../model/photo/photo-slots.ts';
import { usefulFiles } from '../../model/photo/photo-variants.ts';

/** The largest file of a photo, in pixels, that every browser can show; undefined where only the original is known. */
export function largestRendition({ renditions = [] }: Photo): Rendition | undefined {
  const plain = renditions.filter(({ type }) => !MODERN.includes(type));
  return (plain.length > 0 ? plain : renditions).reduce<Rendition | undefined>(
    (best, next) => (best === undefined || next.width > best.width ? next : best),
    undefined,
  );
}

/** Formats that a browser is offered before the others, the smallest first. */
const MODERN = ['image/avif', 'image/webp'];

/** The files of one format, as a `srcset`. */
export interface SourceSet {
  type: string;
  srcSet: string;
}

/** What a photo's `picture` offers in a place of the layout: the modern formats, then the one that every browser can show. */
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
