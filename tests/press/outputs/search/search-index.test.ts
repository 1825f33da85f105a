import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { FileIssue } from '../../../../src/model/issues.ts';
import type { SearchIndex } from '../../../../src/model/search/search-index.ts';
import type { SiteBuilder } from '../../../../src/press/build/site-builder.ts';
import { watchEdition } from '../../../../src/press/build/watch.ts';
import { publishIndex } from '../../../../src/press/cli/build-command.ts';
import { engineVersion } from '../../../../src/press/outputs/search/build-index.ts';
import { SearchIndexes } from '../../../../src/press/outputs/search/search-index.ts';
import type { Site } from '../../../../src/press/site/site.ts';
import { articleJson, makeFolder, NOW } from '../../edition.ts';
import { builderOf, contentOf, filesOf } from '../../press.ts';

const bridge = articleJson({
  headline: 'A bridge',
  body: [
    {
      type: 'paragraph',
      text: ['Crosses ', { text: 'the Mol', href: 'https://example.org/' }, 'dau, at last.'],
    },
  ],
  byline: ['Ada', 'Ben'],
});
const ferry = articleJson({
  headline: 'A ferry',
  section: 'Culture',
  published: '2025-12-31T23:30:00Z',
  byline: ['Ben'],
});
const bruecke = articleJson({ headline: 'Eine Brücke', language: 'de', body: ['Sie überquert die Moldau.'] });

const indexOf = (dist: string): SearchIndex =>
  JSON.parse(readFileSync(join(dist, 'search', 'index.json'), 'utf8')) as SearchIndex;

/** The articles that the index of a site tells of, by their words. */
function textsIn(dist: string): string[] {
  return filesOf(join(dist, 'search'))
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => gunzipSync(readFileSync(join(dist, 'search', file))).toString())
    .sort();
}

/** Builds as `npm run build` does. @returns what is wrong */
async function issuesOf(root: string): Promise<FileIssue[]> {
  const builder = builderOf(root);
  const { issues } = await builder.publish(NOW);
  return [...issues, ...(await publishIndex(builder, NOW))];
}

describe('the index of the search', () => {
  test('is there when a build ends: one a language, with what articles can be narrowed down by', async () => {
    const root = makeFolder({ bridge, ferry, bruecke });
    expect(await issuesOf(root)).toEqual([]);
    const index = indexOf(join(root, 'dist'));
    expect(index.languages.map(({ language, articles }) => [language, articles])).toEqual([
      ['en', 2],
      ['de', 1],
    ]);
    expect(index).toMatchObject({
      asOf: '2026-11-24T09:00:00.000Z',
      sections: ['World', 'Culture'],
      authors: ['Ada', 'Ben'],
      years: ['2026', '2025'],
      months: ['2026-11', '2025-12'],
      withdrawn: [],
    });
    const files = filesOf(join(root, 'dist'));
    for (const { folder } of index.languages)
      expect(files.some((file) => `/${file}`.startsWith(folder) && file.endsWith('.pf_meta'))).toBe(true);
    expect(files).toContain(index.engine.slice(1));
    expect(files).toContain('search/index.html');
    expect(textsIn(join(root, 'dist')).join()).toContain('Crosses the Moldau, at last.');
  });

  test('holds no hidden article, in the names of its files or inside them', async () => {
    const secret = articleJson({
      headline: 'Verborgen',
      body: ['Klandestin.'],
      status: 'withheld',
      byline: ['Nobody'],
    });
    const later = articleJson({ headline: 'Morgen', body: ['Zukunft.'], embargo: '2099-01-01T00:00:00Z' });
    const root = makeFolder({ bridge, secret, later });
    expect(await issuesOf(root)).toEqual([]);
    expect(textsIn(join(root, 'dist'))).toHaveLength(1);
    const all =
      JSON.stringify([...contentOf(join(root, 'dist', 'search'))]) + textsIn(join(root, 'dist')).join();
    expect(all).not.toMatch(/Verborgen|Klandestin|Nobody|Zukunft/);
  });

  test('is taken over where no article of a language changed, and two builds are equal', async () => {
    const root = makeFolder({ bridge, bruecke });
    expect(await issuesOf(root)).toEqual([]);
    const first = indexOf(join(root, 'dist'));
    const before = contentOf(join(root, 'dist', 'search'));
    expect(await issuesOf(root)).toEqual([]);
    expect(contentOf(join(root, 'dist', 'search'))).toEqual(before);
    rmSync(join(root, 'build', 'cache'), { recursive: true });
    expect(await issuesOf(root)).toEqual([]);
    expect(contentOf(join(root, 'dist', 'search'))).toEqual(before);
    writeFileSync(join(root, 'articles', 'ferry.json'), JSON.stringify(ferry));
    expect(await issuesOf(root)).toEqual([]);
    const [en, de] = indexOf(join(root, 'dist')).languages;
    expect(de).toEqual(first.languages.find(({ language }) => language === 'de'));
    expect(en?.folder).not.toBe(first.languages.find(({ language }) => language === 'en')?.folder);
    expect(textsIn(join(root, 'dist'))).toHaveLength(3);
  });

  test('an edition without articles has one in which nothing is', async () => {
    const root = makeFolder({});
    expect(await issuesOf(root)).toEqual([]);
    expect(indexOf(join(root, 'dist'))).toMatchObject({ languages: [], engine: '' });
  });
});

