import { once } from 'node:events';
import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BuildReport } from '../../../src/press/build/build-report.ts';
import { watchEdition } from '../../../src/press/build/watch.ts';
import { publishIndex } from '../../../src/press/cli/build-command.ts';
import { releaseLines } from '../../../src/press/cli/console.ts';
import { Release } from '../../../src/press/release/release.ts';
import { articleJson, makeFolder, NOW, picture } from '../edition.ts';
import { builderOf, contentOf } from '../press.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Watches a folder; the clock is the test's. */
async function watching(
  root: string,
  clock = { now: NOW },
  builder = builderOf(root, { watching: true }),
  pollInterval?: number,
  onError = (sentence: string): void => {
    throw new Error(sentence);
  },
) {
  const reports: BuildReport[] = [];
  const end = new AbortController();
  const watched = watchEdition(builder, {
    root,
    clock: () => clock.now,
    end: end.signal,
    ...(pollInterval === undefined ? {} : { pollInterval }),
    onError,
    onPublished: (report) => void reports.push(report),
  });
  ends.push(async () => {
    end.abort();
    await watched;
  });
  await vi.waitFor(() => expect(reports).not.toHaveLength(0), { timeout: 60_000 });
  const dist = join(root, 'dist');
  return {
    reports,
    dist,
    read: (path: string) => readFileSync(join(dist, path), 'utf8'),
    has: (path: string) => existsSync(join(dist, path)),
  };
}

const soon = <T>(look: () => T) => vi.waitFor(look, { timeout: 60_000, interval: 10 });

test('a builder whose program was compiled anew publishes no mixture: the site stands, and it says what to do', async () => {
  const root = makeFolder({ a: articleJson() });
  const builder = builderOf(root);
  await builder.publish(NOW);
  const before = contentOf(join(root, 'dist'));
  writeFileSync(join(root, 'build/client/bundle.json'), '{"app":"assets/other.js"}');
  writeFileSync(join(root, 'articles/b.json'), JSON.stringify(articleJson()));
  builder.refresh();
  const { issues, release } = await builder.publish(NOW);
  expect(release).toBeUndefined();
  expect(issues).toEqual([
    expect.objectContaining({
      file: 'build',
      severity: 'error',
      message: expect.stringMatching(/Start it again/),
    }),
  ]);
  expect(contentOf(join(root, 'dist'))).toEqual(before);
});

