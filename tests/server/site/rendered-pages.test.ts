import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { renderedPagePath } from '../../../src/model/rendered-page.ts';
import { ArticlePages } from '../../../src/server/site/rendered-pages.ts';
import { builtSite, pageDataIn, READER, removeBuiltSites, STYLE_HASH, writePage } from '../built-site.ts';

afterEach(removeBuiltSites);

const list = (count: number) => ({
  comments: [],
  count,
  next: null,
  end: null,
  open: true,
  requireEmail: true,
});

describe('the page of an article with its comments', () => {
  test('has HTML and page data of the same comments, and the style hashes that the build wrote', () => {
    const { pages } = builtSite(['a']);
    const page = pages.withComments('a', list(2));
    const html = String(page?.html);
    expect(html).toContain('<b>2</b>');
    expect(html).not.toContain('built');
    expect(pageDataIn(html)).toMatchObject({ base: '/paper/', comments: { list: { count: 2 } } });
    expect(page?.styleHashes).toEqual([STYLE_HASH]);
  });

  test('is rendered once for the same comments and the same built page, and again when either changes', () => {
    const { dist } = builtSite(['a']);
    const render = vi.fn(READER.render);
    const pages = new ArticlePages(dist, { ...READER, render });
    const etag = pages.withComments('a', list(1))?.etag;
    expect(pages.withComments('a', list(1))?.etag).toBe(etag);
    expect(render).toHaveBeenCalledTimes(1);
    expect(pages.withComments('a', list(2))?.etag).not.toBe(etag);
    writePage(dist, 'a', 'another headline');
    expect(String(pages.withComments('a', list(2))?.html)).toContain('<title>another headline</title>');
  });

  test('is rendered again when only its page data changes', () => {
    const { dist, pages } = builtSite(['a']);
    pages.withComments('a', list(1));
    const file = { data: { base: '/moved/', page: { kind: 'article' } }, styleHashes: [] };
    writeFileSync(join(dist, renderedPagePath('a')), JSON.stringify(file));
    const page = pages.withComments('a', list(1));
    expect(pageDataIn(String(page?.html)).base).toBe('/moved/');
    expect(page?.styleHashes).toEqual([]);
  });

  test('comes from one release, also while the next one takes its place', () => {
    const { dist, pages } = builtSite(['a']);
    const next = builtSite(['a']).dist;
    writePage(next, 'a', 'next release');
    pages.withComments('a', list(1));
    renameSync(dist, `${dist}.old`);
    symlinkSync(next, dist);
    expect(String(pages.withComments('a', list(1))?.html)).toContain('next release');
    rmSync(`${dist}.old`, { recursive: true });
  });

  test.each<[string, (file: string) => void]>([
    ['is missing', (file) => rmSync(file)],
    ['is no JSON', (file) => writeFileSync(file, '{')],
    ['has another format', (file) => writeFileSync(file, '{"data":{}}')],
  ])('is the built one where its page data %s', (_, change) => {
    const { dist, pages } = builtSite(['a']);
    change(join(dist, renderedPagePath('a')));
    expect(pages.withComments('a', list(1))).toBeUndefined();
  });

  test('is the built one where another version of the program rendered it', () => {
    const { dist } = builtSite(['a']);
    const pages = new ArticlePages(dist, { ...READER, files: ['assets/app-2.js'] });
    expect(pages.withComments('a', list(3))).toBeUndefined();
  });

  test.each(['..', 'b', 'a/../a', '.a', '%2e', ''])('does not exist for %j (S17)', (slug) => {
    expect(builtSite(['a']).pages.withComments(slug, list(1))).toBeUndefined();
  });

  test('is compressed further once it is read again, and stays the same page', async () => {
    const { pages } = builtSite(['a']);
    const first = pages.withComments('a', list(3))?.brotli;
    await expect.poll(() => pages.withComments('a', list(3))?.brotli, { timeout: 50_000 }).not.toBe(first);
    const page = pages.withComments('a', list(3));
    expect(String(brotliDecompressSync(page?.brotli ?? ''))).toBe(String(page?.html));
  });
});
