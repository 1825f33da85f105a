import { expect, test } from 'vitest';
import type { Block, Photo } from '../../../src/model/article/article.ts';
import { photoHash, photoNumber, photosOf } from '../../../src/model/photo/article-photos.ts';

const photo = (src: string): Photo => ({ src });
const block = (src: string): Block => ({ type: 'photo', src });

test('the photos of an article are in the order of the page, nested ones included, those without a file left out', () => {
  const body: Block[] = [
    block('1'),
    { type: 'paragraph', text: 'Text' },
    { type: 'gallery', photos: [photo('2'), { caption: 'No file' }, photo('3')] },
    { type: 'box', body: [block('4')] },
    { type: 'quote', body: [block('5')] },
    { type: 'update', at: '2022-11-24T06:10:00Z', body: [{ type: 'box', body: [block('6')] }] },
    { type: 'quote', text: 'Words' },
  ];
  expect(photosOf({ photo: photo('0'), body }).map(({ src }) => src)).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
  ]);
  expect(photosOf({ body: [] })).toEqual([]);
});

test('each photo has an address of its own', () => {
  expect(photoNumber(photoHash(12))).toBe(12);
  for (const hash of ['', '#photo-', '#photo-0', '#photo-1x', '#photo-12345', '#b-photo-1'])
    expect(photoNumber(hash)).toBeUndefined();
});
