import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type PageData, pageDataElement } from '../../../src/model/page-data.ts';
import type { PageComments } from '../../../src/server/comments/page-comments.ts';
import { ArticlePages, type PreparedPage } from '../../../src/server/site/rendered-pages.ts';
import { builtSite, pageDataIn, READER, removeBuiltSites, STYLE_HASH, writePage } from '../built-site.ts';

afterEach(removeBuiltSites);

const list = (count: number, page = 1): PageComments => ({
  view: { page, order: 'oldest' },
  stamp: String(count),
  read: async () => ({
    list: {
      comments: [],
      count,
      order: 'oldest',
      page,
      next: null,
      end: null,
      open: true,
      requireEmail: true,
    },
  }),
});
/** Waits for a turn of the event loop, in which files are looked at again. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const render = async (page: PreparedPage | undefined) => {
  if (page === undefined) throw new Error('There is no page.');
  const { html, brotli } = await page.render();
  return { html: String(html), brotli: brotli() };
};

describe('the page of an article with its comments', () => {
  test('has HTML and page data of the same comments, and the style hashes that the build wrote', async () => {
    const { pages } = builtSite(['a']);
    const page = pages.withComments('a', list(2));
    const { html } = await render(page);
    expect(html).toContain('<b>2</b>');
    expect(html).not.toContain('built');
    expect(pageDataIn(html)).toMatchObject({ base: '/paper/', comments: { list: { count: 2 } } });
    expect(page?.styleHashes).toEqual([STYLE_HASH]);
  });

  test('has the comments before each of its corrections', async () => {
    const { pages, dist } = builtSite([]);
    const at = ['2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z', '2026-03-03T10:00:00Z'];
    const kinds = ['correction', 'note', 'clarification'];
    const corrections = at.map((time, n) => ({ at: time, kind: kinds[n], text: [] }));
    const page = { kind: 'article', article: { corrections } };
    writePage(dist, 'a', 'a', { base: '/', page } as unknown as PageData);
    const comments = list(2);
    const read = vi.spyOn(comments, 'read');
    await render(pages.withComments('a', comments));
    expect(read).toHaveBeenCalledWith([at[0], at[2]]);
  });

  test('has its policy in the header alone, so that the photo is asked for at once', async () => {
    const { pages } = builtSite(['a']);
    const { html } = await render(pages.withComments('a', list(2)));
    expect(html).not.toContain('http-equiv');
    expect(html).toMatch(/^<!doctype html><title>a<\/title>/);
  });

  test('is rendered once for all who ask for it while its comments are read', async () => {
    const { dist } = builtSite(['a']);
    const renderReact = vi.fn(READER.render);
    const pages = new ArticlePages(dist, { ...READER, render: renderReact });
    const comments = list(1);
    const read = vi.spyOn(comments, 'read');
    const answers = await Promise.all([1, 2, 3].map(() => render(pages.withComments('a', comments))));
    expect([read.mock.calls.length, renderReact.mock.calls.length]).toEqual([1, 1]);
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
  });

  test('is rendered once for the same comments and the same built page, and again when either changes', async () => {
    const { dist } = builtSite(['a']);
    const renderReact = vi.fn(READER.render);
    const pages = new ArticlePages(dist, { ...READER, render: renderReact });
    const first = pages.withComments('a', list(1));
    await render(first);
    await render(pages.withComments('a', list(1)));
    expect(renderReact).toHaveBeenCalledTimes(1);
    expect(pages.withComments('a', list(2))?.etag).not.toBe(first?.etag);
    await render(pages.withComments('a', list(1, 2)));
    expect(renderReact).toHaveBeenCalledTimes(2);
    expect(renderReact).toHaveBeenLastCalledWith(expect.anything(), '/articles/a/?comments=2');
    await render(pages.withComments('a', list(1)));
    expect(renderReact).toHaveBeenCalledTimes(2);
    writePage(dist, 'a', 'another headline');
    await nextTurn();
    expect((await render(pages.withComments('a', list(2)))).html).toContain(
      '<title>another headline</title>',
    );
  });

  test('has its ETag before comments are read or anything is rendered; the next release of the same page has the same', async () => {
    const { dist, pages } = builtSite(['a']);
    const read = vi.fn();
    const etag = () => pages.withComments('a', { ...list(1), read })?.etag;
    const before = etag();
    expect(before).toMatch(/^"[\w-]{27}"$/);
    writePage(dist, 'a');
    await nextTurn();
    expect(etag()).toBe(before);
    expect(read).not.toHaveBeenCalled();
    expect(pages.withComments('a', list(1, 2))?.etag).not.toBe(before);
    writePage(dist, 'a', 'another headline');
    await nextTurn();
    expect(etag()).not.toBe(before);
  });

  test('is rendered again when only its page data changes', async () => {
    const { dist, pages } = builtSite(['a']);
    await render(pages.withComments('a', list(1)));
    writePage(dist, 'a', 'a', { base: '/moved/', page: { kind: 'article' } } as unknown as PageData);
    await nextTurn();
    const page = pages.withComments('a', list(1));
    expect(pageDataIn((await render(page)).html).base).toBe('/moved/');
  });

  test('comes from one release, also while the next one takes its place', async () => {
    const { dist, pages } = builtSite(['a']);
    const next = builtSite(['a']).dist;
    writePage(next, 'a', 'next release');
    await render(pages.withComments('a', list(1)));
    renameSync(dist, `${dist}.old`);
    symlinkSync(next, dist);
    await nextTurn();
    expect((await render(pages.withComments('a', list(1)))).html).toContain('next release');
    rmSync(`${dist}.old`, { recursive: true });
  });

  const replace = (from: string | RegExp, to: string) => (file: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

  test.each<[string, (file: string) => void]>([
    ['is missing', (file) => rmSync(file)],
    ['has no page data', replace(/<script type.*<\/script>/s, '')],
    ['has page data that are no JSON', replace('{"base"', '{')],
    ['has page data without a page', replace(/<script type.*<\/script>/s, pageDataElement({} as PageData))],
    ['has no policy', replace('content-security-policy', 'refresh')],
  ])('is the built one where that %s', (_, change) => {
    const { dist, pages } = builtSite(['a']);
    change(join(dist, 'articles/a/index.html'));
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
    const latest = () => render(pages.withComments('a', list(3)));
    const { brotli: first } = await latest();
    await expect.poll(async () => (await latest()).brotli, { timeout: 50_000 }).not.toBe(first);
    const { brotli, html } = await latest();
    expect(String(brotliDecompressSync(brotli))).toBe(html);
  });
});
