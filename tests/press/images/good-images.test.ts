import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { samplesOf } from '../../samples.ts';
import { publishedImage } from './image-fixtures.ts';
import { blackboard, corners, film, scene } from './images.ts';

/** The colour at a place, shares of width and height: the nearest of the named ones. */
async function colourAt(bytes: Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  const rgb = [0, 1, 2].map((i) => data[at + Math.min(i, info.channels - 1)] ?? 0);
  const named = { R: [255, 0, 0], G: [0, 255, 0], B: [0, 0, 255], W: [255, 255, 255], K: [0, 0, 0] };
  const far = (to: number[]) => rgb.reduce((sum, part, i) => sum + Math.abs(part - (to[i] ?? 0)), 0);
  return Object.entries(named).sort(([, a], [, b]) => far(a) - far(b))[0]?.[0] ?? '';
}

const cornersOf = async (bytes: Buffer): Promise<string> =>
  (
    await Promise.all(
      [
        [0.2, 0.2],
        [0.8, 0.2],
        [0.2, 0.8],
        [0.8, 0.8],
      ].map(([x = 0, y = 0]) => colourAt(bytes, x, y)),
    )
  ).join('');

const ENDINGS = ['avif', 'jpg'] as const;

describe('files', () => {
  test('are there as AVIF in every width of the layout and as JPEG in three, with what the page needs to know', async () => {
    const { photo, files, issues } = await publishedImage(
      'photos/River Boats é.jpg',
      await scene(1500, 1000).jpeg().toBuffer(),
    );
    expect(issues).toEqual([]);
    expect(photo).toMatchObject({
      width: 1500,
      height: 1000,
      color: expect.stringMatching(/^#[0-9a-f]{6}$/),
    });
    expect(photo.renditions?.map(({ type, width }) => `${type} ${width}`)).toEqual([
      ...[208, 320, 448, 640, 896, 1280, 1500].map((width) => `image/avif ${width}`),
      ...[448, 896, 1500].map((width) => `image/jpeg ${width}`),
    ]);
    expect(photo.src).toMatch(/^\/photos\/river-boats-e-[0-9a-f]{8}-1500\.jpg$/);
    expect([...files.keys()].sort()).toEqual(photo.renditions?.map(({ src }) => src).sort());
    for (const { src, type, width, height } of photo.renditions ?? []) {
      const { format, ...found } = await sharp(files.get(src)).metadata();
      expect([`image/${format === 'heif' ? 'avif' : format}`, found.width, found.height]).toEqual([
        type,
        width,
        height,
      ]);
    }
  });

  test('are never larger than the original', async () => {
    const { photo } = await publishedImage('photos/small.png', await scene(150, 90).png().toBuffer());
    expect(photo.renditions?.map(({ width, height }) => [width, height])).toEqual([
      [150, 90],
      [150, 90],
    ]);
  });

  test('say nothing of who took them, where, and with what', async () => {
    const original = await scene(600, 400)
      .withExif({
        IFD0: { Artist: 'SECRET-NAME', Software: 'SECRET-TOOL' },
        IFD2: { BodySerialNumber: 'SECRET-SERIAL' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 10/1 30/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- SECRET-PLACE --></x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(original.includes('SECRET-SERIAL') && original.includes('SECRET-PLACE')).toBe(true);
    const { files } = await publishedImage('photos/a.jpg', original);
    for (const [address, bytes] of files) {
      const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc, icc, bytes.includes('SECRET')], address).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        false,
      ]);
    }
  });

  test('are equal byte for byte when made again from nothing', async () => {
    const bytes = await scene(900, 600).jpeg().toBuffer();
    const [one, two] = [
      await publishedImage('photos/a.jpg', bytes),
      await publishedImage('photos/a.jpg', bytes),
    ];
    expect([...two.files.keys()]).toEqual([...one.files.keys()]);
    for (const [address, file] of one.files) expect(two.files.get(address)?.equals(file), address).toBe(true);
  });

  test('of a drawing keep its edges sharp', async () => {
    const drawing = sharp(
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="448" height="320"><rect width="448" height="320" fill="#fff"/><path d="M20 20L430 300" stroke="#c00" stroke-width="3"/></svg>',
      ),
    );
    const bytes = await drawing.png().toBuffer();
    const { largest } = await publishedImage('photos/map.png', bytes);
    for (const ending of ENDINGS) {
      const [was, is] = await Promise.all(
        [bytes, largest(ending)].map((file) => sharp(file).removeAlpha().raw().toBuffer()),
      );
      const off = (was ?? Buffer.alloc(0)).reduce((sum, part, i) => sum + Math.abs(part - (is?.[i] ?? 0)), 0);
      expect(off / (448 * 320 * 3), ending).toBeLessThan(1);
    }
  });
});

