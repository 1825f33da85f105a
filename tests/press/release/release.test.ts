import { lstatSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BuildOptions } from '../../../src/press/build/site-builder.ts';
import { articleJson, makeFolder, NOW, picture } from '../edition.ts';
import { builderOf, contentOf, filesOf } from '../press.ts';

const HOUR = 3_600_000;

const at = (hours: number): string => new Date(NOW - hours * HOUR).toISOString().replace('.000', '');

/** A folder of articles, one an hour, each linking to the one before. */
const manyArticles = (count: number): string =>
  makeFolder(
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `s-${i}`,
        articleJson({
          headline: `Headline ${i}`,
          published: at(i + 1),
          tags: [`tag ${i % 3}`],
          byline: [`Writer ${i % 4}`],
          section: i % 2 === 0 ? 'World' : 'Culture',
          ...(i === 0 ? {} : { related: [`s-${i - 1}`] }),
        }),
      ]),
    ),
  );

const edit = (root: string, slug: string, change: Record<string, unknown>): void => {
  const file = join(root, 'articles', `${slug}.json`);
  const now = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...now, ...change }));
};

/** What a builder without a cache makes of the same folder. */
async function madeAnew(root: string, options: BuildOptions = {}): Promise<Map<string, string>> {
  for (const name of ['dist', 'dist.spare', 'build', 'cache'])
    rmSync(join(root, name), { recursive: true, force: true });
  await builderOf(root, options).publish(NOW);
  return contentOf(join(root, 'dist'));
}

