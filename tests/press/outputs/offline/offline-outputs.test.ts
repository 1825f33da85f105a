import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type OfflineList, parseOfflineList } from '../../../../src/model/offline/offline-list.ts';
import { build, builtSite } from '../../built-site.ts';
import { articleJson, editionJson, makeFolder, picture } from '../../edition.ts';

const hashOf = (slug: string) => createHash('sha256').update(slug).digest('hex').slice(0, 12);
const listOf = (read: (path: string) => string): OfflineList => {
  const list = parseOfflineList(read('offline.json'));
  if (list === undefined) throw new Error('offline.json is no offline list.');
  return list;
};
const configOf = (worker: string): Record<string, unknown> =>
  JSON.parse(/^self\.broadsheetConfig=(.*);\n/.exec(worker)?.[1] ?? '');

test('the offline list names what was taken back by hashes alone, and what was corrected with its time (S18)', async () => {
  const correction = (at: string) => ({ kind: 'correction', at, text: 'It was another bridge.' });
  const { read } = await builtSite({
    a: articleJson(),
    'taken-back': articleJson({ status: 'withheld' }),
    'called-off': articleJson({ status: 'canceled' }),
    'run-out': articleJson({ expires: '2026-11-25T10:00:00Z' }),
    'not-yet': articleJson({ embargo: '2027-01-01T00:00:00Z' }),
    put: articleJson({
      corrections: [correction('2026-11-24T10:00:00Z'), correction('2026-11-25T10:00:00Z')],
    }),
  });
  const { gone, corrected } = listOf(read);
  expect(gone).toEqual(['taken-back', 'called-off', 'run-out'].map(hashOf).sort());
  expect(corrected).toEqual({ put: '2026-11-25T10:00:00Z' });
  expect(read('offline.json')).not.toMatch(/taken-back|called-off|run-out|not-yet/);
});

test('the edition is the front page with its stories and those of the newest day, with the sizes of their files', async () => {
  const photo = { src: 'photos/p.jpg', alt: 'A bridge.' };
  const { read, dist } = await builtSite(
    {
      new: articleJson({ photo }),
      twin: articleJson({ photo }),
      old: articleJson({ published: '2020-01-01T00:00:00Z' }),
    },
    { 'photos/p.jpg': await picture(900, 600, 'jpeg') },
  );
  const { day, pages } = listOf(read).edition;
  expect(day).toBe('2026-11-24');
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/', '/articles/new/', '/articles/twin/']),
  );
  const [first, second] = pages.filter(({ photos }) => photos.length > 0);
  expect(first?.photos).toEqual(second?.photos);
  const size = (path: string) => readFileSync(join(dist, path)).length;
  expect(first?.photoBytes).toBe((first?.photos ?? []).reduce((sum, path) => sum + size(path), 0));
  // A photo of two stories is counted once.
  expect(second?.photoBytes).toBe(0);
  const slug = first?.path.split('/')[2] ?? '';
  const sent = (path: string) => {
    try {
      return size(`${path}.br`);
    } catch {
      return size(path);
    }
  };
  expect(first?.bytes).toBe(sent(`articles/${slug}/index.html`) + sent(`articles/${slug}.json`));
});

test('a page’s stamp changes with the page alone', async () => {
  const root = makeFolder({ a: articleJson() });
  const stamps = async () => {
    const { read } = await build(root);
    return Object.fromEntries(listOf(read).edition.pages.map(({ path, stamp }) => [path, stamp]));
  };
  const before = await stamps();
  expect(await stamps()).toEqual(before);
  writeFileSync(join(root, 'articles/a.json'), JSON.stringify(articleJson({ body: ['Another paragraph.'] })));
  const after = await stamps();
  expect(after['/articles/a/']).not.toBe(before['/articles/a/']);
});

test('the service worker has the configuration of its release, below any base path', async () => {
  const { read } = await build(makeFolder({ a: articleJson() }), 'https://test.example/paper/');
  expect(configOf(read('service-worker.js'))).toEqual({
    base: '/paper/',
    release: expect.stringMatching(/^[\w-]{12}$/),
    files: ['assets/app.js'],
    bar: 'assets/bar.js',
    timeZone: 'UTC',
    interface: { language: 'en', direction: 'ltr', locale: 'en-GB' },
  });
});

test('with "offline": false the worker removes itself, and nothing can be downloaded', async () => {
  const { read } = await builtSite({ a: articleJson() }, {}, { ...editionJson, offline: false });
  expect(configOf(read('service-worker.js'))).toMatchObject({ off: true });
  expect(listOf(read).edition.pages).toEqual([]);
});
