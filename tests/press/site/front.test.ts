import { expect, test } from 'vitest';
import type { FrontList } from '../../../src/model/lists/lists.ts';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { composeSite } from '../../../src/press/site/site.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { articleJson, editionJson, makeFolder, NOW } from '../edition.ts';

async function front(articles: Record<string, unknown>, choice?: unknown): Promise<FrontList> {
  const root = makeFolder(
    articles,
    {},
    { ...editionJson, ...(choice === undefined ? {} : { front: choice }) },
  );
  const folder = new EditionFolder(root);
  if (folder.edition === undefined) throw new Error(JSON.stringify(folder.editionIssues));
  return (await composeSite(folder, folder.edition, new ImageStore(root, { originals: true }), NOW)).front;
}

/** Slugs of a front page: lead, second tier, briefs, and each band with its heading. */
function slugs({ lead, second, briefs, bands }: FrontList) {
  const all = (cards: { slug: string }[]) => cards.map(({ slug }) => slug).join(' ');
  return {
    top: [lead?.slug, ...second.map(({ slug }) => slug)].join(' '),
    briefs: all(briefs),
    bands: bands.map((band) => {
      const title = 'title' in band ? band.title : 'tag' in band ? band.tag.name : band.section.name;
      return `${title}: ${all(band.articles)}`;
    }),
  };
}

/** Articles `a`, `b` …, each older than the one before. */
function dated(changes: Record<string, Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(changes).map(([slug, change], i) => [
      slug,
      articleJson({
        published: new Date(NOW - (i + 1) * 60_000).toISOString().replace('.000', ''),
        ...change,
      }),
    ]),
  );
}

const RETRACTED = {
  corrections: [{ at: '2026-11-25T09:00:00Z', kind: 'retraction', text: 'It was wrong.' }],
};
const FOUR = { a: {}, b: {}, c: {}, d: {} };

test('the newest stand at the top, then in a band for each section, then in the briefs', async () => {
  const many = Object.fromEntries([...'abcdefghijk'].map((slug) => [slug, {}]));
  expect(slugs(await front(dated({ ...many, x: { section: 'Culture' } })))).toEqual({
    top: 'a b c d',
    briefs: 'i j k',
    bands: ['World: e f g h', 'Culture: x'],
  });
});

test('an editor chooses the large article of a section, which nothing newer takes', async () => {
  const articles = dated({ d: {}, c: {}, b: {}, a: {}, new: {}, old: {} });
  const choice = { bands: [{ section: 'World', lead: 'c' }] };
  expect(slugs(await front(articles, choice))).toEqual({
    top: 'd b a new',
    briefs: '',
    bands: ['World: c old'],
  });
});

test('a band may be of a tag or a list of articles', async () => {
  const articles = dated({ ...FOUR, sea: { tags: ['Sea'] }, ship: { tags: ['sea'] }, one: {}, two: {} });
  const choice = {
    bands: [{ tag: 'Sea', title: 'Afloat' }, { title: 'Weekend', articles: ['two', 'one'] }, { tag: 'Sky' }],
  };
  const list = await front(articles, choice);
  expect(slugs(list).bands).toEqual(['Afloat: sea ship', 'Weekend: two one']);
  expect(list.bands[0]).toMatchObject({ tag: { slug: 'sea' } });
});

test('an article that is not for the front is there only where the editor names it', async () => {
  const articles = dated({ no: { front: false }, ...FOUR, e: {} });
  expect(JSON.stringify(await front(articles))).not.toContain('"no"');
  expect(slugs(await front(articles, { second: ['no'] })).top).toBe('a no b c');
});

test('a retraction is never large by date alone', async () => {
  const articles = dated({
    r: RETRACTED,
    ...FOUR,
    s: RETRACTED,
    e: {},
    only: { section: 'Culture', ...RETRACTED },
  });
  expect(slugs(await front(articles))).toEqual({ top: 'a b c d', briefs: '', bands: ['World: e r s'] });
  expect(slugs(await front(articles, { lead: 'r' })).top).toBe('r a b c');
});

test('a translation of what is on the front is not, unless the editor names it', async () => {
  const german = { language: 'de', translationOf: 'a' };
  const articles = dated({ de: german, a: {}, b: {}, c: {}, d: {}, e: {} });
  expect(JSON.stringify(await front(articles))).not.toContain('"de"');
  expect(slugs(await front(articles, { lead: 'de' }))).toMatchObject({
    top: 'de b c d',
    bands: ['World: e'],
  });
});

test('of an article in several languages the edition’s own is shown', async () => {
  const articles = dated({ original: { language: 'de' }, english: { translationOf: 'original' }, b: {} });
  expect(slugs(await front(articles)).top).toBe('english b');
});
