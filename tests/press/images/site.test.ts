import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { parsePublished } from '../../../src/model/article/parse-published.ts';
import { builtSite } from '../built-site.ts';
import { articleJson, editionJson, makeFolder, NOW, picture } from '../edition.ts';
import { builderOf } from '../press.ts';
import { film, scene } from './images.ts';

const photo = (src: string, change: object = {}) => ({
  src,
  alt: `ALT ${src}`,
  caption: 'CAPTION',
  credit: 'c',
  ...change,
});

test('a build with broken images goes on: the page has caption and alt, the report the file', async () => {
  const { report, read } = await builtSite(
    {
      a: articleJson({
        photo: photo('photos/half.jpg'),
        body: [{ type: 'photo', ...photo('photos/text.png'), caption: 'OTHER CAPTION' }],
      }),
      b: articleJson({ photo: photo('photos/good.png') }),
    },
    {
      'photos/half.jpg': (await scene(400, 300).jpeg().toBuffer()).subarray(0, 3000),
      'photos/text.png': 'no picture',
      'photos/good.png': await picture(),
    },
  );
  expect(report.release).toMatchObject({ articles: 2, leftOut: 0 });
  const words = report.issues.map(({ file, path, message }) => `${file} ${path.join('.')} ${message}`).sort();
  expect(words).toEqual([
    expect.stringMatching(/^articles\/a\.json body\.0\.src cannot be shown: photos\/text\.png is no picture/),
    expect.stringMatching(/^articles\/a\.json photo\.src cannot be shown: photos\/half\.jpg is damaged/),
  ]);
  const page = read('articles/a/index.html').split('<script')[0] ?? '';
  const body = read('articles/a/index.html');
  for (const text of ['ALT photos/half.jpg', 'CAPTION', 'ALT photos/text.png', 'OTHER CAPTION'])
    expect(body.slice(body.indexOf('<div id="root">'))).toContain(text);
  expect(page).not.toContain('half.jpg"');
  expect(parsePublished(JSON.parse(read('articles/a.json')))).toMatchObject({ ok: true });
});

/** Builds a site whose photo changes so many times while its pages are rendered. */
async function builtWhileChanging(times: number) {
  const root = makeFolder(
    { a: articleJson({ photo: photo('photos/a.png') }) },
    { 'photos/a.png': await picture(60, 40) },
  );
  const later = await Promise.all(
    Array.from({ length: times }, (_, i) =>
      scene(60, 50 + i)
        .png()
        .toBuffer(),
    ),
  );
  const builder = builderOf(root, {
    progress: (done, total, work) => {
      const next = work === 'Files:' && done === total ? later.shift() : undefined;
      if (next !== undefined) writeFileSync(join(root, 'photos/a.png'), next);
    },
  });
  const report = await builder.publish(NOW);
  return { report, root, published: JSON.parse(readFileSync(join(root, 'dist/articles/a.json'), 'utf8')) };
}

test('a photo that changes during a build is published as it is in the end', async () => {
  const { report, root, published } = await builtWhileChanging(1);
  expect(report.issues).toEqual([]);
  expect(published.photo).toMatchObject({ width: 60, height: 50 });
  for (const { src } of published.photo.renditions) readFileSync(join(root, 'dist', src));
});

test('one that never comes to rest is left out, and the build goes on', async () => {
  const { report, published } = await builtWhileChanging(9);
  expect(report.release).toMatchObject({ articles: 1, leftOut: 0 });
  expect(report.issues.map(({ message }) => message)).toEqual([
    expect.stringContaining('photos/a.png is being written to. Build again when that is done.'),
  ]);
  expect(published.photo).toEqual(expect.objectContaining({ alt: 'ALT photos/a.png', caption: 'CAPTION' }));
  expect(published.photo).not.toHaveProperty('src');
});

