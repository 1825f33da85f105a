import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/press/check/check-folder.ts';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { articleJson, editionJson, makeFolder, NOW } from '../edition.ts';
import { builderOf } from '../press.ts';

const naming = (slug: string) =>
  articleJson({
    related: [slug, { slug, headline: 'Own words' }],
    translationOf: slug,
    language: 'de',
    body: [
      { type: 'related', slug },
      { type: 'paragraph', text: [{ text: 'a link', href: `/articles/${slug}/` }, ' and more'] },
    ],
  });

const edition = { ...editionJson, front: { lead: 'old', second: ['old'] } };
const renamed = articleJson({ headline: 'Renamed', formerly: ['/articles/old/'] });
const issuesOf = async (root: string) =>
  (await checkFolder(new EditionFolder(root), new ImageStore(join(root, 'cache')), NOW)).issues;

test('what names a renamed article follows it, with a warning that gives the new name', async () => {
  const root = makeFolder({ new: renamed, a: naming('old') }, {}, edition);
  const { release, issues } = await builderOf(root, { plain: true }).publish(NOW);
  expect(release?.articles).toBe(2);
  const published = JSON.parse(readFileSync(join(root, 'dist/articles/a.json'), 'utf8'));
  expect(published.related).toMatchObject([
    { slug: 'new', headline: 'Renamed' },
    { slug: 'new', headline: 'Own words' },
  ]);
  expect(published.translationOf).toBe('new');
  expect(published.body[0]).toMatchObject({ slug: 'new', headline: 'Renamed' });
  expect(published.body[1].text[0].href).toBe('/articles/old/');
  expect(readFileSync(join(root, 'dist/_redirects'), 'utf8')).toContain('/articles/old');
  expect(JSON.parse(readFileSync(join(root, 'dist/index.json'), 'utf8')).lead.slug).toBe('new');
  expect(issues.map(({ severity }) => severity)).not.toContain('error');
  expect(
    issues.map(({ file, path, message }) => [file, path.join('.'), / Write "(.*)"\.$/.exec(message)?.[1]]),
  ).toEqual([
    ['articles/a.json', 'body.0.slug', 'new'],
    ['articles/a.json', 'body.1.text.0.href', '/articles/new/'],
    ['articles/a.json', 'related.0', 'new'],
    ['articles/a.json', 'related.1.slug', 'new'],
    ['articles/a.json', 'translationOf', 'new'],
    ['edition.json', 'front.lead', 'new'],
    ['edition.json', 'front.second.0', 'new'],
  ]);
  writeFileSync(join(root, 'articles/a.json'), JSON.stringify(naming('new')));
  writeFileSync(join(root, 'edition.json'), JSON.stringify({ ...edition, front: { lead: 'new' } }));
  expect(await issuesOf(root)).toEqual([]);
});

test('a page that names an article is published again when that article is renamed', async () => {
  const root = makeFolder({ old: articleJson({ headline: 'Renamed' }), a: naming('old') });
  const builder = builderOf(root, { plain: true });
  await builder.publish(NOW);
  renameSync(join(root, 'articles/old.json'), join(root, 'articles/new.json'));
  writeFileSync(join(root, 'articles/new.json'), JSON.stringify(renamed));
  builder.refresh();
  await builder.publish(NOW);
  expect(readFileSync(join(root, 'dist/articles/a.json'), 'utf8')).toContain('"slug":"new"');
});

test('a renamed article that is hidden is not named (S18)', async () => {
  const root = makeFolder({ new: { ...renamed, status: 'withheld' }, a: naming('old') });
  await builderOf(root, { plain: true }).publish(NOW);
  const published = readFileSync(join(root, 'dist/articles/a.json'), 'utf8');
  expect(published).not.toMatch(/"new"|\/articles\/old|translationOf|Renamed/);
});
