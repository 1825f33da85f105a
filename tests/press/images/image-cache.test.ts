import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { ImageEdition } from './image-fixtures.ts';
import { scene } from './images.ts';

/** Files of the image cache, and when each was written. */
const filesIn = (edition: ImageEdition): Map<string, number> =>
  new Map(
    readdirSync(join(edition.root, 'cache'), { recursive: true })
      .map(String)
      .filter((path) => statSync(join(edition.root, 'cache', path)).isFile())
      .map((path) => [path, statSync(join(edition.root, 'cache', path)).mtimeMs]),
  );

const encoded = (edition: ImageEdition): string[] =>
  [...filesIn(edition).keys()].filter((path) => /\.(?:avif|jpg)$/.test(path));

describe('the variants of an image', () => {
  test('are not encoded again by the next build', async () => {
    const edition = new ImageEdition({ 'photos/a.jpg': await scene(500, 300).jpeg().toBuffer() });
    const first = await edition.publish('photos/a.jpg');
    const before = filesIn(edition);
    const second = await edition.publish('photos/a.jpg');
    expect([first.worked, second.worked]).toEqual([2, 0]);
    expect(second.photo).toEqual(first.photo);
    expect(filesIn(edition)).toEqual(before);
  });

  test('are found again under another name, and after the file was only touched', async () => {
    const edition = new ImageEdition({ 'photos/a.jpg': await scene(500, 300).jpeg().toBuffer() });
    await edition.publish('photos/a.jpg');
    utimesSync(join(edition.root, 'photos/a.jpg'), 1, 1);
    expect((await edition.publish('photos/a.jpg')).worked).toBe(0);
    renameSync(join(edition.root, 'photos/a.jpg'), join(edition.root, 'photos/b.jpg'));
    const { worked, photo } = await edition.publish('photos/b.jpg');
    expect([worked, photo.src?.slice(0, 10)]).toEqual([0, '/photos/b-']);
  });

  test('have other addresses when the image changed, so that hosts may cache both forever', async () => {
    const edition = new ImageEdition({ 'photos/a.png': await scene(300, 200).png().toBuffer() });
    const { photo: before } = await edition.publish('photos/a.png');
    writeFileSync(join(edition.root, 'photos/a.png'), await scene(300, 201).png().toBuffer());
    const { photo: after } = await edition.publish('photos/a.png');
    expect(after.height).toBe(201);
    expect(after.src).not.toBe(before.src);
  });

  test('are cropped again where the focus moved', async () => {
    const edition = new ImageEdition({ 'photos/a.png': await scene(600, 200).png().toBuffer() });
    const crop = async (x: number) =>
      (await edition.publish('photos/a.png', { focus: { x, y: 0.5 } }, 'related')).photo.src;
    expect(await crop(0)).not.toBe(await crop(1));
  });

  test('are encoded again where they were lost, or where the cache is damaged', async () => {
    const edition = new ImageEdition({ 'photos/a.png': await scene(300, 200).png().toBuffer() });
    const { photo } = await edition.publish('photos/a.png');
    const [lost = ''] = encoded(edition);
    rmSync(join(edition.root, 'cache', lost));
    writeFileSync(join(edition.root, 'cache', 'seen-2.json'), '{');
    for (const path of filesIn(edition).keys())
      if (path.includes('facts')) writeFileSync(join(edition.root, 'cache', path), '');
    const again = await edition.publish('photos/a.png');
    expect(again.photo).toEqual(photo);
    expect(encoded(edition)).toContain(lost);
  });
});

test('an image that changes during a build does not damage the cache', async () => {
  const edition = new ImageEdition({ 'photos/a.png': await scene(300, 200).png().toBuffer() });
  const store = new ImageStore(join(edition.root, 'cache'));
  await store.prepare(new EditionFolder(edition.root), ['photos/a.png']);
  const before = readFileSync(join(edition.root, 'photos/a.png'));
  writeFileSync(join(edition.root, 'photos/a.png'), await scene(300, 300).png().toBuffer());
  await expect(store.encodeAll([{ src: 'photos/a.png', use: 'lead' }])).rejects.toThrow(
    'photos/a.png changed while it was read.',
  );
  expect(encoded(edition)).toEqual([]);
  writeFileSync(join(edition.root, 'photos/a.png'), before);
  expect((await edition.publish('photos/a.png')).photo.height).toBe(200);
});

test('variants of an image that no edition has shown for 90 days are removed, and no others', async () => {
  const edition = new ImageEdition({
    'photos/a.png': await scene(300, 200).png().toBuffer(),
    'photos/b.png': await scene(310, 200).png().toBuffer(),
  });
  const show = async (now: number, ...names: string[]) => {
    const store = new ImageStore(join(edition.root, 'cache'));
    await store.prepare(new EditionFolder(edition.root), names);
    await store.encodeAll(names.map((src) => ({ src, use: 'lead' })));
    store.removeUnused(now);
  };
  const start = Date.now();
  const days = (count: number) => start + count * 86_400_000;
  await show(start, 'photos/a.png', 'photos/b.png');
  const both = encoded(edition).length;
  await show(days(60), 'photos/a.png');
  expect(encoded(edition)).toHaveLength(both);
  await show(days(91), 'photos/a.png');
  expect(encoded(edition)).toHaveLength(both / 2);
  expect((await edition.publish('photos/a.png')).worked).toBe(0);
  expect((await edition.publish('photos/b.png')).worked).not.toBe(0);
});

test('only the images of the list are encoded: asking for a published form encodes nothing', async () => {
  const edition = new ImageEdition({
    'photos/a.png': await scene(300, 200).png().toBuffer(),
    'photos/hidden.png': await scene(310, 200).png().toBuffer(),
  });
  const store = new ImageStore(join(edition.root, 'cache'));
  await store.prepare(new EditionFolder(edition.root), ['photos/a.png', 'photos/hidden.png']);
  expect(store.publishedPhoto({ src: 'photos/hidden.png', alt: 'a' }, 'lead').src).toMatch(
    /^\/photos\/hidden-/,
  );
  expect(await store.encodeAll([])).toEqual([]);
  expect(encoded(edition)).toEqual([]);
  await edition.publish('photos/a.png');
  expect(encoded(edition)).toHaveLength(3);
});
