import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleJson, makeFolder, NOW } from '../edition.ts';
import { builderOf } from '../press.ts';

async function built(articles: Record<string, unknown>) {
  const root = makeFolder(articles);
  await builderOf(root, { plain: true }).publish(NOW);
  const links = (slug: string) =>
    [
      ...readFileSync(join(root, 'dist/articles', slug, 'index.html'), 'utf8').matchAll(
        /<link rel="alternate" href="https:\/\/test\.example\/articles\/([^"/]+)\/" hreflang="([^"]+)">/g,
      ),
    ].map(([, to, language]) => `${language} ${to}`);
  return { root, links };
}

const ALL = ['en a', 'x-default a', 'de b', 'fr c'];

test('every translation names all of them, translations of translations too', async () => {
  const { links } = await built({
    a: articleJson(),
    b: articleJson({ language: 'de', translationOf: 'a' }),
    c: articleJson({ language: 'fr', translationOf: 'b', published: '2026-11-24T10:00:00Z' }),
    other: articleJson(),
  });
  expect(['a', 'b', 'c'].map(links)).toEqual([ALL, ALL, ALL]);
  expect(links('other')).toEqual([]);
});

test('names no hidden article, none with a home elsewhere, and one for each language', async () => {
  const { links } = await built({
    a: articleJson(),
    b: articleJson({ language: 'de', translationOf: 'a' }),
    b2: articleJson({ language: 'de', translationOf: 'a', published: '2026-11-24T10:00:00Z' }),
    hidden: articleJson({ language: 'fr', translationOf: 'a', status: 'withheld' }),
    away: articleJson({ language: 'it', translationOf: 'a', url: 'https://other.example/' }),
  });
  expect(links('a')).toEqual(['en a', 'x-default a', 'de b']);
  expect(links('b')).toEqual(links('a'));
  expect(links('b2')).toEqual([]);
  expect(links('away')).toEqual([]);
});

test('two that translate each other are a group all the same', async () => {
  const { links } = await built({
    a: articleJson({ translationOf: 'b' }),
    b: articleJson({ language: 'de', translationOf: 'a' }),
  });
  expect(links('a')).toEqual(['en a', 'x-default a', 'de b']);
  expect(links('b')).toEqual(links('a'));
});

test('a translation that is added is named by the original from then on', async () => {
  const { root, links } = await built({ a: articleJson() });
  expect(links('a')).toEqual([]);
  writeFileSync(
    join(root, 'articles/b.json'),
    JSON.stringify(articleJson({ language: 'de', translationOf: 'a' })),
  );
  await builderOf(root, { plain: true }).publish(NOW);
  expect(links('a')).toEqual(['en a', 'x-default a', 'de b']);
});

test('the published form of an article names its other languages in themselves, and its page links to them', async () => {
  const { root } = await built({
    a: articleJson(),
    b: articleJson({ language: 'de', translationOf: 'a' }),
    c: articleJson({ language: 'ar', translationOf: 'a' }),
    other: articleJson(),
  });
  const read = (path: string) => readFileSync(join(root, 'dist/articles', path), 'utf8');
  expect(JSON.parse(read('b.json'))).toMatchObject({
    translations: [
      { slug: 'a', language: 'en', name: 'English' },
      { slug: 'c', language: 'ar', name: 'العربية' },
    ],
  });
  expect(read('a/index.html')).toMatch(
    /Also in(?:<!-- -->)? <a href="\/articles\/b\/" hrefLang="de" lang="de"><bdi>Deutsch<\/bdi><\/a>/,
  );
  expect(JSON.parse(read('other.json'))).not.toHaveProperty('translations');
});

test('languages whose tags Intl refuses are named by the language alone, and stop no build', async () => {
  const { root, links } = await built({
    a: articleJson({ language: 'en-GB-oed' }),
    b: articleJson({ language: 'zh-min-nan', translationOf: 'a' }),
  });
  expect(links('a')).toEqual(['en-GB-oed a', 'x-default a', 'zh-min-nan b']);
  expect(readFileSync(join(root, 'dist/articles/a/index.html'), 'utf8')).toContain('>中文<');
});
