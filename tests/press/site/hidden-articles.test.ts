import { expect, test } from 'vitest';
import { build } from '../built-site.ts';
import { articleJson, editionJson, makeFolder, NOW } from '../edition.ts';

const LATER = new Date(NOW + 86_400_000).toISOString();

/** What hides an article. */
const HIDDEN: Readonly<Record<string, object>> = {
  withheld: { status: 'withheld' },
  canceled: { status: 'canceled' },
  embargoed: { embargo: LATER },
  early: { published: LATER },
  expired: { expires: '2026-11-24T10:00:00Z' },
};

const link = (href: string) => ({ type: 'paragraph', text: [{ text: 'link', href }] });

/** Links to an article in every spelling that leads there. */
const linksTo = (slug: string) =>
  [
    `/articles/${slug}/`,
    `/articles/${slug}?a=1#b`,
    `/articles//${slug}/index.html`,
    `/x/../articles/${slug}/`,
    `/x/%2E%2e/articles/./${slug}.json`,
    `https://test.example/articles/${slug}.json`,
    `HTTPS://TEST.example:443/x/../articles/${slug}`,
  ].map(link);

test('no file tells of a hidden article, whatever names it, by its slug or by one that it had before (S18)', async () => {
  const hidden = Object.entries(HIDDEN).map(([name, change]): [string, unknown] => [
    `secret-${name}`,
    articleJson({
      headline: `SECRET ${name}`,
      body: ['SECRET text.'],
      section: `Secret section ${name}`,
      tags: [`Secret tag ${name}`],
      byline: [`Secret author ${name}`],
      formerly: [`/articles/old-secret-${name}/`],
      ...change,
    }),
  ]);
  const slugs = Object.keys(HIDDEN).flatMap((name) => [`secret-${name}`, `old-secret-${name}`]);
  const translations = slugs.map((translationOf, i): [string, unknown] => [
    `translation-${i}`,
    articleJson({ language: 'de', translationOf }),
  ]);
  const visible = articleJson({
    related: slugs,
    body: ['One.', ...slugs.map((slug) => ({ type: 'related', slug })), ...slugs.flatMap(linksTo)],
  });
  const front = {
    lead: slugs[1],
    second: slugs,
    bands: [
      { title: 'Chosen', articles: slugs },
      { title: 'Mixed', articles: ['visible', ...slugs] },
      { section: 'World', lead: slugs[0] },
      { tag: 'Secret tag withheld', lead: slugs[3] },
      { section: 'Secret section embargoed' },
    ],
  };
  const root = makeFolder(
    Object.fromEntries([...hidden, ...translations, ['visible', visible]]),
    { 'pages/about.json': { headline: 'About', body: slugs.flatMap(linksTo) } },
    { ...editionJson, front },
  );
  const { report, files, read } = await build(root);
  expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(files).toContain('articles/visible/index.html');
  expect(files).toContain('pages/about/index.html');
  const telling = files.filter((file) => /secret/i.test(file) || /secret/i.test(read(file)));
  expect(telling).toEqual([]);
});
