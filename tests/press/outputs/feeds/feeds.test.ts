import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFromJson } from '@extractus/feed-extractor';
import { parseFeed as parseXmlFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { parseEdition } from '../../../../src/model/edition/parse-edition.ts';
import { atomText, rssText } from '../../../../src/press/outputs/feeds/feed-formats.ts';
import { articleJson, editionJson, NOW } from '../../edition.ts';
import { builderOf, filesOf } from '../../press.ts';
import { ARTICLES, built, EDITION, FEEDS, SITE } from './edition.ts';

/** What every parser must find in a feed. */
interface Found {
  title: string | null | undefined;
  link: string | null | undefined;
  items: { id: unknown; title: unknown; link: unknown; time: number; html: unknown; authors: unknown }[];
}

const millis = (date: unknown): number => new Date(String(date)).getTime();

async function byRssParser(text: string): Promise<Found> {
  const feed = await new RssParser({
    customFields: { item: [['dc:creator', 'creators', { keepArray: true }]] },
  }).parseString(text);
  return {
    title: feed.title,
    link: feed.link,
    items: feed.items.map((item) => {
      const own = item as typeof item & Record<string, unknown>;
      return {
        id: item.guid ?? own['id'],
        title: item.title,
        link: item.link,
        time: millis(item.isoDate),
        html: own['content:encoded'] ?? item.content,
        authors: own['creators'] ?? own['author'],
      };
    }),
  };
}

/** HTML as `byFeedParser` gives it: that parser decodes what stands inside CDATA once more. */
const decoded = (html: unknown): string =>
  String(html).replace(
    /&(lt|gt|quot|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&',
  );

const decodedItems = <T extends { html: unknown }>({ items }: { items: T[] }) =>
  items.map((item) => ({ ...item, html: decoded(item.html) }));

function byFeedParser(text: string): Found {
  const feed = parseXmlFeed(text);
  return {
    title: feed.title,
    link: feed.url,
    items: feed.items.map(({ id, title, url, published, content, authors }) => ({
      id,
      title,
      link: url,
      time: millis(published?.toISOString()),
      html: content,
      authors: authors.map(({ name }) => name),
    })),
  };
}

describe('a feed', () => {
  test('is read back whole by parsers that know nothing of each other', async () => {
    const { text } = await built(ARTICLES);
    const json = parseJsonFeed(text('feed.json'));
    const html = json.items?.map(({ content_html }) => content_html?.replace(/[\uFFFE\uFFFF]/g, ''));
    const first = {
      id: 'urn:test:hard',
      title: 'A & B <c> ]]> “q”',
      link: `${SITE}articles/a/`,
      time: Date.UTC(2026, 10, 24, 9),
      html: html?.[0],
    };
    const second = {
      title: 'جسر',
      link: `${SITE}articles/b/`,
      time: Date.UTC(2026, 10, 24, 4),
      html: html?.[1],
    };
    for (const path of ['feed.xml', 'sections/world/feed.xml', 'authors/ann/feed.xml']) {
      expect(XMLValidator.validate(text(path))).toBe(true);
      const rss = parseRssFeed(text(path)).items?.map((item) => ({
        id: item.guid?.value,
        title: item.title,
        link: item.link,
        time: millis(item.pubDate),
        html: item.content?.encoded,
      }));
      expect(rss).toMatchObject([first, second]);
      for (const found of [await byRssParser(text(path)), byFeedParser(text(path))]) {
        expect(decodedItems(found)).toMatchObject(decodedItems({ items: [first, second] }));
        expect(found.items[0]?.authors).toEqual(['Ann', 'The Wire']);
        expect(found.title).toMatch(/^The Test/);
      }
    }
    expect(byFeedParser(text('feed.xml')).link).toBe(SITE);
    expect(byFeedParser(text('sections/world/feed.xml')).link).toBe(`${SITE}sections/world/`);
    expect(XMLValidator.validate(text('atom.xml'))).toBe(true);
    const atom = parseAtomFeed(text('atom.xml')).entries?.map((entry) => ({
      id: entry.id,
      html: entry.content?.value,
    }));
    expect(atom).toMatchObject([{ id: first.id, html: first.html }, { html: second.html }]);
    for (const { items } of [await byRssParser(text('atom.xml')), byFeedParser(text('atom.xml'))]) {
      expect(decodedItems({ items })).toMatchObject(decodedItems({ items: [first, second] }));
    }
    const other = extractFromJson(text('feed.json'), {
      descriptionMaxLen: 0,
      getExtraEntryFields: ({ content_html }: Record<string, unknown>) => ({ html: content_html }),
    });
    expect(other).toMatchObject({ title: 'The Test', link: SITE, language: 'en' });
    expect(other.entries?.map((entry) => ({ ...entry, time: millis(entry.published) }))).toMatchObject([
      { ...first, html: json.items?.[0]?.content_html },
      { ...second, html: json.items?.[1]?.content_html },
    ]);
    expect(json.items).toMatchObject([
      {
        id: first.id,
        url: first.link,
        title: first.title,
        authors: [{ name: 'Ann', url: `${SITE}authors/ann/` }, { name: 'The Wire' }],
      },
      { url: second.link, language: 'ar' },
    ]);
  });

  test('says what it is, where it is and what it follows', async () => {
    const { text } = await built(ARTICLES);
    const rss = parseRssFeed(text('feed.xml'));
    expect(rss).toMatchObject({
      title: 'The Test',
      description: 'Daily & late',
      language: 'en',
      copyright: '© 2026 The Test',
      lastBuildDate: 'Wed, 25 Nov 2026 08:00:00 GMT',
    });
    expect(rss.atom?.links).toMatchObject([
      { href: `${SITE}feed.xml`, rel: 'self', type: 'application/rss+xml' },
    ]);
    const atom = parseAtomFeed(text('atom.xml'));
    expect(atom).toMatchObject({
      id: editionJson.id,
      updated: '2026-11-25T08:00:00.000Z',
      authors: [{ name: 'Test & Sons', uri: SITE }],
    });
    expect(atom.links).toContainEqual({ href: `${SITE}atom.xml`, rel: 'self', type: 'application/atom+xml' });
    expect(JSON.parse(text('feed.json'))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: SITE,
      feed_url: `${SITE}feed.json`,
      language: 'en',
    });
  });

  test('shows corrections, changes and retractions as such', async () => {
    const { text } = await built({
      ...ARTICLES,
      gone: articleJson({
        corrections: [{ at: '2026-11-25T09:00:00Z', kind: 'retraction', text: 'None of it was so.' }],
      }),
    });
    const rss = parseRssFeed(text('feed.xml')).items ?? [];
    const hard = rss.find(({ guid }) => guid?.value === 'urn:test:hard');
    expect(hard?.content?.encoded).toContain('<h2>Correction</h2>');
    expect(hard?.content?.encoded).toContain('It was ]]&gt; wrong.');
    expect(hard?.content?.encoded).toContain('Updated <time datetime="2026-11-24T12:00:00+02:00">');
    expect(hard?.dcterms?.modified).toEqual(['2026-11-25T08:00:00.000Z']);
    const gone = rss.find(({ link }) => link?.endsWith('/gone/'));
    expect(gone?.content?.encoded).toMatch(/^<div[^>]*><div><div><b>This story has been retracted\.<\/b>/);
    expect(gone?.content?.encoded).toContain('None of it was so.');
    const entry = parseAtomFeed(text('atom.xml')).entries?.find(({ id }) => id === 'urn:test:hard');
    expect(entry).toMatchObject({
      published: '2026-11-24T09:00:00.000Z',
      updated: '2026-11-25T08:00:00.000Z',
    });
  });

  test('holds whole addresses only, and nothing that runs', async () => {
    const { dist, text } = await built(ARTICLES);
    const files = new Set(filesOf(dist));
    for (const path of FEEDS) {
      const bodies =
        path === 'feed.json'
          ? (JSON.parse(text(path)) as { items: { content_html: string }[] }).items.map(
              (item) => item.content_html,
            )
          : byFeedParser(text(path)).items.map(({ html }) => String(html));
      for (const html of bodies) {
        expect(html).not.toMatch(
          /<(?:script|iframe|button|form|input|style|object|link|meta|picture|source)\b/,
        );
        expect(html).not.toMatch(/ (?:class|style|id|srcset|sizes|loading|on\w+|aria-[a-z]+|tabindex)=/i);
        for (const [, address = ''] of html.matchAll(/ (?:src|href|poster)="([^"]*)"/g)) {
          expect(address).toMatch(/^https:\/\//);
          if (!address.startsWith(SITE)) continue;
          const file = decodeURIComponent(new URL(address).pathname).slice('/paper/'.length);
          expect(files).toContain(file.endsWith('/') ? `${file}index.html` : file);
        }
      }
    }
    const [html = ''] = byFeedParser(text('feed.xml')).items.map((item) => String(item.html));
    expect(html).toContain(`<a href="${SITE}articles/a/#corrections">there</a>`);
    expect(html).toContain('<a href="https://www.youtube.com/watch?v=abcdefghijk">The film</a>');
    expect(html).toContain('<figcaption><span>On the quay</span> <bdi>A. Someone</bdi></figcaption>');
    expect(html).toMatch(
      /<audio controls="" preload="none" src="https:\/\/host\.example\/paper\/media\/a%20b\.mp3">/,
    );
  });

  test('names no hidden article, and no more than the newest', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `s-${i}`,
        articleJson({ published: new Date(NOW - i * 60_000).toISOString(), byline: ['Ann'] }),
      ]),
    );
    const { text } = await built({ ...many, hidden: ARTICLES.hidden });
    for (const path of FEEDS) expect(text(path)).not.toContain('HIDDEN');
    expect(parseRssFeed(text('feed.xml')).items).toHaveLength(50);
    expect(parseAtomFeed(text('atom.xml')).entries).toHaveLength(50);
    expect(parseRssFeed(text('authors/ann/feed.xml')).items).toHaveLength(20);
    expect(parseRssFeed(text('authors/ann/feed.xml')).items?.[0]?.link).toBe(`${SITE}articles/s-0/`);
  });

  test('of an empty edition is whole', async () => {
    const { text } = await built({});
    expect(byFeedParser(text('feed.xml'))).toMatchObject({ title: 'The Test', items: [] });
    expect(byFeedParser(text('atom.xml'))).toMatchObject({ title: 'The Test', items: [] });
    expect(JSON.parse(text('feed.json'))).toMatchObject({ items: [] });
    expect(byFeedParser(text('sections/culture/feed.xml')).items).toEqual([]);
  });
});