describe('while the edition is watched', () => {
  test('an article that is added, edited or deleted is live, in its lists too', async () => {
    const root = makeFolder({ a: articleJson() });
    const { read, has } = await watching(root);
    const file = join(root, 'articles/b.json');
    writeFileSync(file, JSON.stringify(articleJson({ headline: 'ADDED', section: 'Culture' })));
    await soon(() => expect(read('articles/b/index.html')).toContain('ADDED'));
    expect(read('sections/culture/index.html')).toContain('ADDED');
    expect(read('index.html')).toContain('ADDED');
    writeFileSync(file, JSON.stringify(articleJson({ headline: 'EDITED', section: 'Culture' })));
    await soon(() => expect(read('sections/culture/index.html')).toContain('EDITED'));
    rmSync(file);
    await soon(() => expect(has('articles/b/index.html')).toBe(false));
    expect(read('index.html')).not.toContain('EDITED');
  });

  test('so is a photo, a page that is no article, and the edition itself', async () => {
    const photo = { src: 'photos/a.png', alt: 'a', credit: 'c' };
    const root = makeFolder({ a: articleJson({ photo }) }, { 'photos/a.png': await picture(40, 30) });
    const { read, has } = await watching(root);
    writeFileSync(join(root, 'photos/a.png'), await picture(80, 60));
    await soon(() =>
      expect(JSON.parse(read('articles/a.json'))).toMatchObject({ photo: { width: 80, height: 60 } }),
    );
    writeFileSync(join(root, 'edition.json'), read('../edition.json').replace('The Test', 'RENAMED'));
    await soon(() => expect(read('index.html')).toContain('RENAMED'));
    expect(has('pages/about/index.html')).toBe(false);
  });

  test('an embargo that ends and an expiry that passes take effect by themselves', async () => {
    const clock = { now: NOW };
    const soonAt = new Date(NOW + 300).toISOString();
    const root = makeFolder({
      a: articleJson(),
      later: articleJson({ embargo: soonAt }),
      gone: articleJson({ expires: soonAt }),
      future: articleJson({ published: soonAt }),
    });
    const { has } = await watching(root, clock);
    expect(has('articles/later.json')).toBe(false);
    expect(has('articles/gone.json')).toBe(true);
    clock.now = NOW + 300;
    await soon(() => expect(has('articles/later.json')).toBe(true));
    expect(has('articles/future.json')).toBe(true);
    expect(has('articles/gone.json')).toBe(false);
  });

  test('so does one whose moment comes while a release is being made', async () => {
    let asked = 0;
    const clock = {
      get now() {
        return asked++ === 0 ? NOW : NOW + 300;
      },
    };
    const root = makeFolder({
      a: articleJson(),
      later: articleJson({ embargo: new Date(NOW + 300).toISOString() }),
    });
    // With the index made, nothing else is published.
    const builder = builderOf(root, { watching: true });
    await builder.publish(NOW);
    expect(await publishIndex(builder, NOW)).toEqual([]);
    const { has } = await watching(root, clock);
    await soon(() => expect(has('articles/later.json')).toBe(true));
  });

  test('a file that is saved while a release is built is live no later than others', async () => {
    const root = makeFolder({ a: articleJson() });
    // With the index made, nothing else is published.
    const before = builderOf(root, { watching: true });
    await before.publish(NOW);
    expect(await publishIndex(before, NOW)).toEqual([]);
    const builder = builderOf(root, { watching: true });
    const publish = builder.publish.bind(builder);
    vi.spyOn(builder, 'publish').mockImplementationOnce(async (now) => {
      const articles = watch(join(root, 'articles'));
      const told = once(articles, 'change');
      writeFileSync(join(root, 'articles/a.json'), JSON.stringify(articleJson({ headline: 'MEANWHILE' })));
      await told;
      articles.close();
      return publish(now);
    });
    // Events alone: nothing is read again by the clock.
    const { read } = await watching(root, { now: NOW }, builder, Number.POSITIVE_INFINITY);
    await soon(() => expect(read('index.html')).toContain('MEANWHILE'));
  });

  test('so is one that is saved a moment before the index of the search is there', async () => {
    const root = makeFolder({ a: articleJson() });
    const builder = builderOf(root, { watching: true });
    vi.spyOn(builder, 'index').mockImplementationOnce(async () => {
      const articles = watch(join(root, 'articles'));
      const told = once(articles, 'change');
      writeFileSync(join(root, 'articles/a.json'), JSON.stringify(articleJson({ headline: 'MEANWHILE' })));
      await told;
      articles.close();
      return true;
    });
    // Events alone: nothing is read again by the clock.
    const { read } = await watching(root, { now: NOW }, builder, Number.POSITIVE_INFINITY);
    await soon(() => expect(read('index.html')).toContain('MEANWHILE'));
  });

  test('a broken edition leaves the old site standing until it is mended', async () => {
    const root = makeFolder({ a: articleJson({ headline: 'STANDS' }) });
    const { reports, read } = await watching(root);
    const good = readFileSync(join(root, 'edition.json'), 'utf8');
    writeFileSync(join(root, 'edition.json'), '{');
    await soon(() => expect(reports.at(-1)?.release).toBeUndefined());
    expect(read('index.html')).toContain('STANDS');
    writeFileSync(join(root, 'edition.json'), good.replace('The Test', 'MENDED'));
    await soon(() => expect(read('index.html')).toContain('MENDED'));
  });

  test('a release that cannot be written leaves the old site standing, which is told once, and is tried again', async () => {
    const root = makeFolder({ a: articleJson({ headline: 'STANDS' }) });
    const builder = builderOf(root, { watching: true });
    const messages: string[] = [];
    const { read } = await watching(
      root,
      { now: NOW },
      builder,
      20,
      (message) => void messages.push(message),
    );
    let failures = 0;
    const spy = vi.spyOn(Release.prototype, 'finish').mockImplementation(() => {
      failures++;
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    });
    writeFileSync(join(root, 'articles/a.json'), JSON.stringify(articleJson({ headline: 'AFTERWARDS' })));
    await soon(() => expect(failures).toBeGreaterThan(2));
    expect(read('index.html')).toContain('STANDS');
    expect(messages).toEqual([
      'Nothing was published, and the site is unchanged: ENOSPC: no space left on device',
    ]);
    spy.mockRestore();
    await soon(() => expect(read('index.html')).toContain('AFTERWARDS'));
  });

  test('a half-saved article stays as it was, in its lists too, and is new once it is whole', async () => {
    const root = makeFolder({ a: articleJson({ headline: 'WAS' }), b: articleJson() });
    const { reports, read } = await watching(root);
    const file = join(root, 'articles/a.json');
    const whole = JSON.stringify(articleJson({ headline: 'WHOLE' }));
    writeFileSync(file, whole.slice(0, 40));
    await soon(() => expect(reports.at(-1)).toMatchObject({ release: { articles: 2, lastGood: 1 } }));
    for (const page of ['index.html', 'articles/a/index.html', 'comments-index.json', 'feed.xml'])
      expect(read(page), page).toMatch(/WAS|"a"/);
    expect(reports.at(-1)?.issues).toContainEqual(
      expect.objectContaining({
        file: 'articles/a.json',
        message: expect.stringMatching(/stays published\.$/),
      }),
    );
    writeFileSync(file, whole);
    await soon(() => expect(read('index.html')).toContain('WHOLE'));
    expect(reports.at(-1)).toMatchObject({ issues: [], release: { lastGood: 0 } });
  });

  test('a half-saved photos/sources.json leaves the packaged photos as they were, and is the only error', async () => {
    const src = 'photos/a.png';
    const sources = JSON.stringify({ [src]: { package: 'pictures', file: 'a.png' } });
    const root = makeFolder(
      { a: articleJson({ photo: { src, alt: 'a', credit: 'c' } }) },
      { 'photos/sources.json': sources, 'node_modules/pictures/a.png': await picture() },
    );
    const { reports, read } = await watching(root);
    await soon(() => expect(read('articles/a/index.html')).toContain('<img'));
    const file = join(root, 'photos/sources.json');
    writeFileSync(file, sources.slice(0, 20));
    writeFileSync(join(root, 'articles/b.json'), JSON.stringify(articleJson({ headline: 'MEANWHILE' })));
    await soon(() => expect(reports.at(-1)?.issues).not.toEqual([]));
    await soon(() => expect(read('index.html')).toContain('MEANWHILE'));
    expect(reports.at(-1)).toMatchObject({
      issues: [{ file: 'photos/sources.json', message: expect.stringMatching(/stays in use\.$/) }],
      release: { articles: 2 },
    });
    expect(read('articles/a/index.html')).toContain('<img');
    writeFileSync(file, sources.replace('a.png"}', 'gone.png"}'));
    await soon(() =>
      expect(reports.at(-1)?.issues).toMatchObject([
        { file: 'articles/a.json', message: expect.stringMatching(/not there/) },
      ]),
    );
  });

  test('where all articles vanish, the last site is served, which is said, until they are back', async () => {
    const root = makeFolder({ a: articleJson({ headline: 'STANDS' }), b: articleJson() });
    const { reports, read } = await watching(root);
    renameSync(join(root, 'articles'), join(root, '.away'));
    await soon(() => expect(reports.at(-1)?.release).toBeUndefined());
    expect(read('articles/a/index.html')).toContain('STANDS');
    const said = releaseLines(reports.at(-1) as BuildReport, 1, '');
    expect(said.join('\n')).toMatch(
      /^articles\/ {2}error .* stop the press and type: npm start -- --allow-empty\nNothing was published.*site is unchanged\.$/m,
    );
    renameSync(join(root, '.away'), join(root, 'articles'));
    writeFileSync(join(root, 'articles/a.json'), JSON.stringify(articleJson({ headline: 'BACK' })));
    await soon(() => expect(read('index.html')).toContain('BACK'));
    expect(read('articles/b.json')).toContain('"b"');
  });

  test('no release is ever seen half', async () => {
    const root = makeFolder(
      Object.fromEntries(
        Array.from({ length: 30 }, (_, i) => [`s-${i}`, articleJson({ headline: 'ROUND 0.' })]),
      ),
    );
    const { dist, reports } = await watching(root);
    const published = () => realpathSync(dist);
    const looked: string[] = [];
    const look = () => {
      const at = published();
      const now = contentOf(at);
      // Whoever reads longer than a release stands reads two; a request reads one file.
      if (published() !== at) return;
      const pages = [...now].filter(([file]) => /^articles\/.*\.html$/.test(file));
      expect(pages).toHaveLength(30);
      for (const [file, content] of pages) {
        const round = /ROUND \d+\./.exec(content)?.[0] ?? 'none';
        expect(now.get(file.replace('/index.html', '.json'))).toContain(round);
        looked.push(round);
      }
    };
    for (let round = 1; round <= 5; round++) {
      const before = reports.length;
      for (let i = 0; i < 30; i++) {
        const file = join(root, `articles/s-${i}.json`);
        writeFileSync(file, JSON.stringify(articleJson({ headline: `ROUND ${round}.` })));
      }
      while (reports.length === before) {
        look();
        await new Promise(setImmediate);
      }
    }
    await soon(() => expect(readFileSync(join(dist, 'articles/s-29.json'), 'utf8')).toContain('ROUND 5.'));
    look();
    expect(looked.at(-1)).toBe('ROUND 5.');
  });
});

