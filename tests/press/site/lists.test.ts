import { expect, test } from 'vitest';
import { type ArticleListPage, nameLists } from '../../../src/press/site/lists.ts';
import { builtSite } from '../built-site.ts';
import { articleJson } from '../edition.ts';

const page = (list: object, count: number) =>
  ({ path: '/', list, articles: Array.from({ length: count }) }) as unknown as ArticleListPage;
const tag = (name: string, slug: string, count: number) => page({ kind: 'tag', tag: { name, slug } }, count);
const author = (name: string, slug: string, count: number) =>
  page({ kind: 'author', author: { name, slug } }, count);

test('tags and authors are sorted as their language does, by initial, with the articles of all their pages', () => {
  const pages = [
    tag('Zebra', 'zebra', 1),
    tag('österreich', 'österreich', 2),
    tag('Oper', 'oper', 60),
    tag('Oper', 'oper', 50),
    author('Ada Lovelace', 'ada-lovelace', 3),
    author('Nobody yet', 'nobody', 0),
    page({ kind: 'section', section: { name: 'World', slug: 'world' } }, 9),
  ];
  expect(nameLists(pages, 'de')).toEqual([
    {
      kind: 'names',
      of: 'tags',
      groups: [
        {
          initial: 'O',
          names: [
            { name: 'Oper', slug: 'oper', count: 110 },
            { name: 'österreich', slug: 'österreich', count: 2 },
          ],
        },
        { initial: 'Z', names: [{ name: 'Zebra', slug: 'zebra', count: 1 }] },
      ],
    },
    {
      kind: 'names',
      of: 'authors',
      groups: [{ initial: 'A', names: [{ name: 'Ada Lovelace', slug: 'ada-lovelace', count: 3 }] }],
    },
  ]);
  expect(nameLists(pages, 'sv')[0]?.groups.map(({ initial }) => initial)).toEqual(['O', 'Z', 'Ö']);
});

test('the page of corrections has clarifications, corrections and retractions, and no notes', async () => {
  const corrections = ['note', 'clarification', 'correction', 'retraction'].map((kind, i) => ({
    at: `2026-11-24T1${i}:00:00Z`,
    kind,
    text: `A ${kind}`,
  }));
  const site = await builtSite({ a: articleJson({ corrections }) });
  const { entries } = site.json('corrections/index.json') as { entries: { correction: { kind: string } }[] };
  expect(entries.map(({ correction }) => correction.kind)).toEqual([
    'retraction',
    'correction',
    'clarification',
  ]);
});