test('no original leaves the folder: posters, logos, portraits and the edition’s image are remade', async () => {
  const secret = async (width: number) =>
    scene(width, 300)
      .withExif({ IFD0: { Artist: 'SECRET-NAME' } })
      .jpeg()
      .toBuffer();
  const { dist, files, json } = await builtSite(
    {
      a: articleJson({
        photo: photo('photos/a.jpg'),
        body: [
          { type: 'video', src: 'media/v.mp4', title: 't', poster: 'photos/poster.jpg' },
          { type: 'audio', src: 'media/s.mp3', title: 't', poster: 'photos/broken.jpg' },
          {
            type: 'embed',
            provider: 'youtube',
            url: 'https://www.youtube.com/watch?v=abcdefghijk',
            title: 't',
            poster: 'photos/poster.jpg',
          },
          { type: 'related', url: 'https://x.example/', headline: 'h', photo: photo('photos/thumb.jpg') },
          { type: 'gallery', photos: [photo('photos/a.jpg'), photo('photos/film.gif')] },
        ],
      }),
    },
    {
      'photos/a.jpg': await secret(500),
      'photos/poster.jpg': await secret(501),
      'photos/thumb.jpg': await secret(502),
      'photos/logo.jpg': await secret(503),
      'photos/face.jpg': await secret(504),
      'photos/paper.jpg': await secret(505),
      'photos/film.gif': await film(60, 40),
      'photos/broken.jpg': 'x',
      'media/v.mp4': 'VIDEO',
      'media/s.mp3': 'SOUND',
    },
    {
      ...editionJson,
      publisher: { name: 'P', logo: photo('photos/logo.jpg') },
      picture: photo('photos/paper.jpg'),
      authors: { ann: { name: 'Ann', photo: photo('photos/face.jpg') } },
    },
  );
  const pictures = files.filter((file) => file.startsWith('photos/'));
  for (const name of ['a', 'poster', 'thumb', 'logo', 'face', 'paper', 'film'])
    expect(
      pictures.some((file) => file.startsWith(`photos/${name}-`)),
      name,
    ).toBe(true);
  for (const file of pictures) {
    expect(file).toMatch(/-[0-9a-f]{8}-\d+\.(?:avif|jpg)$/);
    expect(readFileSync(join(dist, file)).includes('SECRET'), file).toBe(false);
  }
  expect(files).toEqual(expect.arrayContaining(['media/v.mp4', 'media/s.mp3']));
  const { body } = json('articles/a.json') as { body: { poster?: string }[] };
  expect(body[0]?.poster).toMatch(/^\/photos\/poster-[0-9a-f]{8}-501\.jpg$/);
  expect(body[1]?.poster).toBeUndefined();
  const { width = 0, height = 0 } = await sharp(join(dist, body[2]?.poster ?? '')).metadata();
  expect(width / height).toBeCloseTo(16 / 9, 1);
});

test('every file that a page names is there, and no file that none names', async () => {
  const { files, dist } = await builtSite(
    {
      a: articleJson({
        photo: photo('photos/a.jpg'),
        body: [{ type: 'photo', ...photo('photos/b.jpg') }, 'x'],
      }),
    },
    {
      'photos/a.jpg': await scene(1200, 800).jpeg().toBuffer(),
      'photos/b.jpg': await scene(900, 600).jpeg().toBuffer(),
      'photos/c.jpg': await scene(700, 600).jpeg().toBuffer(),
    },
  );
  const named = new Set<string>();
  for (const file of files.filter((path) => /\.(?:html|json)$/.test(path)))
    for (const [, address = ''] of readFileSync(join(dist, file), 'utf8').matchAll(/\/(photos\/[^"\\\s,]+)/g))
      named.add(address);
  expect(
    readdirSync(join(dist, 'photos'))
      .map((name) => `photos/${name}`)
      .sort(),
  ).toEqual([...named].sort());
});

test('the first photo of a page comes early and the others late, in two formats', async () => {
  const { read } = await builtSite(
    {
      a: articleJson({
        photo: photo('photos/a.jpg'),
        body: [{ type: 'photo', ...photo('photos/a.jpg') }],
      }),
    },
    { 'photos/a.jpg': await scene(1200, 800).jpeg().toBuffer() },
  );
  const images = read('articles/a/index.html').match(/<picture>.*?<\/picture>/g) ?? [];
  expect(images).toHaveLength(2);
  expect(images[0]).toMatch(/fetchpriority="high"/i);
  expect(images[0]).not.toContain('lazy');
  expect(images[1]).toMatch(/loading="lazy" decoding="async"/);
  expect(images[1]).not.toMatch(/fetchpriority/i);
  for (const image of images) {
    expect(image.match(/<source type="image\/avif" srcset="\/photos\/a-[^"]* 1200w"/gi)).toHaveLength(1);
    expect(image).toMatch(/<img[^>]* srcset="[^"]*\.jpg 1200w"[^>]* width="1200" height="800"/i);
    expect(image.match(/sizes="/g)).toHaveLength(2);
    expect(image).not.toContain('style=');
  }
});
