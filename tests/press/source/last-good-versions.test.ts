import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishIndex } from '../../../src/press/cli/build-command.ts';
import { issueLine } from '../../../src/press/source/json-file.ts';
import { LastGoodArticles } from '../../../src/press/source/last-good-versions.ts';
import { articleJson, editionJson, makeFolder, NOW } from '../edition.ts';
import { builderOf, contentOf } from '../press.ts';

const HOUR = 3_600_000;
const bridge = articleJson({
  headline: 'BRIDGE',
  tags: ['water'],
  byline: ['Ada'],
  formerly: ['/2019/bridge/'],
});
const others = { quay: articleJson({ headline: 'QUAY' }) };
const text = (value: unknown) => JSON.stringify(value, null, 2);

/** Builds with a new builder, as a process of its own would. */
async function build(root: string, now = NOW, allowEmpty = false) {
  const builder = builderOf(root, { allowEmpty });
  const report = await builder.publish(now);
  if (report.release !== undefined) expect(await publishIndex(builder, now)).toEqual([]);
  const dist = join(root, 'dist');
  return {
    ...report,
    lines: report.issues.map(issueLine),
    content: contentOf(dist),
    has: (path: string) => existsSync(join(dist, path)),
    read: (path: string) => readFileSync(join(dist, path), 'utf8'),
  };
}

const fileOf = (root: string, slug = 'bridge') => join(root, 'articles', `${slug}.json`);

/** What can happen to a file, and where and how the error of it begins. */
const BREAKS: [string, (file: string) => void, RegExp][] = [
  [
    'half a file',
    (file) => writeFileSync(file, text(bridge).slice(0, 60)),
    /^articles\/bridge\.json:\d+:\d+ {2}error {2}is not JSON/,
  ],
  ['an empty file', (file) => writeFileSync(file, ''), /^articles\/bridge\.json {2}error {2}is empty/],
  [
    'garbage',
    (file) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0, 1, 2, 200])),
    /^articles\/bridge\.json {2}error {2}is UTF-16/,
  ],
  [
    'a file that does not validate',
    (file) => writeFileSync(file, text({ ...bridge, headline: 7 })),
    /^articles\/bridge\.json:2:\d+ {2}error {2}headline /,
  ],
  [
    'a folder in its place',
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    /^articles\/bridge\.json {2}error {2}is a folder/,
  ],
  [
    'a link that leads to itself',
    (file) => {
      rmSync(file);
      symlinkSync('bridge.json', file);
    },
    /^articles\/bridge\.json {2}error {2}is a symbolic link/,
  ],
];

