import { describe, expect, test } from 'vitest';
import { publishedImage } from './image-fixtures.ts';
import { blackboard, heic, scene } from './images.ts';

const SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe('an image that cannot be shown is refused by name, with what to do', () => {
  test.each([
    ['cut short', async () => (await scene(600, 400).jpeg().toBuffer()).subarray(0, 9000), 'is damaged'],
    [
      'cut short in a PNG',
      async () => (await scene(600, 400).png().toBuffer()).subarray(0, 9000),
      'is damaged',
    ],
    [
      'cut short in an AVIF',
      async () => (await scene(600, 400).avif().toBuffer()).subarray(0, 900),
      'is damaged',
    ],
    ['empty', () => Buffer.alloc(0), 'is empty. Copy it again.'],
    ['text', () => Buffer.from('no picture'), 'is no picture. Put the picture itself there.'],
    ['a web page', () => Buffer.from('<!DOCTYPE html><p>404'), 'is a web page. Save it as JPEG or PNG.'],
    ['an SVG', () => Buffer.from(SVG), 'is SVG, which can carry script. Save it as JPEG or PNG.'],
    ['a HEIC', heic, 'is HEIC. Save it as JPEG or PNG.'],
    ['a TIFF', () => scene(60, 40).tiff().toBuffer(), 'is TIFF'],
    ['a bomb', () => blackboard(100_000, 100_000, 1), 'has more than 100 million pixels. Save it smaller'],
    ['just too large', () => blackboard(10_001, 10_000), 'has more than 100 million pixels'],
    ['rows that it says it has and has not', () => blackboard(2000, 2000, 1), 'is damaged'],
    ['a line', () => blackboard(10, 5000), 'is 10 by 5000 pixels, a line. Crop it.'],
  ])('%s', async (_, make, words) => {
    const { photo, files, issues } = await publishedImage('photos/a.png', await make(), { caption: 'Words' });
    expect(issues).toEqual([expect.stringContaining(`error cannot be shown: photos/a.png ${words}`)]);
    expect(photo).toEqual({ alt: 'a', caption: 'Words' });
    expect(files.size).toBe(0);
  });
});
