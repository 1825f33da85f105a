import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePageData } from '../../../src/model/page-data.ts';
import type { RenderedPageFile } from '../../../src/model/rendered-page.ts';
import { articleJson, makeFolder, NOW } from '../edition.ts';
import { builderOf, filesOf } from '../press.ts';

const HEADLINE = 'A </script><script> & "B"';

const published = (root: string, slug: string) => {
  const folder = join(root, 'dist/articles', slug);
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const file = JSON.parse(readFileSync(join(folder, 'page.json'), 'utf8')) as RenderedPageFile;
  return { html, file };
};

test('beside the page of an article lie its page data and style hashes, without compressed variants', async () => {
  const root = makeFolder({
    a: articleJson({ headline: HEADLINE, related: ['b'], body: ['x'.repeat(3000)] }),
    b: articleJson({ language: 'ar' }),
  });
  await builderOf(root).publish(NOW);
  for (const slug of ['a', 'b']) {
    const { html, file } = published(root, slug);
    expect(file.data).toEqual(parsePageData(html));
    expect(/style-src 'self' ([^;]*);/.exec(html)?.[1]).toBe(file.styleHashes.join(' '));
  }
  expect(filesOf(join(root, 'dist')).filter((file) => file.includes('page.json'))).toEqual([
    'articles/a/page.json',
    'articles/b/page.json',
  ]);
});

test('page and page file are reused together, replaced together and removed together', async () => {
  const root = makeFolder({ a: articleJson(), b: articleJson({ section: 'Culture' }) });
  const inodes = (slug: string) =>
    ['index.html', 'page.json'].map((name) => statSync(join(root, 'dist/articles', slug, name)).ino);
  await builderOf(root).publish(NOW);
  const before = { a: inodes('a'), b: inodes('b') };
  writeFileSync(
    join(root, 'articles/b.json'),
    JSON.stringify(articleJson({ section: 'Culture', headline: 'ANOTHER' })),
  );
  await builderOf(root).publish(NOW);
  expect(inodes('a')).toEqual(before.a);
  for (const [i, inode] of inodes('b').entries()) expect(inode).not.toBe(before.b[i]);
  const { html, file } = published(root, 'b');
  expect(file.data).toEqual(parsePageData(html));
  expect(JSON.stringify(file.data)).toContain('ANOTHER');
  rmSync(join(root, 'articles/b.json'));
  await builderOf(root).publish(NOW);
  expect(filesOf(join(root, 'dist')).filter((path) => path.startsWith('articles/b'))).toEqual([]);
});

test('a page file that somebody removed is written again', async () => {
  const root = makeFolder({ a: articleJson() });
  await builderOf(root).publish(NOW);
  rmSync(join(root, 'dist/articles/a/page.json'));
  rmSync(join(root, 'dist.spare'), { recursive: true, force: true });
  await builderOf(root).publish(NOW);
  const { html, file } = published(root, 'a');
  expect(file.data).toEqual(parsePageData(html));
});