describe('an image is shown right', () => {
  // What is seen at the four corners, by the definition of the tag.
  test.each([
    [1, 'RGBW', 120, 80],
    [2, 'GRWB', 120, 80],
    [3, 'WBGR', 120, 80],
    [4, 'BWRG', 120, 80],
    [5, 'RBGW', 80, 120],
    [6, 'BRWG', 80, 120],
    [7, 'WGBR', 80, 120],
    [8, 'GWRB', 80, 120],
  ])('turned by EXIF orientation %i', async (orientation, seen, width, height) => {
    const bytes = await corners(120, 80).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const { photo, largest } = await publishedImage('photos/a.jpg', bytes);
    expect([photo.width, photo.height]).toEqual([width, height]);
    for (const ending of ENDINGS) expect(await cornersOf(largest(ending)), ending).toBe(seen);
  });

  test.each([
    ['a CMYK JPEG', () => corners(120, 80).toColourspace('cmyk').jpeg({ quality: 95 })],
    ['sixteen bits a channel', () => corners(120, 80).toColourspace('rgb16').png()],
    ['a wide gamut', () => corners(120, 80).withIccProfile('p3').png()],
    ['an AVIF', () => corners(120, 80).avif({ quality: 90 })],
    ['a WebP', () => corners(120, 80).webp({ quality: 95 })],
    ['a PNG in passes', () => corners(120, 80).png({ progressive: true })],
  ])('%s', async (_, make) => {
    const { largest, issues } = await publishedImage('photos/a.png', await make().toBuffer());
    expect(issues).toEqual([]);
    for (const ending of ENDINGS) {
      expect(await cornersOf(largest(ending)), ending).toBe('RGBW');
      expect((await sharp(largest(ending)).metadata()).space, ending).toBe('srgb');
    }
  });

  test.each([
    ['photos/a.jpg', 'png'],
    ['photos/a.png', 'jpeg'],
    ['photos/a.gif', 'webp'],
  ] as const)('%s that is a %s', async (src, format) => {
    const { photo, issues } = await publishedImage(src, await corners(60, 40).toFormat(format).toBuffer());
    expect([issues, photo.width]).toEqual([[], 60]);
  });

  test('in greys', async () => {
    const { photo } = await publishedImage('photos/a.png', await scene(60, 40).greyscale().png().toBuffer());
    expect(photo.color).toMatch(/^#([0-9a-f]{2})\1\1$/);
  });

  test('what lets the page shine through stands on white, so that dark lines are seen at night', async () => {
    const clear = sharp({ create: { width: 60, height: 40, channels: 4, background: '#00000000' } });
    const { photo, largest } = await publishedImage('photos/a.png', await clear.png().toBuffer());
    expect(photo.color).toBe('#ffffff');
    for (const ending of ENDINGS) expect(await cornersOf(largest(ending))).toBe('WWWW');
  });

  test('what moves as its first frame, and the editor is told', async () => {
    const { photo, largest, issues } = await publishedImage('photos/a.gif', await film(60, 40));
    expect([photo.width, photo.height]).toEqual([60, 40]);
    for (const ending of ENDINGS) expect(await cornersOf(largest(ending))).toBe('RRRR');
    expect(issues).toEqual([expect.stringMatching(/^warning is animated: .*photos\/a\.gif.*"video"/)]);
  });

  test('with a hundred million pixels', async () => {
    const { photo, largest } = await publishedImage('photos/a.png', blackboard(10_000, 10_000));
    expect([photo.width, photo.height, photo.renditions?.at(-1)?.width]).toEqual([10_000, 10_000, 1792]);
    expect(await cornersOf(largest('jpg'))).toBe('KKKK');
  });

  test('longer than WebP can be', async () => {
    const { photo } = await publishedImage('photos/a.png', blackboard(1000, 40_000));
    for (const { height } of photo.renditions ?? []) expect(height).toBeLessThanOrEqual(16_383);
  });
});

describe('where the layout crops', () => {
  test.each([
    [{ x: 0, y: 0.5 }, 'R'],
    [{ x: 1, y: 0.5 }, 'B'],
  ])('the focus %j stays', async (focus, colour) => {
    const wide = await sharp({
      create: { width: 900, height: 200, channels: 3, background: '#0000ff' },
    })
      .composite([
        {
          input: { create: { width: 450, height: 200, channels: 3, background: '#ff0000' } },
          left: 0,
          top: 0,
        },
      ])
      .png()
      .toBuffer();
    const { photo, largest } = await publishedImage('photos/a.png', wide, { focus }, 'related');
    expect([photo.width, photo.height]).toEqual([300, 200]);
    expect(photo.renditions?.every(({ width, height }) => Math.abs(width / height - 1.5) < 0.02)).toBe(true);
    expect(await cornersOf(largest('avif'))).toBe(colour.repeat(4));
  });
});

const samples = samplesOf('photos');
if (samples !== undefined)
  describe('samples/photos', () => {
    const names = ['', 'xplanet'].flatMap((folder) =>
      readdirSync(join(samples, folder))
        .filter((name) => /\.(?:png|jpg)$/.test(name) && name !== 'truncated.jpg')
        .map((name) => join(folder, name)),
    );
    test.each(names)('%s keeps its ratio and has no more bytes than it had', async (name) => {
      const bytes = readFileSync(join(samples, name));
      const { photo, largest, issues } = await publishedImage('photos/a.jpg', bytes);
      const { width, height } = await sharp(bytes).metadata();
      expect([issues, photo.width, photo.height]).toEqual([[], width, height]);
      for (const file of photo.renditions ?? [])
        expect(Math.abs(file.height - (file.width * height) / width)).toBeLessThanOrEqual(0.5);
      expect(largest('avif').length).toBeLessThan(bytes.length);
    });

    test('truncated.jpg is refused by name', async () => {
      const { photo, issues } = await publishedImage(
        'photos/a.jpg',
        readFileSync(join(samples, 'truncated.jpg')),
      );
      expect([photo.src, issues]).toEqual([undefined, [expect.stringContaining('photos/a.jpg is damaged')]]);
    });
  });