describe('a release that takes over what has not changed', () => {
  test.each<[string, (root: string) => void]>([
    ['a headline', (root) => edit(root, 's-7', { headline: 'ANOTHER' })],
    ['a text', (root) => edit(root, 's-7', { body: ['ANOTHER'] })],
    ['a tag', (root) => edit(root, 's-7', { tags: ['another tag'] })],
    ['an author', (root) => edit(root, 's-7', { byline: ['Somebody Else'] })],
    ['the section', (root) => edit(root, 's-7', { section: 'Culture', alsoIn: ['Letters'] })],
    ['the date', (root) => edit(root, 's-7', { published: at(70 * 24) })],
    ['a correction', (root) => edit(root, 's-7', { corrections: [{ at: at(0), kind: 'note', text: 'N' }] })],
    ['a story withdrawn', (root) => edit(root, 's-7', { status: 'withheld' })],
    ['a story deleted', (root) => rmSync(join(root, 'articles/s-7.json'))],
    [
      'a story added',
      (root) =>
        writeFileSync(join(root, 'articles/new.json'), JSON.stringify(articleJson({ published: at(0.5) }))),
    ],
    [
      'the edition',
      (root) => {
        const file = join(root, 'edition.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace('The Test', 'The Other Test'));
      },
    ],
  ])('is the one that would be made of nothing, after a change of %s', async (_, change) => {
    const root = manyArticles(102);
    // Compressed variants have the same keys; the next test has them.
    const plain = { plain: true };
    await builderOf(root, plain).publish(NOW);
    change(root);
    await builderOf(root, plain).publish(NOW);
    const found = contentOf(join(root, 'dist'));
    const anew = await madeAnew(root, plain);
    expect([...found.keys()]).toEqual([...anew.keys()]);
    for (const [file, content] of anew) expect(found.get(file), file).toBe(content);
  });

  test('the third is, too, which is made out of the first', async () => {
    const root = manyArticles(60);
    await builderOf(root).publish(NOW);
    edit(root, 's-3', { headline: 'SECOND' });
    await builderOf(root).publish(NOW);
    edit(root, 's-3', { headline: 'THIRD' });
    rmSync(join(root, 'articles/s-9.json'));
    await builderOf(root).publish(NOW);
    const found = contentOf(join(root, 'dist'));
    expect(found.get('articles/s-3/index.html')).toContain('THIRD');
    expect(found).toEqual(await madeAnew(root));
  });

  test('renders only what the change stands on', async () => {
    const root = manyArticles(150);
    // Watching, since a plain build makes the search index as well.
    await builderOf(root, { watching: true }).publish(NOW);
    edit(root, 's-140', { headline: 'ANOTHER' });
    const { release } = await builderOf(root, { watching: true }).publish(NOW);
    // The article, the one that names it, and a page each of section, tag, author and month, with their data.
    expect((release?.stats.files ?? 0) - (release?.stats.reused ?? 0)).toBeLessThan(20);
  });

  test('shares the files that are the same, and writes into none of them', async () => {
    const root = manyArticles(20);
    await builderOf(root).publish(NOW);
    const page = (dist: string, slug: string) =>
      statSync(join(root, dist, 'articles', slug, 'index.html')).ino;
    const before = page('dist', 's-1');
    edit(root, 's-15', { headline: 'ANOTHER' });
    await builderOf(root).publish(NOW);
    expect(page('dist', 's-1')).toBe(before);
    expect(page('dist.spare', 's-1')).toBe(before);
    expect(page('dist', 's-15')).not.toBe(page('dist.spare', 's-15'));
    expect(readFileSync(join(root, 'dist.spare/articles/s-15/index.html'), 'utf8')).not.toContain('ANOTHER');
  });

  test('a withdrawn article and its photo are in neither of the two that follow', async () => {
    const photo = { src: 'photos/a.png', alt: 'a', credit: 'c' };
    const root = makeFolder(
      { a: articleJson({ photo }), b: articleJson() },
      { 'photos/a.png': await picture() },
    );
    await builderOf(root).publish(NOW);
    edit(root, 'a', { status: 'withheld' });
    await builderOf(root).publish(NOW);
    expect(filesOf(join(root, 'dist')).filter((file) => /articles\/a|photos/.test(file))).toEqual([]);
    await builderOf(root).publish(NOW);
    expect(filesOf(join(root, 'dist')).filter((file) => /articles\/a|photos/.test(file))).toEqual([]);
  });
});

describe('where releases lie', () => {
  test('a build leaves a real folder, and takes over what a watch left', async () => {
    const root = manyArticles(5);
    await builderOf(root, { watching: true }).publish(NOW);
    expect(readlinkSync(join(root, 'dist'))).toMatch(/^dist\.[ab]$/);
    const site = () =>
      new Map([...contentOf(join(root, 'dist'))].filter(([file]) => !file.startsWith('search')));
    const before = site();
    await builderOf(root).publish(NOW);
    expect(lstatSync(join(root, 'dist')).isDirectory()).toBe(true);
    expect(site()).toEqual(before);
    await builderOf(root, { watching: true }).publish(NOW);
    expect(lstatSync(join(root, 'dist')).isSymbolicLink()).toBe(true);
    expect(site()).toEqual(before);
  });

  test('a process that ended between two renames leaves a site that the next one finds', async () => {
    const root = manyArticles(5);
    await builderOf(root).publish(NOW);
    const before = contentOf(join(root, 'dist'));
    renameSync(join(root, 'dist'), join(root, 'dist.spare'));
    const { release } = await builderOf(root).publish(NOW);
    expect(release?.stats.reused).toBe(release?.stats.files);
    expect(contentOf(join(root, 'dist'))).toEqual(before);
  });

  test('files that somebody took away are made again', async () => {
    const root = manyArticles(5);
    await builderOf(root).publish(NOW);
    const before = contentOf(join(root, 'dist'));
    rmSync(join(root, 'dist.spare'), { recursive: true, force: true });
    rmSync(join(root, 'dist/articles'), { recursive: true });
    await builderOf(root).publish(NOW);
    expect(contentOf(join(root, 'dist'))).toEqual(before);
  });

  test('plain leaves the compressed variants out', async () => {
    const root = manyArticles(5);
    await builderOf(root, { plain: true }).publish(NOW);
    const plain = filesOf(join(root, 'dist'));
    expect(plain.filter((file) => /\.(?:br|gz)$/.test(file))).toEqual([]);
    await builderOf(root).publish(NOW);
    const full = filesOf(join(root, 'dist'));
    expect(full).toEqual(expect.arrayContaining(['index.html.br', 'index.html.gz']));
    expect(full.filter((file) => !/\.(?:br|gz)$/.test(file))).toEqual(plain);
    await builderOf(root, { plain: true }).publish(NOW);
    expect(filesOf(join(root, 'dist'))).toEqual(plain);
  });
});
