import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WrittenArticle } from '../../../src/model/article/article.ts';
import { importFile } from '../../../src/press/cli/import-file.ts';
import type { ImportOptions } from '../../../src/press/cli/import-options.ts';
import { makeFolder, NOW, picture } from '../edition.ts';

const PICTURE = picture();

const PAGE = `A bridge opens after nine years

12 March 2024, 06:45

A man crosses first. Photo: Ann Lee

It opened on Monday, and four hundred people walked over it before noon, the county said.

A dog follows him. Photo: Ann Lee

Nobody fell into the river, and the mayor was pleased with the whole of it.
`;

/** Imports a page into a new edition, with files beside the edition that the user may name. */
async function importWith(options: ImportOptions, files: Record<string, Uint8Array | string>, text = PAGE) {
  const root = makeFolder({});
  const cwd = makeFolder({});
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true });
    writeFileSync(join(cwd, name), bytes);
  }
  const file = join(root, 'page.txt');
  writeFileSync(file, text);
  const given = { section: 'World', ...options };
  const result = await importFile(file, 'page.txt', given, { root, cwd, now: NOW });
  const article =
    result.written === undefined
      ? undefined
      : (JSON.parse(readFileSync(join(root, result.written), 'utf8')) as WrittenArticle);
  const photos = existsSync(join(root, 'photos')) ? readdirSync(join(root, 'photos')).sort() : [];
  return { ...result, article, photos };
}

describe('--photo', () => {
  test('copies the file, with the ending of its content and a safe name', async () => {
    const { article, photos, text } = await importWith(
      { photo: 'My Br\u00fccke (1).PNG' },
      { 'My Br\u00fccke (1).PNG': await picture(40, 30, 'jpeg') },
    );
    expect(photos, text).toEqual(['my-brucke-1.jpg']);
    expect(article?.photo).toMatchObject({ src: 'photos/my-brucke-1.jpg', alt: 'A man crosses first.' });
    expect(text).toContain('the caption stands for what photos/my-brucke-1.jpg shows');
  });

  test('of a folder gives its pictures to the photos of the page, in the order of their names', async () => {
    const { article, photos, text } = await importWith(
      { photo: 'page_files' },
      {
        'page_files/10.png': await picture(40, 30),
        'page_files/2.png': await picture(50, 30),
        'page_files/11.png': await picture(60, 30),
        'page_files/style.css': 'body {}',
      },
    );
    expect(photos).toEqual(['10.png', '2.png']);
    expect(article?.photo?.src).toBe('photos/2.png');
    expect(article?.body).toContainEqual(
      expect.objectContaining({ type: 'photo', src: 'photos/10.png', caption: 'A dog follows him.' }),
    );
    expect(text).toContain('photo without a caption in the text: 11.png');
  });

  test.each([
    ['is no picture', { photo: 'a.jpg' }, { 'a.jpg': 'no picture at all' }, 'is no picture'],
    ['is not there', { photo: 'a.jpg' }, {}, 'not there'],
    ['is a folder without pictures', { photo: 'b' }, { 'b/a.txt': 'text' }, 'without a picture'],
  ])('that %s is refused', async (_, options, files, what) => {
    const { code, text, photos, article } = await importWith(options, files);
    expect({ code, photos, article }).toEqual({ code: 1, photos: [], article: undefined });
    expect(text).toContain(what);
  });

  test('without a caption needs --alt; nothing is copied where nothing is written', async () => {
    const plain = PAGE.replace(/A (?:man|dog).*\n/g, '');
    const files = { 'a.png': await picture() };
    const { code, text, photos } = await importWith({ photo: 'a.png' }, files, plain);
    expect({ code, photos }).toEqual({ code: 1, photos: [] });
    expect(text).toContain('--alt');
    expect((await importWith({ photo: 'a.png', alt: 'A bridge' }, files, plain)).article?.photo).toEqual({
      src: 'photos/a.png',
      alt: 'A bridge',
    });
  });

  test('of a folder passes over links to nothing, and names the pictures that the page has no place for', async () => {
    const root = makeFolder({});
    const folder = join(root, 'page_files');
    mkdirSync(folder);
    symlinkSync('gone.png', join(folder, '0.png'));
    for (const i of [1, 2, 3, 10]) writeFileSync(join(folder, `写真${i}.png`), await PICTURE);
    const { article, photos, text } = await importWith({ photo: folder }, {});
    expect(article?.photo?.src).toBe('photos/xie-zhen1.png');
    expect(photos).toEqual(['xie-zhen1.png', 'xie-zhen2.png']);
    expect(text).toContain('photo without a caption in the text: 写真3.png / ');
  });

  test('a pipe is refused and not waited for; a link under photos/ is not written through', async () => {
    const root = makeFolder({});
    execFileSync('mkfifo', [join(root, 'pipe.png')]);
    expect((await importWith({ photo: join(root, 'pipe.png') }, {})).text).toContain('is a pipe');
    mkdirSync(join(root, 'photos'));
    symlinkSync(join(root, 'outside.png'), join(root, 'photos/a.png'));
    writeFileSync(join(root, 'a.png'), await PICTURE);
    writeFileSync(join(root, 'page.txt'), PAGE);
    const options = { section: 'World', photo: 'a.png' };
    const { text } = await importFile(join(root, 'page.txt'), 'page.txt', options, { root, now: NOW });
    expect(existsSync(join(root, 'photos/a-2.png')), text).toBe(true);
    expect(existsSync(join(root, 'outside.png'))).toBe(false);
  });

  test('without a name is refused', async () => {
    expect((await importWith({ photo: '' }, { 'a.png': await PICTURE })).text).toContain('not there');
  });
});