describe('a site that somebody removes', () => {
  test.each([
    ['dist alone', ['dist']],
    ['dist and the releases behind it', ['dist', 'dist.a', 'dist.b', 'dist.spare']],
  ])('%s is made again by itself', async (_, names) => {
    const root = makeFolder({ a: articleJson() });
    const site = await watching(root, undefined, undefined, 50);
    // The release with the index of the search: what is removed while one is built is another case.
    await soon(() => expect(site.reports).toHaveLength(2));
    const before = contentOf(site.dist);
    for (const name of names) rmSync(join(root, name), { recursive: true, force: true });
    await soon(() => expect(site.has('articles/a/index.html')).toBe(true));
    await soon(() =>
      expect([...contentOf(site.dist).keys()]).toEqual(expect.arrayContaining([...before.keys()])),
    );
  });

  test('what was removed inside it is made again too', async () => {
    const root = makeFolder({ a: articleJson() });
    const site = await watching(root, undefined, undefined, 50);
    // The release with the index of the search: what is removed while one is built is another case.
    await soon(() => expect(site.reports).toHaveLength(2));
    for (const name of readdirSync(site.dist)) rmSync(join(site.dist, name), { recursive: true });
    await soon(() => expect(site.has('articles/a/index.html')).toBe(true));
  });

  test('so is a release whose folder is removed while it is built', async () => {
    const root = makeFolder({ a: articleJson() });
    const site = await watching(root, undefined, undefined, 50);
    const { finish } = Release.prototype;
    vi.spyOn(Release.prototype, 'finish').mockImplementationOnce(function (this: Release) {
      for (const name of ['dist', 'dist.a', 'dist.b', 'dist.spare'])
        rmSync(join(root, name), { recursive: true, force: true });
      return finish.call(this);
    });
    writeFileSync(join(root, 'articles/a.json'), JSON.stringify(articleJson({ headline: 'AGAIN' })));
    await soon(() => expect(site.read('articles/a/index.html')).toContain('AGAIN'));
  });
});
