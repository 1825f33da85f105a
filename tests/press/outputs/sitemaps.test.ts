import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { articleJson, editionJson, makeFolder, NOW } from '../edition.ts';
import { builderOf, filesOf } from '../press.ts';

const HOUR = 3_600_000;
const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });
const at = (hours: number): string => new Date(NOW - hours * HOUR).toISOString().replace('.000', '');

async function built(articles: Record<string, unknown>, edition: unknown = editionJson) {
  const root = makeFolder(articles, { 'pages/about.json': { headline: 'About', body: ['x'] } }, edition);
  await builderOf(root, { plain: true }).publish(NOW);
  const text = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
  return {
    root,
    text,
    xml: (path: string) => {
      expect(XMLValidator.validate(text(path))).toBe(true);
      return parser.parse(text(path));
    },
  };
}

const locations = (map: { urlset: { url?: { loc: string }[] } }): string[] =>
  (map.urlset.url ?? []).map(({ loc }) => loc);

describe('the sitemap', () => {
  test('names every page that has a home here, under the base path, and no hidden one', async () => {
    const { xml } = await built(
      {
        a: articleJson({ tags: ['Ճեպ & co'], byline: ['Ann'], updated: at(1) }),
        hidden: articleJson({ status: 'withheld' }),
        elsewhere: articleJson({ url: 'https://other.example/x' }),
      },
      { ...editionJson, url: 'https://host.example/paper/' },
    );
    const index = xml('sitemap.xml') as { sitemapindex: { sitemap: { loc: string; lastmod: string }[] } };
    expect(index.sitemapindex.sitemap).toEqual([
      { loc: 'https://host.example/paper/sitemaps/1.xml', lastmod: at(1) },
    ]);
    const found = locations(xml('sitemaps/1.xml'));
    for (const path of [
      '',
      'articles/a/',
      'sections/world/',
      'authors/ann/',
      'archive/2026/11/',
      'pages/about/',
    ])
      expect(found).toContain(`https://host.example/paper/${path}`);
    expect(found).toContain(`https://host.example/paper/tags/${encodeURIComponent('ճեպ-co')}/`);
    expect(found.join()).not.toMatch(/hidden|elsewhere/);
  });

  test('leads to pages that are there', async () => {
    const { root, xml } = await built({
      a: articleJson({ tags: ['Ճեպ & co'] }),
      b: articleJson({ section: 'Culture' }),
    });
    const files = new Set(filesOf(join(root, 'dist')));
    for (const address of locations(xml('sitemaps/1.xml')))
      expect(files).toContain(`${decodeURIComponent(new URL(address).pathname).slice(1)}index.html`);
  });

  test('is split, and the first file does not change when an article is added', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 5001 }, (_, i) => [`s-${i}`, articleJson({ published: at(i + 10) })]),
    );
    const { sitemapOutputs } = await import('../../../src/press/outputs/sitemaps.ts');
    const { composeSite } = await import('../../../src/press/site/site.ts');
    const { EditionFolder } = await import('../../../src/press/source/edition-folder.ts');
    const { ImageStore } = await import('../../../src/press/images/image-store.ts');
    const files = async (articles: Record<string, unknown>) => {
      const root = makeFolder(articles);
      const folder = new EditionFolder(root);
      if (folder.edition === undefined) throw new Error('no edition');
      const outputs = sitemapOutputs(
        await composeSite(folder, folder.edition, new ImageStore(join(root, 'pictures')), NOW),
      );
      return new Map(outputs.map(({ address, key }) => [address, key]));
    };
    const before = await files(many);
    const after = await files({ ...many, newest: articleJson({ published: at(1) }) });
    expect(before.has('/sitemaps/2.xml')).toBe(true);
    expect(after.get('/sitemaps/1.xml')).toBe(before.get('/sitemaps/1.xml'));
    expect(after.get('/sitemaps/2.xml')).not.toBe(before.get('/sitemaps/2.xml'));
  });
});

test('the news sitemap has the 48 hours before the newest article, with their own languages', async () => {
  const { xml } = await built({
    a: articleJson({ published: at(1), headline: 'A & B', language: 'ar' }),
    b: articleJson({ published: at(48) }),
    old: articleJson({ published: at(50) }),
  });
  const { urlset } = xml('news-sitemap.xml') as { urlset: { url: Record<string, unknown>[] } };
  expect(urlset.url).toHaveLength(2);
  expect(urlset.url[0]).toMatchObject({
    loc: 'https://test.example/articles/a/',
    'news:news': {
      'news:publication': { 'news:name': 'The Test', 'news:language': 'ar' },
      'news:publication_date': at(1),
      'news:title': 'A & B',
    },
  });
});

test.each([
  ['en-GB', 'en'],
  ['pt-BR', 'pt'],
  ['eng', 'en'],
  ['hy', 'hy'],
  ['sr-Latn-RS', 'sr'],
  ['gsw-CH', 'gsw'],
  ['zh', 'zh-cn'],
  ['zh-Hans-SG', 'zh-cn'],
  ['zh-Hant', 'zh-tw'],
  ['zh-HK', 'zh-tw'],
])('the news sitemap names the language %s as %s', async (language, code) => {
  const { text } = await built({ a: articleJson({ language }) });
  expect(text('news-sitemap.xml')).toContain(`<news:language>${code}</news:language>`);
});

test('there is no news sitemap without news of its own, and nobody is told of one', async () => {
  const { root, text } = await built({ a: articleJson({ url: 'https://other.example/x' }) });
  expect(filesOf(join(root, 'dist'))).not.toContain('news-sitemap.xml');
  expect(text('robots.txt')).not.toContain('news-sitemap');
});

test('robots are told where the maps are, and to leave the service alone', async () => {
  const { text } = await built({ a: articleJson() }, { ...editionJson, url: 'https://host.example/paper/' });
  expect(text('robots.txt')).toContain('Disallow: /paper/api/');
  expect(text('robots.txt')).toContain('Sitemap: https://host.example/paper/sitemap.xml');
});
