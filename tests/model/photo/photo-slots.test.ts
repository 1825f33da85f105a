import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Photo, Rendition } from '../../../src/model/article/article.ts';
import { secondTierSlot, sizesOf } from '../../../src/model/photo/photo-slots.ts';
import {
  cardPhoto,
  FILE_WIDTHS,
  fileWidths,
  jpegWidths,
  usefulFiles,
} from '../../../src/model/photo/photo-variants.ts';

describe('sizes', () => {
  test('begin with the widest window and end with a default', () => {
    expect(sizesOf('lead', 'wide')).toBe(
      '(min-width: 96em) 60.5rem, (min-width: 80em) 56.5rem, (min-width: 68em) calc(50vw + 16.5rem), (min-width: 48em) calc(100vw - 4rem), (min-width: 46em) calc(100vw - 2rem), 100vw',
    );
    expect(sizesOf('lead', 'tall')).toMatch(/^\(min-width: 68em\) 37rem, /);
    expect(sizesOf('related', 'wide')).toBe('6.5rem');
  });

  test('have each window once, and no length twice in a row', () => {
    for (const place of ['body', 'gallery', 'frontLead', 'band', secondTierSlot(3, 'briefs')] as const) {
      const parts = sizesOf(place, 'wide').split(', ');
      const lengths = parts.map((part) => part.replace(/^\(.*?\) /, ''));
      expect(lengths.every((length, i) => length !== lengths[i + 1])).toBe(true);
      expect(new Set(parts.map((part) => /^\(.*?\)/.exec(part)?.[0])).size).toBe(parts.length);
    }
  });

  test('a second tier of more than four has the slots of four', () => {
    expect(secondTierSlot(7, 'none')).toBe('second4None');
    expect(secondTierSlot(3, 'briefs')).toBe('second3Briefs');
  });
});

describe('the widths of files', () => {
  test('are never above the original’s, and include it where that makes a difference', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (most) => {
        for (const use of ['lead', 'body', 'related'] as const) {
          const widths = fileWidths(use, most);
          expect(widths.length).toBeGreaterThan(0);
          expect(Math.max(...widths)).toBeLessThanOrEqual(most);
          expect([...widths].sort((a, b) => a - b)).toEqual(widths);
          expect(new Set(widths).size).toBe(widths.length);
          const reach = Math.min(most, FILE_WIDTHS[use].at(-1) ?? 0);
          expect(Math.max(...widths) * 1.15).toBeGreaterThanOrEqual(reach);
        }
      }),
    );
  });
});

describe('the files that a slot can use', () => {
  const files = FILE_WIDTHS.lead.map((width) => ({ width }));
  const widest = (...of: Parameters<typeof usefulFiles> extends [unknown, ...infer P] ? P : never) =>
    usefulFiles(files, ...of).at(-1)?.width;

  test('end with the first file that is as wide as the slot at a pixel ratio of three', () => {
    // 12 rem are 192 px; a tall photo has 8 rem.
    expect(widest('sectionRow', 'wide')).toBe(640);
    expect(widest('sectionRow', 'tall')).toBe(448);
    expect(widest('portrait', 'wide')).toBe(640);
    // Just below the width at which columns begin the slot has a row to itself: 44 rem.
    expect(widest('next3', 'wide')).toBe(2560);
    expect(widest('lead', 'wide')).toBe(2560);
  });

  test('are all files where none is wide enough', () => {
    expect(usefulFiles([{ width: 100 }, { width: 200 }], 'sectionRow', 'wide')).toHaveLength(2);
  });
});

describe('the JPEG files of a photo', () => {
  test.each([
    [5000, [448, 896, 1792]],
    [1792, [448, 896, 1792]],
    [1300, [448, 896, 1280]],
    [1200, [448, 896, 1200]],
    [900, [448, 896]],
    [700, [448, 640]],
    [460, [448]],
    [60, [60]],
  ])('of an original %i pixels wide are %j', (original, widths) => {
    expect(jpegWidths(fileWidths('lead', original))).toEqual(widths);
  });

  test('is one of a thumbnail', () => {
    expect(jpegWidths(fileWidths('related', 3000))).toEqual([312]);
  });
});

describe('a photo on a card', () => {
  const file = (format: string, width: number): Rendition => ({
    src: `/a-${width}.${format}`,
    type: `image/${format}`,
    width,
    height: width,
  });
  const renditions = [
    ...FILE_WIDTHS.lead.map((width) => file('avif', width)),
    ...jpegWidths(FILE_WIDTHS.lead).map((width) => file('jpeg', width)),
  ];
  const photo: Photo = { src: '/a-1792.jpeg', width: 4000, height: 4000, renditions };
  const widthsOf = ({ renditions: files = [] }: Photo, format: string) =>
    files.filter(({ type }) => type === `image/${format}`).map(({ width }) => width);

  test('has the widths that its list may need, and one of them as its source', () => {
    const card = cardPhoto(photo, 'list');
    expect(widthsOf(card, 'avif')).toEqual([208, 320, 448, 640, 896]);
    expect(widthsOf(card, 'jpeg')).toEqual([448, 896]);
    expect(card.src).toBe('/a-896.jpeg');
    expect(widthsOf(cardPhoto(photo, 'front'), 'avif').at(-1)).toBe(1792);
  });

  test('is unchanged where no file fits: an original alone, a tiny picture', () => {
    const original = {
      src: '/a.png',
      renditions: [{ src: '/a.png', type: 'image/png', width: 9000, height: 9 }],
    };
    expect(cardPhoto(original, 'list')).toEqual(original);
    expect(cardPhoto({ alt: 'x' }, 'front')).toEqual({ alt: 'x' });
  });
});