/** A site of one article. @param change what is different in it */
const siteOf = (change: object): Site => {
  const article = { slug: 'a', key: 'k', summary: { textHash: 'h' }, time: NOW, card: { language: 'en' } };
  return { edition: { timeZone: 'UTC' }, articles: [{ ...article, ...change }] } as unknown as Site;
};

test('an index is outdated by other words, and not by other images', async () => {
  const indexes = new SearchIndexes(join(makeFolder({}), 'kept'), 'program');
  await indexes.rebuild(siteOf({}), '', NOW);
  expect(indexes.isOutdated(siteOf({ key: 'other images' }))).toBe(false);
  expect(indexes.isOutdated(siteOf({ summary: { textHash: 'other' } }))).toBe(true);
  expect(indexes.isOutdated(siteOf({ card: { language: 'en', section: 'World' } }))).toBe(true);
});

test('an index that another version of the engine made is made again', async () => {
  const root = makeFolder({});
  const site = siteOf({});
  const indexes = (engine?: string) => new SearchIndexes(join(root, 'kept'), 'program', engine);
  await indexes().rebuild(site, root, NOW);
  expect(engineVersion()).toMatch(/^\d+\.\d+\.\d+/);
  expect(indexes().isOutdated(site)).toBe(false);
  expect(indexes(engineVersion()).isOutdated(site)).toBe(false);
  expect(indexes('another').isOutdated(site)).toBe(true);
});

describe('the index while the edition is watched', () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  /** Watches until a release is as the test wants it. */
  function watched(root: string, clock: { now: number }) {
    const builder: SiteBuilder = builderOf(root, { watching: true });
    const end = new AbortController();
    let look: () => void = () => undefined;
    const watch = watchEdition(builder, {
      root,
      clock: () => clock.now,
      end: end.signal,
      onPublished: () => look(),
      onError: (sentence) => {
        throw new Error(sentence);
      },
    });
    ends.push(async () => {
      end.abort();
      await watch;
    });
    return (wanted: () => boolean) =>
      new Promise<void>((resolve) => {
        look = () => {
          if (wanted()) resolve();
        };
        look();
      });
  }

  test('comes after the articles; what is withdrawn is out of it at once, and then the index is made again', async () => {
    const root = makeFolder({ bridge, ferry });
    const dist = join(root, 'dist');
    const clock = { now: NOW };
    const until = watched(root, clock);
    const seen: (SearchIndex | undefined)[] = [];
    const note = () => {
      const is = filesOf(dist).includes('search/index.json') ? indexOf(dist) : undefined;
      seen.push(is);
      return is;
    };
    await until(() => note()?.languages[0]?.articles === 2);
    // The first release did not wait for it.
    expect(seen.some((index) => index === undefined)).toBe(true);
    const before = indexOf(dist);
    expect(before.asOf).toBe(new Date(NOW).toISOString());
    clock.now = NOW + 60_000;
    const steps: [number, number, string][] = [];
    const changed = until(() => {
      const { withdrawn, languages, asOf } = indexOf(dist);
      steps.push([withdrawn.length, textsIn(dist).length, asOf]);
      return languages[0]?.articles === 1;
    });
    writeFileSync(join(root, 'articles', 'ferry.json'), JSON.stringify({ ...ferry, status: 'withheld' }));
    await changed;
    expect(steps).toContainEqual([1, 1, before.asOf]);
    expect(steps.at(-1)).toEqual([0, 1, new Date(clock.now).toISOString()]);
  });
});
