import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/server/store/open-store.ts';
import { samplesOf } from '../../samples.ts';
import { CommandEdition } from './command-edition.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/comments/${name}.xml`, import.meta.url));
const paper = new CommandEdition();
let edition: string;
beforeEach(() => {
  edition = paper.path;
});

/** Writes what the server knows of a built site. */
function build(slugs: string[], redirects: Record<string, string> = {}): void {
  mkdirSync(join(edition, 'dist'));
  const articles = slugs.map((slug) => ({
    slug,
    id: `urn:${slug}`,
    headline: slug,
    state: 'open',
    revision: 1,
  }));
  writeFileSync(join(edition, 'dist/comments-index.json'), JSON.stringify({ edition: {}, articles }));
  const list = Object.entries(redirects).map(([from, to]) => ({ from, to }));
  writeFileSync(join(edition, 'dist/redirects.json'), JSON.stringify(list));
}

const run = (...args: string[]) => paper.run(args);

async function listOf(slug: string) {
  const store = await openStore({ data: join(edition, 'data') });
  const list = await store.list(`urn:${slug}`, {}, 500);
  await store.close();
  return list ?? [];
}

test('comments of WordPress come with threads, states and times, found by a former address', async () => {
  build(['harbour'], { '/2019/harbour-opens/': '/articles/harbour/' });
  const dry = await run('import', fixture('wordpress'), '--dry-run');
  expect(dry.out).toMatch(/Nothing was stored: this was a dry run\.$/);
  expect(await listOf('harbour')).toEqual([]);
  const { code, out } = await run('import', fixture('wordpress'));
  expect(code).toBe(0);
  expect(out).toMatch(
    / +new +same +changed since +left out\ncomments +4 +0 +0 +3\ntrackbacks +0 .* 1\npingbacks .* 1\n/,
  );
  expect(out).toMatch(/no story:\n {2}20 \(line \d+\): https:\/\/old\.example\/elsewhere\/\n/);
  expect(out).toMatch(
    /no text:\n {2}17 \(line \d+\)\n[\s\S]*duplicates\):\n {2}14 \(.*\n[\s\S]*orphans\):\n {2}14 \(/,
  );
  const list = await listOf('harbour');
  expect(list).toMatchObject([
    {
      name: 'Ann',
      text: 'First.',
      depth: 0,
      createdAt: Date.parse('2019-03-01T10:00:00Z'),
      url: 'https://ann.example/',
    },
    {
      name: 'Bo',
      depth: 1,
      parent: list[0]?.id,
      createdAt: Date.parse('2019-03-02T10:00:00Z'),
      text: 'Yes, **really**: see this (https://x.example/a).\n\n> Quoted\n> lines\n\n3 < 4',
    },
    { name: 'Cy', text: 'Lost parent.', depth: 0, parent: null },
  ]);
  const store = await openStore({ data: join(edition, 'data') });
  expect(await store.listByStatus('held', 9)).toMatchObject([
    { name: 'Anonymous', text: 'Waits.', depth: 2 },
  ]);
  expect(await store.find(list[0]?.id ?? '')).toMatchObject({ email: '', clientHash: null });
  expect(await store.find(list[1]?.id ?? '')).toMatchObject({ email: 'bo@example.org' });
  expect(await store.thread('urn:harbour')).toMatchObject({ count: 3, listed: 3 });
  await store.setStatus(list[2]?.id ?? '', 'removed');
  await store.close();
  expect((await run('import', fixture('wordpress'))).out).toMatch(/comments +0 +3 +1 +3\n/);
  expect((await listOf('harbour')).map(({ id }) => id)).toEqual(list.slice(0, 2).map(({ id }) => id));
});

test('comments of Disqus come with their states, found by the last part of the address', async () => {
  build(['market']);
  expect((await run('import', fixture('disqus'))).out).toMatch(/comments +4 +0 +0 +0\n/);
  expect(await listOf('market')).toMatchObject([
    { name: 'peter', text: 'One.\n\nTwo, *well*.', depth: 0 },
    { status: 'removed', depth: 1 },
    { name: 'ann', text: 'Below.', depth: 2 },
  ]);
  expect((await run('list', 'spam')).out).toContain('Buy.');
});

