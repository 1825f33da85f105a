import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Photo } from '../../../src/model/article/article.ts';
import * as encoding from '../../../src/press/images/encode.ts';
import { articleJson, makeFolder, NOW } from '../edition.ts';
import { builderOf, filesOf } from '../press.ts';
import { scene } from './images.ts';

const photo = (src: string) => ({ src, alt: 'a', caption: 'CAPTION', credit: 'c' });

/** An edition with a photo, and what the site of its latest release has of it. */
async function edition() {
  const root = makeFolder(
    { a: articleJson({ photo: photo('photos/a.jpg') }) },
    { 'photos/a.jpg': await scene(1500, 1000).jpeg().toBuffer() },
  );
  const published = () => {
    const { photo: image = {} } = JSON.parse(readFileSync(join(root, 'dist/articles/a.json'), 'utf8')) as {
      photo?: Photo;
    };
    const files = filesOf(join(root, 'dist')).filter((file) => file.startsWith('photos/'));
    return { image, files };
  };
  return { root, published };
}

const widthsOf = ({ renditions = [] }: Photo, format: string) =>
  renditions.filter(({ type }) => type === `image/${format}`).map(({ width }) => width);

test('while an edition is watched, no release waits for images: they follow, one of each format first', async () => {
  const { root, published } = await edition();
  const builder = builderOf(root, { watching: true });
  await builder.publish(NOW);
  expect(published()).toMatchObject({ image: { alt: 'a', caption: 'CAPTION' }, files: [] });
  expect(published().image.src).toBeUndefined();

  let calls = 0;
  await builder.encodeImages(() => calls++);
  // With the first variants, and with all.
  expect(calls).toBe(2);
  await builder.publish(NOW);
  const { image, files } = published();
  expect(widthsOf(image, 'avif')).toEqual([208, 320, 448, 640, 896, 1280, 1500]);
  expect(files).toHaveLength(10);
});

test('the first variants are published alone, and every file that a page names is there', async () => {
  const { root, published } = await edition();
  const builder = builderOf(root, { watching: true });
  await builder.publish(NOW);
  let release: Promise<unknown> | undefined;
  const encoded = builder.encodeImages(() => {
    release ??= builder.publish(NOW);
  });
  await encoded;
  await release;
  const { image, files } = published();
  expect(widthsOf(image, 'jpeg')).toContain(896);
  expect(image.src).toMatch(/^\/photos\/a-[0-9a-f]{8}-\d+\.jpg$/);
  expect(files.map((file) => `/${file}`).sort()).toEqual(image.renditions?.map(({ src }) => src).sort());
});

test('a photo that was moved is in the first release: its variants are there', async () => {
  const { root, published } = await edition();
  const before = builderOf(root, { watching: true });
  await before.publish(NOW);
  await before.encodeImages(() => undefined);
  renameSync(join(root, 'photos/a.jpg'), join(root, 'photos/moved.jpg'));
  writeFileSync(
    join(root, 'articles/a.json'),
    JSON.stringify(articleJson({ photo: photo('photos/moved.jpg') })),
  );
  await builderOf(root, { watching: true }).publish(NOW);
  expect(published().image.src).toMatch(/^\/photos\/moved-[0-9a-f]{8}-1500\.jpg$/);
});

test('images that change while they are encoded call for no release, and one that is ended encodes no more', async () => {
  const { root } = await edition();
  const builder = builderOf(root, { watching: true });
  await builder.publish(NOW);
  writeFileSync(join(root, 'photos/a.jpg'), await scene(900, 600).jpeg().toBuffer());
  let calls = 0;
  await builder.encodeImages(() => calls++);
  expect(calls).toBe(0);
  await builder.publish(NOW);
  builder.close();
  await builder.encodeImages(() => calls++);
  expect(calls).toBe(0);
});

test('variants that are in no release yet are not encoded again', async () => {
  const { root } = await edition();
  const builder = builderOf(root, { watching: true });
  await builder.publish(NOW);
  let calls = 0;
  await builder.encodeImages(() => calls++);
  await builder.encodeImages(() => calls++);
  expect(calls).toBe(2);
});

test('where one image cannot be encoded, all others are, and the failure names it', async () => {
  const names = ['a', 'b', 'c'];
  const root = makeFolder(
    Object.fromEntries(names.map((name) => [name, articleJson({ photo: photo(`photos/${name}.jpg`) })])),
    Object.fromEntries(
      await Promise.all(
        names.map(
          async (name, i) =>
            [
              `photos/${name}.jpg`,
              await scene(600 + i, 400)
                .jpeg()
                .toBuffer(),
            ] as [string, Buffer],
        ),
      ),
    ),
  );
  const builder = builderOf(root, { watching: true });
  await builder.publish(NOW);
  const { encodeVariants } = encoding;
  vi.spyOn(encoding, 'encodeVariants').mockImplementation((bytes, size, ...rest) => {
    if (size.width === 600) throw new Error('No memory.');
    return encodeVariants(bytes, size, ...rest);
  });
  await expect(builder.encodeImages(() => undefined)).rejects.toThrow(
    /photos\/a\.jpg could not be encoded: No memory/,
  );
  vi.restoreAllMocks();
  await builder.publish(NOW);
  const files = filesOf(join(root, 'dist')).filter((file) => file.startsWith('photos/'));
  expect(files.filter((file) => file.includes('/a-'))).toEqual([]);
  expect(files.some((file) => file.includes('/b-') && file.endsWith('-448.avif'))).toBe(true);
  expect(files.some((file) => file.includes('/c-') && file.endsWith('-448.avif'))).toBe(true);
});

test('of many images some are encoded at a time, so that a new one does not wait for all of them', async () => {
  const names = Array.from({ length: 17 }, (_, i) => `p${i}`);
  const image = async (i: number) =>
    await scene(220 + i, 20)
      .jpeg()
      .toBuffer();
  const root = makeFolder(
    Object.fromEntries(names.map((name) => [name, articleJson({ photo: photo(`photos/${name}.jpg`) })])),
    Object.fromEntries(
      await Promise.all(
        names.map(async (name, i) => [`photos/${name}.jpg`, await image(i)] as [string, Buffer]),
      ),
    ),
  );
  const builder = builderOf(root, { watching: true });
  const imagesOf = () => {
    const files = filesOf(join(root, 'dist')).filter((file) => /^photos\/.*\.avif$/.test(file));
    return new Set(files.map((file) => file.split('-')[0])).size;
  };
  await builder.publish(NOW);
  await builder.encodeImages(() => undefined);
  await builder.publish(NOW);
  expect(imagesOf()).toBe(16);
  await builder.encodeImages(() => undefined);
  await builder.publish(NOW);
  expect(imagesOf()).toBe(17);
});