describe('a published article whose file has errors now', () => {
  test.each(BREAKS)('stays as it was everywhere, with %s, and the error says so', async (_, spoil, error) => {
    const root = makeFolder({ bridge, ...others });
    const before = await build(root);
    expect([...before.content.keys()].filter((file) => file.startsWith('search/'))).not.toEqual([]);
    spoil(fileOf(root));
    for (const again of [await build(root), await build(root)]) {
      expect(again.content).toEqual(before.content);
      expect(again.release).toMatchObject({ articles: 2, lastGood: 1, leftOut: 0 });
      const [first = ''] = again.lines;
      expect(first).toMatch(error);
      expect(first).toMatch(/\. The last good version of this story stays published\.$/);
    }
  });

  test('is rendered anew where the edition changed, and is itself again once it is repaired', async () => {
    const root = makeFolder({ bridge, ...others });
    await build(root);
    writeFileSync(fileOf(root), '{');
    writeFileSync(join(root, 'edition.json'), text({ ...editionJson, title: 'RENAMED' }));
    const renamed = await build(root);
    expect(renamed.read('articles/bridge/index.html')).toMatch(/RENAMED[\s\S]*BRIDGE/);
    writeFileSync(fileOf(root), text({ ...bridge, headline: 'REPAIRED' }));
    const repaired = await build(root);
    expect(repaired.issues).toEqual([]);
    expect(repaired.read('sections/world/index.html')).toContain('REPAIRED');
    for (const name of ['dist', 'dist.spare', 'build']) rmSync(join(root, name), { recursive: true });
    const anew = await build(root);
    // The revision that was recorded first stays in the past of the article either way.
    expect(repaired.content).toEqual(anew.content);
  });

  test('is rendered of the text that was read, where its file is damaged while the site is made', async () => {
    const root = makeFolder({ bridge, ...others });
    const builder = builderOf(root);
    await builder.publish(NOW);
    writeFileSync(join(root, 'edition.json'), text({ ...editionJson, title: 'RENAMED' }));
    builder.refresh();
    writeFileSync(fileOf(root), '{');
    await builder.publish(NOW);
    const page = readFileSync(join(root, 'dist/articles/bridge/index.html'), 'utf8');
    expect(page).toMatch(/RENAMED[\s\S]*BRIDGE/);
  });

  test('names no article that was hidden meanwhile (S18)', async () => {
    const root = makeFolder({ bridge: { ...bridge, related: ['quay'] }, ...others });
    expect((await build(root)).read('articles/bridge.json')).toContain('QUAY');
    writeFileSync(fileOf(root), '{');
    writeFileSync(fileOf(root, 'quay'), text({ ...others.quay, status: 'withheld' }));
    const { content } = await build(root);
    expect(content.has('articles/bridge/index.html')).toBe(true);
    for (const [file, bytes] of content) expect(bytes, file).not.toMatch(/QUAY|quay/);
  });

  test('goes where its last good version expires', async () => {
    const root = makeFolder({
      bridge: { ...bridge, expires: new Date(NOW + HOUR).toISOString() },
      ...others,
    });
    await build(root);
    writeFileSync(fileOf(root), '{');
    expect((await build(root)).has('articles/bridge.json')).toBe(true);
    const later = await build(root, NOW + 2 * HOUR);
    expect(later.has('articles/bridge.json')).toBe(false);
    expect(later.lines[0]).not.toContain('stays published');
  });

  test('goes where it is deleted, and comes back with nothing but a good file', async () => {
    const root = makeFolder({ bridge, ...others });
    await build(root);
    writeFileSync(fileOf(root), '{');
    await build(root);
    rmSync(fileOf(root));
    expect((await build(root)).has('articles/bridge.json')).toBe(false);
    writeFileSync(fileOf(root), '{');
    expect(await build(root)).toMatchObject({ release: { articles: 1, lastGood: 0, leftOut: 1 } });
  });

  test('is left out where no earlier version is known', async () => {
    const root = makeFolder({ bridge, ...others });
    await build(root);
    rmSync(join(root, 'build'), { recursive: true });
    writeFileSync(fileOf(root), '{');
    const { release, lines, has } = await build(root);
    expect(release).toMatchObject({ articles: 1, lastGood: 0, leftOut: 1 });
    expect(lines[0]).not.toContain('stays published');
    expect(has('articles/bridge.json')).toBe(false);
  });

  test('costs a copy of its file, which goes with the article, and nothing grows without an end', async () => {
    const root = makeFolder({ bridge, ...others, hidden: articleJson({ status: 'withheld' }) });
    const cache = join(root, 'build/cache/last-good');
    const copies = () => new LastGoodArticles(cache);
    const sizes = () => readdirSync(cache).map((name) => statSync(join(cache, name)).size);
    await build(root);
    expect(['bridge', 'quay', 'hidden'].map((slug) => copies().read(slug)?.article.headline)).toEqual([
      'BRIDGE',
      'QUAY',
      undefined,
    ]);
    const long = 'word '.repeat(50_000);
    for (let i = 0; i < 12; i++) {
      writeFileSync(fileOf(root), text({ ...bridge, headline: `ROUND ${i}`, body: [long] }));
      const builder = builderOf(root, { recordsRevisions: false });
      await builder.publish(NOW);
      expect(copies().read('bridge')?.article.headline).toBe(`ROUND ${i}`);
      expect(copies().read('quay')?.article.headline).toBe('QUAY');
      expect(sizes()).toHaveLength(2);
      expect(Math.max(...sizes())).toBeLessThan(1_000_000 + 3 * long.length);
    }
    writeFileSync(fileOf(root), text({ ...bridge, status: 'withheld' }));
    await build(root);
    expect(copies().read('bridge')).toBeUndefined();
  });

  test('needs no cache that was there before: one that is removed meanwhile is made again', async () => {
    const root = makeFolder({ bridge, ...others });
    const builder = builderOf(root);
    await builder.publish(NOW);
    rmSync(join(root, 'build/cache'), { recursive: true });
    builder.refresh();
    await builder.publish(NOW);
    writeFileSync(fileOf(root), '{');
    builder.refresh();
    expect(await builder.publish(NOW)).toMatchObject({ release: { articles: 2, lastGood: 1 } });
  });

  test('is left out where the cache is damaged', async () => {
    const root = makeFolder({ bridge, ...others });
    await build(root);
    const cache = join(root, 'build/cache/last-good');
    for (const name of readdirSync(cache))
      if (name !== 'index.json') writeFileSync(join(cache, name), 'x'.repeat(5000));
    writeFileSync(fileOf(root), '{');
    expect(await build(root)).toMatchObject({ release: { articles: 1, leftOut: 1 } });
  });
});