test('long texts and names stay whole (C04)', async () => {
  build(['market']);
  const [text, name] = ['word '.repeat(5_000).trim(), 'N'.repeat(200)];
  const file = join(edition, 'long.xml');
  const source = readFileSync(fixture('disqus'), 'utf8');
  writeFileSync(file, source.replace('Gone.', text).replace('<name>user<', `<name>${name}<`));
  await run('import', file);
  const store = await openStore({ data: join(edition, 'data') });
  expect(await store.listByStatus('removed', 1)).toMatchObject([{ text, name }]);
  await store.close();
});

describe('XML (S14)', () => {
  const bombs = {
    'billion laughs': `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}">${'bcdefghij'
      .split('')
      .map((letter, n) => `<!ENTITY ${letter} "${`&${'abcdefghi'[n]};`.repeat(10)}">`)
      .join('')}]><rss>&j;</rss>`,
    'an external entity': '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss>&e;</rss>',
    'an external DTD': '<!DOCTYPE rss SYSTEM "http://x.example/a.dtd"><rss/>',
  };

  test.each(Object.entries(bombs))('%s is refused with its line, and nothing is read', async (_, xml) => {
    build(['a']);
    const file = join(edition, 'a.xml');
    writeFileSync(file, `<?xml version="1.0"?><!-- WordPress -->\n${xml}`);
    const start = process.memoryUsage().rss;
    expect(await run('import', file)).toEqual({
      code: 1,
      out: `${file} has a document type (DOCTYPE), which is not read (line 2).`,
    });
    expect(process.memoryUsage().rss - start).toBeLessThan(100_000_000);
  });

  test('an entity of no document, another encoding and text that is not well-formed are named', async () => {
    build(['a']);
    const file = join(edition, 'a.xml');
    const cases: [string, RegExp][] = [
      ['<rss>&e;</rss>', /is not well-formed XML: undefined entity.* \(line 1\)\.$/],
      ['<rss>\n<item></rss>', /is not well-formed XML: .* \(line 2\)\.$/],
      ['<?xml version="1.0" encoding="iso-8859-1"?><rss/>', /is in iso-8859-1; save it as UTF-8/],
      [`<rss>${'<a>'.repeat(200)}`, /has more than 100 elements in each other/],
      ['<feed/>', /is the pasted text of a news page, and comments are imported here\.$/],
    ];
    for (const [xml, message] of cases) {
      writeFileSync(file, xml);
      expect((await run('import', file)).out).toMatch(message);
    }
    expect(await listOf('a')).toEqual([]);
  });
});

const wordpress = samplesOf('wordpress-wxr');
describe.runIf(wordpress !== undefined)('real exports of WordPress', () => {
  const path = (name: string): string => join(wordpress ?? '', 'phpunit/data', `${name}.xml`);

  test('the theme test data: 26 shown, 3 waiting, links back left out, replies to depth 10', async () => {
    const xml = readFileSync(path('theme-unit-test-data'), 'utf8');
    const links = [...xml.matchAll(/<link>[^<]*\/([\w-]+)\/<\/link>/g)].map(([, slug]) => slug ?? '');
    build([...new Set(links)]);
    const { out } = await run('import', path('theme-unit-test-data'));
    expect(out).toMatch(/comments +29 .*\ntrackbacks .* 2\npingbacks .* 2\n/);
    const store = await openStore({ data: join(edition, 'data') });
    expect(await store.listByStatus('published', 99)).toHaveLength(26);
    expect(await store.listByStatus('held', 99)).toHaveLength(3);
    expect(Math.max(...(await store.listByStatus('published', 99)).map(({ depth }) => depth))).toBe(9);
    await store.close();
  });

  test('files that are not well-formed are refused with the line', async () => {
    build(['a']);
    for (const name of ['malformed', 'crazy-cdata'])
      expect((await run('import', path(name))).out).toMatch(/is not well-formed XML: .* \(line \d+\)\.$/);
  });
});

const isso = samplesOf('comments-isso');
test.runIf(isso !== undefined)(
  'a real export of Disqus: replies, a deleted one, and one without its thread',
  async () => {
    build(['redacted', 'example.org']);
    const { code, out } = await run('import', join(isso ?? '', 'disqus.xml'));
    expect(code).toBe(0);
    expect(out).toMatch(/no story:\n[\s\S]* {2}6 \(line \d+\): no address\n/);
  },
);