test('whatever an article says, its feeds are well formed and say it', () => {
  const read = parseEdition(EDITION);
  if (!read.ok) throw new Error('no edition');
  const edition = read.value;
  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(words, words, words, (title, summary, html) => {
      const item = {
        id: 'urn:x:1',
        url: `${SITE}articles/x/`,
        title,
        summary,
        html,
        authors: [{ name: title }],
        published: '2026-11-24T09:00:00Z',
        updated: '2026-11-24T09:00:00Z',
        tags: [summary],
        language: 'en',
      };
      const feed = {
        edition,
        id: 'urn:x:0',
        title,
        self: SITE,
        page: SITE,
        description: summary,
        items: [item],
      };
      for (const text of [rssText(feed), atomText(feed)]) {
        expect(XMLValidator.validate(text)).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
        const printable = (value: string) => value.replace(forbidden, '').trim();
        const found = text.includes('<rss')
          ? parseRssFeed(text).items?.[0]?.content?.encoded
          : parseAtomFeed(text).entries?.[0]?.content?.value;
        expect((found ?? '').trim()).toBe(printable(html));
      }
    }),
    { numRuns: 200 },
  );
});

test('an article that is not in a feed changes none of it, and one that is changes only its own', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `s-${i}`,
      articleJson({
        published: new Date(NOW - i * 60_000).toISOString(),
        section: i % 2 ? 'World' : 'Culture',
      }),
    ]),
  );
  const { root, text } = await built(many);
  const before = Object.fromEntries(
    ['feed.xml', 'sections/world/feed.xml', 'sections/culture/feed.xml'].map((path) => [path, text(path)]),
  );
  writeFileSync(join(root, 'articles/s-59.json'), JSON.stringify({ ...many['s-59'], headline: 'Changed' }));
  await builderOf(root, { plain: true }).publish(NOW);
  for (const [path, was] of Object.entries(before)) expect(text(path)).toBe(was);
  writeFileSync(join(root, 'articles/s-1.json'), JSON.stringify({ ...many['s-1'], headline: 'Changed' }));
  await builderOf(root, { plain: true }).publish(NOW);
  expect(text('feed.xml')).toContain('Changed');
  expect(text('sections/world/feed.xml')).toContain('Changed');
  expect(text('sections/culture/feed.xml')).toBe(before['sections/culture/feed.xml']);
});
