import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { markOf, type SearchIndex } from '../../src/model/search.ts';
import { makeFolder, NOW, story } from './edition.ts';
import { contentOf, filesOf, pressOf } from './press.ts';

const stories = {
  a: story({ headline: 'Alpha', body: ['The harbour is open.'] }),
  b: story({ headline: 'Beta', body: ['A SECRETWORD stands here.'] }),
  c: story({ headline: 'Gamma', language: 'ar', body: ['قناة السويس'] }),
};

const indexOf = (root: string): SearchIndex =>
  JSON.parse(readFileSync(join(root, 'dist/search/languages.json'), 'utf8')) as SearchIndex;

/** Texts of all stories that the site's index holds. */
const texts = (root: string): string =>
  filesOf(join(root, 'dist'))
    .filter((file) => file.includes('/fragment/'))
    .map((file) => gunzipSync(readFileSync(join(root, 'dist', file))).toString('utf8'))
    .join('\n');

describe('the search index', () => {
  test('is one a language, of visible stories alone', async () => {
    const root = makeFolder({ ...stories, hidden: story({ status: 'withheld', body: ['HIDDENWORD'] }) });
    await pressOf(root).publish(NOW);
    expect(
      indexOf(root)
        .languages.map(({ language, stories: n }) => [language, n])
        .sort(),
    ).toEqual([
      ['ar', 1],
      ['en', 2],
    ]);
    expect(texts(root)).toContain('The harbour is open.');
    expect(texts(root)).not.toContain('HIDDENWORD');
  });

  test('is not made again where no story changed, and is equal when it is', async () => {
    const root = makeFolder(stories);
    await pressOf(root).publish(NOW);
    const before = contentOf(join(root, 'dist'));
    const { made } = await pressOf(root).publish(NOW);
    expect(made?.tally.reused).toBe(made?.tally.files);
    const other = makeFolder(stories);
    await pressOf(other).publish(NOW);
    const again = contentOf(join(other, 'dist'));
    for (const [file, content] of before)
      if (file.startsWith('search/')) expect(again.get(file), file).toBe(content);
  });

  test('loses the text of a story that is withdrawn at once, before it is made anew', async () => {
    const root = makeFolder(stories);
    const press = pressOf(root, { watching: true });
    await press.publish(NOW);
    expect(await press.index(NOW)).toBe(true);
    await press.publish(NOW);
    expect(texts(root)).toContain('SECRETWORD');
    writeFileSync(join(root, 'articles/b.json'), JSON.stringify(story({ status: 'withheld' })));
    press.refresh();
    await press.publish(NOW);
    expect(texts(root)).not.toContain('SECRETWORD');
    expect(indexOf(root).withdrawn).toEqual([markOf('b')]);
    expect(await press.index(NOW)).toBe(true);
    await press.publish(NOW);
    expect(indexOf(root).withdrawn).toEqual([]);
    expect(await press.index(NOW)).toBe(false);
  });

  test('of an edition without stories is none', async () => {
    const root = makeFolder({});
    await pressOf(root).publish(NOW);
    expect(indexOf(root)).toMatchObject({ languages: [], withdrawn: [] });
  });
});
