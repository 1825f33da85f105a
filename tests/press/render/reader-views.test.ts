import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { basePath } from '../../../src/model/routes.ts';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { composeSite } from '../../../src/press/site/site.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { renderPage } from '../../../src/reader/entry-static.tsx';
import { makeFolder, NOW } from '../edition.ts';

const SAMPLE = join(import.meta.dirname, '../../../public');

/** Renders every visible article of an edition, with the photos as they are in its folder. */
async function renderArticles(root: string): Promise<Map<string, string>> {
  const folder = new EditionFolder(root);
  if (folder.edition === undefined) throw new Error('The edition of this test is broken.');
  const cache = makeFolder({});
  const site = await composeSite(folder, folder.edition, new ImageStore(cache, { originals: true }), NOW);
  const { edition } = site;
  return new Map(
    site.articles.map((visible) => {
      const article = site.article(visible.slug);
      if (article === undefined) throw new Error(`${visible.slug} has no published form.`);
      const next = site.next(visible).map(({ card }) => card);
      const { html } = renderPage(
        { base: basePath(edition.url), edition, now: NOW, page: { kind: 'article', article, next } },
        `/articles/${visible.slug}/`,
      );
      // The compiled program names the classes of CSS Modules by short codes; here they would tell extractors something.
      const body = html.replace(/ class="[^"]*"/g, (attribute) => attribute.replace(/\b_\w+/g, ''));
      return [
        visible.slug,
        `<!doctype html><html lang="en"><head><title>x</title></head><body>${body}</body></html>`,
      ];
    }),
  );
}

/** Text without white space, which extractors move. */
const plain = (text: string): string => text.replace(/\s+/g, '');
const parse = (html: string) => parseHTML(html).document as unknown as Document;

/** Lists what an extracted article lacks: texts by kind, photos by address. */
function lost(page: string, extracted: string): string[] {
  const article = parse(page).querySelector('article');
  const text = plain(parse(`<html><body>${extracted}</body></html>`).body.textContent);
  const texts = [...(article?.querySelectorAll('.lead, .caption, .credit, .body > p') ?? [])]
    .map((element) => plain(element.textContent))
    .filter((wanted) => !text.includes(wanted));
  const photos = [...(article?.querySelectorAll('.photo img') ?? [])]
    .map((image) => image.getAttribute('src') ?? '')
    .filter((src) => !extracted.includes(src));
  return [...texts, ...photos];
}

const articles = await renderArticles(SAMPLE);

test('the sample edition has what these tests look for', () => {
  const all = [...articles.values()].join('');
  expect(articles.size).toBeGreaterThan(20);
  for (const name of ['lead', 'caption', 'credit', 'gallery', 'photo'])
    expect(all).toMatch(new RegExp(`class="[^"]*\\b${name}\\b`));
});

test.each([...articles])('Readability takes all of %s', (_, page) => {
  expect(lost(page, new Readability(parse(page)).parse()?.content ?? '')).toEqual([]);
});

test.each([...articles])('Defuddle takes all of %s', async (slug, page) => {
  const { content } = await Defuddle(parse(page), `https://test.example/articles/${slug}/`);
  expect(lost(page, content)).toEqual([]);
});