describe('a file with errors that hides its article is obeyed (S18)', () => {
  const past = new Date(NOW - HOUR).toISOString();
  const future = new Date(NOW + HOUR).toISOString();
  test.each<[string, string]>([
    ['withheld, and a field that does not validate', text({ ...bridge, headline: 7, status: 'withheld' })],
    ['canceled, and the end of the file is missing', text({ status: 'canceled', ...bridge }).slice(0, -9)],
    ['withheld, and a comma is missing', text({ ...bridge, status: 'withheld' }).replace('",', '"')],
    ['expired', text({ ...bridge, headline: 7, expires: past })],
    ['under embargo', text({ ...bridge, headline: 7, embargo: future })],
    ['to be published later', text({ ...bridge, headline: 7, published: future })],
  ])('%s', async (_, broken) => {
    const root = makeFolder({ bridge, ...others });
    await build(root);
    writeFileSync(fileOf(root), broken);
    const { content } = await build(root);
    for (const [file, bytes] of content) expect(`${file} ${bytes}`).not.toMatch(/bridge|BRIDGE/);
    // Still broken, it does not come back.
    writeFileSync(fileOf(root), '{');
    expect((await build(root, NOW + 2 * HOUR)).has('articles/bridge.json')).toBe(false);
  });

  test('an only article, too', async () => {
    const root = makeFolder({ bridge });
    await build(root);
    writeFileSync(fileOf(root), text({ ...bridge, headline: 7, status: 'withheld' }));
    expect(await build(root)).toMatchObject({ release: { articles: 0 } });
  });
});

describe('an edition that has no article at all any more', () => {
  const articlesOf = (root: string) => join(root, 'articles');
  const empty: [string, (root: string) => void][] = [
    ['its folder is missing', (root) => rmSync(articlesOf(root), { recursive: true })],
    ['its folder is empty', (root) => ['bridge', 'quay'].forEach((slug) => void rmSync(fileOf(root, slug)))],
    [
      'a file is in the place of its folder',
      (root) => {
        rmSync(articlesOf(root), { recursive: true });
        writeFileSync(articlesOf(root), '');
      },
    ],
    [
      'no file can be read, and no earlier version is known',
      (root) => {
        for (const slug of ['bridge', 'quay']) writeFileSync(fileOf(root, slug), '{');
        rmSync(join(root, 'build'), { recursive: true });
      },
    ],
  ];

  test.each(empty)('is not published where %s, unless it is allowed', async (_, spoil) => {
    const root = makeFolder({ bridge, ...others });
    const before = await build(root);
    spoil(root);
    const refused = await build(root);
    expect(refused.release).toBeUndefined();
    expect(refused.content).toEqual(before.content);
    expect(refused.lines).toContainEqual(
      expect.stringMatching(
        /^articles\/ {2}error {2}[^.]*2 are published[^.]* type: npm run build -- --allow-empty$/,
      ),
    );
    const allowed = await build(root, NOW, true);
    expect(allowed.release).toMatchObject({ articles: 0 });
    expect(allowed.has('articles/bridge.json')).toBe(false);
    // From then on there is nothing to lose.
    expect(await build(root)).toMatchObject({ release: { articles: 0 } });
  });

  test('is whole again once its folder is back', async () => {
    const root = makeFolder({ bridge, ...others });
    const before = await build(root);
    renameSync(articlesOf(root), join(root, 'away'));
    await build(root);
    renameSync(join(root, 'away'), articlesOf(root));
    writeFileSync(fileOf(root), '{');
    expect((await build(root)).content).toEqual(before.content);
  });

  test('is another thing than one whose articles are all broken, or all hidden', async () => {
    const root = makeFolder({ bridge, ...others });
    const before = await build(root);
    for (const slug of ['bridge', 'quay']) writeFileSync(fileOf(root, slug), '{');
    const broken = await build(root);
    expect(broken.release).toMatchObject({ articles: 2, lastGood: 2 });
    expect(broken.content).toEqual(before.content);
    for (const slug of ['bridge', 'quay'])
      writeFileSync(fileOf(root, slug), text(articleJson({ status: 'withheld' })));
    expect(await build(root)).toMatchObject({ release: { articles: 0 } });
  });
});
