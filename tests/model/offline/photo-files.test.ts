import { expect, test } from 'vitest';
import { photoStem, storedPhotoFiles, storedVariant } from '../../../src/model/offline/photo-files.ts';

test('all variants of a photo have one stem', () => {
  expect(photoStem('/photos/a-00000000-640.avif')).toBe(photoStem('/photos/a-00000000-1280.jpg'));
});

test.each([
  [
    'the narrowest AVIF that is wide enough',
    ['-896.jpg', '-1280.avif', '-640.avif', '-320.avif'],
    '-640.avif',
  ],
  ['the widest AVIF where none is', ['-448.jpg', '-208.avif', '-448.avif'], '-448.avif'],
  ['the first file where there is no AVIF', ['.svg'], '.svg'],
])('of a photo is stored %s', (_, ends, chosen) => {
  expect(storedVariant(ends.map((end) => `/photos/a-00000000${end}`))).toBe(`/photos/a-00000000${chosen}`);
});

test('of each photo that data names one file is stored', () => {
  const renditions = [320, 640, 896].map((width) => ({ src: `/photos/a-00000000-${width}.avif` }));
  const data = JSON.stringify({
    photo: { src: '/photos/a-00000000-896.jpg', renditions },
    body: [{ src: '/photos/map-11111111.svg' }, { src: 'https://elsewhere.example/photos/b.jpg' }],
  });
  expect(storedPhotoFiles(data)).toEqual(['/photos/a-00000000-640.avif', '/photos/map-11111111.svg']);
  expect(storedPhotoFiles('')).toEqual([]);
});
