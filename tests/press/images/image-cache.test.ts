import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { Darkroom } from './image-fixtures.ts';
import { scene } from './images.ts';

/** Every file of a cache, with the moment it was written. */
const filesIn = (room: Darkroom): Map<string, number> =>
  new Map(
    readdirSync(join(room.root, 'cache'), { recursive: true })
      .map(String)
      .filter((path) => statSync(join(room.root, 'cache', path)).isFile())
      .map((path) => [path, statSync(join(room.root, 'cache', path)).mtimeMs]),
  );

const made = (room: Darkroom): string[] =>
  [...filesIn(room).keys()].filter((path) => /\.(?:avif|webp|jpg)$/.test(path));

describe('what was made of a picture', () => {
  test('is not made again by the next build', async () => {
    const room = new Darkroom({ 'photos/a.jpg': await scene(500, 300).jpeg().toBuffer() });
    const first = await room.develop('photos/a.jpg');
    const before = filesIn(room);
    const second = await room.develop('photos/a.jpg');
    expect([first.worked, second.worked]).toEqual([2, 0]);
    expect(second.photo).toEqual(first.photo);
    expect(filesIn(room)).toEqual(before);
  });

  test('is found again under another name, and after the file was only touched', async () => {
    const room = new Darkroom({ 'photos/a.jpg': await scene(500, 300).jpeg().toBuffer() });
    await room.develop('photos/a.jpg');
    utimesSync(join(room.root, 'photos/a.jpg'), 1, 1);
    expect((await room.develop('photos/a.jpg')).worked).toBe(0);
    renameSync(join(room.root, 'photos/a.jpg'), join(room.root, 'photos/b.jpg'));
    const { worked, photo } = await room.develop('photos/b.jpg');
    expect([worked, photo.src?.slice(0, 10)]).toEqual([0, '/photos/b-']);
  });

  test('has another address once the picture is another, so that hosts may keep both for ever', async () => {
    const room = new Darkroom({ 'photos/a.png': await scene(300, 200).png().toBuffer() });
    const { photo: before } = await room.develop('photos/a.png');
    writeFileSync(join(room.root, 'photos/a.png'), await scene(300, 201).png().toBuffer());
    const { photo: after } = await room.develop('photos/a.png');
    expect(after.height).toBe(201);
    expect(after.src).not.toBe(before.src);
  });

  test('is cut anew where the focus moved', async () => {
    const room = new Darkroom({ 'photos/a.png': await scene(600, 200).png().toBuffer() });
    const cut = async (x: number) =>
      (await room.develop('photos/a.png', { focus: { x, y: 0.5 } }, 'related')).photo.src;
    expect(await cut(0)).not.toBe(await cut(1));
  });

  test('is made again where it was lost, or where the cache itself is not ours to read', async () => {
    const room = new Darkroom({ 'photos/a.png': await scene(300, 200).png().toBuffer() });
    const { photo } = await room.develop('photos/a.png');
    const [lost = ''] = made(room);
    rmSync(join(room.root, 'cache', lost));
    writeFileSync(join(room.root, 'cache', 'seen-1.json'), '{');
    for (const path of filesIn(room).keys())
      if (path.includes('facts')) writeFileSync(join(room.root, 'cache', path), '');
    const again = await room.develop('photos/a.png');
    expect(again.photo).toEqual(photo);
    expect(made(room)).toContain(lost);
  });
});

test('a picture that changes while the press works spoils nothing that is kept', async () => {
  const room = new Darkroom({ 'photos/a.png': await scene(300, 200).png().toBuffer() });
  const desk = new ImageStore(join(room.root, 'cache'));
  await desk.prepare(new EditionFolder(room.root), ['photos/a.png']);
  desk.publishedPhoto({ src: 'photos/a.png', alt: 'a' }, 'lead');
  const before = readFileSync(join(room.root, 'photos/a.png'));
  writeFileSync(join(room.root, 'photos/a.png'), await scene(300, 300).png().toBuffer());
  await expect(desk.encodeAll()).rejects.toThrow('photos/a.png changed while it was read.');
  expect(made(room)).toEqual([]);
  writeFileSync(join(room.root, 'photos/a.png'), before);
  expect((await room.develop('photos/a.png')).photo.height).toBe(200);
});

test('what no edition has shown for ninety days is forgotten, and nothing else', async () => {
  const room = new Darkroom({
    'photos/a.png': await scene(300, 200).png().toBuffer(),
    'photos/b.png': await scene(310, 200).png().toBuffer(),
  });
  const show = async (now: number, ...names: string[]) => {
    const desk = new ImageStore(join(room.root, 'cache'));
    await desk.prepare(new EditionFolder(room.root), names);
    for (const src of names) desk.publishedPhoto({ src, alt: 'a' }, 'lead');
    await desk.encodeAll();
    desk.removeUnused(now);
  };
  const start = Date.now();
  const days = (count: number) => start + count * 86_400_000;
  await show(start, 'photos/a.png', 'photos/b.png');
  const both = made(room).length;
  await show(days(60), 'photos/a.png');
  expect(made(room)).toHaveLength(both);
  await show(days(91), 'photos/a.png');
  expect(made(room)).toHaveLength(both / 2);
  expect((await room.develop('photos/a.png')).worked).toBe(0);
  expect((await room.develop('photos/b.png')).worked).not.toBe(0);
});

test('only what was published is made', async () => {
  const room = new Darkroom({
    'photos/a.png': await scene(300, 200).png().toBuffer(),
    'photos/hidden.png': await scene(310, 200).png().toBuffer(),
  });
  await room.develop('photos/hidden.png', { src: 'photos/not-there.png' });
  expect(made(room)).toEqual([]);
  await room.develop('photos/a.png');
  expect(made(room)).toHaveLength(6);
});
