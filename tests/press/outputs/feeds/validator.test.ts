import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { samplesOf } from '../../../samples.ts';
import { ARTICLES, built, FEEDS, SITE } from './edition.ts';
import { type Element, readXml, walk } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const MEDIA = 'http://search.yahoo.com/mrss/';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const XML = 'http://www.w3.org/XML/1998/namespace';

const all = ({ children }: Element, name: string) => children.filter((child) => child.name === name);
const one = (element: Element, name: string): Element => {
  const [found, ...others] = all(element, name);
  expect([name, others.length]).toEqual([name, 0]);
  return found as Element;
};
const repeated = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);
const namesOf = ({ children }: Element) => children.map(({ name }) => name);

/** What HTML in a feed must not hold: validators call it a danger, and aggregators strip it. */
const DANGER =
  /<(?:script|meta|embed|object|applet|base|form|frame|style|link)\b|\son\w+=|javascript:|\sstyle=/i;
/** An address in HTML that means something only on the page it was written for. */
const RELATIVE = /\s(?:href|src|poster|cite)="(?!https?:|mailto:)[^"]*"/i;
const WHOLE = /^https:\/\/[^\s<>"]+$/;
const RFC822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** May stand once at most, by the RSS Advisory Board's profile. */
const ONCE_IN_CHANNEL = [
  'title',
  'link',
  'description',
  'language',
  'copyright',
  'lastBuildDate',
  'ttl',
  'image',
];
const ONCE_IN_ITEM = ['title', 'link', 'description', 'author', 'comments', 'guid', 'pubDate', 'source'];

const read = new Map<string, string>();
beforeAll(async () => {
  const { text } = await built(ARTICLES);
  for (const path of FEEDS) read.set(path, text(path));
});
const feed = (path: string): string => read.get(path) ?? '';

/** What the W3C's feed validator asks of a feed; each sentence is one of its messages the other way round. */
describe('what a validator asks for', () => {
  const RSS = FEEDS.filter((path) => path.endsWith('feed.xml'));

  test.each(RSS)('%s is RSS 2.0 by the book', (path) => {
    const rss = readXml(feed(path));
    expect([rss.name, rss.attributes]).toEqual([' rss', { ' version': '2.0' }]);
    const channel = one(rss, ' channel');
    for (const name of ONCE_IN_CHANNEL)
      expect([name, all(channel, ` ${name}`).length]).toEqual([
        name,
        Math.min(1, all(channel, ` ${name}`).length),
      ]);
    for (const name of ['title', 'link', 'description']) expect(one(channel, ` ${name}`).text).not.toBe('');
    expect(one(channel, ' link').text).toMatch(WHOLE);
    expect(one(channel, ' language').text).toMatch(LANGUAGE);
    expect(one(channel, ' lastBuildDate').text).toMatch(RFC822);
    const links = all(channel, `${ATOM} link`).map(({ attributes }) => attributes);
    expect(links).toEqual([{ ' href': SITE + path, ' rel': 'self', ' type': 'application/rss+xml' }]);
    const image = one(channel, ' image');
    expect(one(image, ' url').text).toMatch(WHOLE);
    for (const name of [' title', ' link']) expect(one(image, name).text).toBe(one(channel, name).text);
    // Feeds may have elements of other vocabularies, and RSS's own behind which nothing but items follows.
    const names = namesOf(channel);
    expect(names.slice(names.indexOf(' item')).every((name) => name === ' item')).toBe(true);
  });

  test.each(RSS)('every article of %s has its id, its date, its address and its whole text', (path) => {
    const items = all(one(readXml(feed(path)), ' channel'), ' item');
    expect(items).toHaveLength(2);
    for (const item of items) {
      for (const name of ONCE_IN_ITEM) expect(all(item, ` ${name}`).length).toBeLessThanOrEqual(1);
      const guid = one(item, ' guid');
      // An id that is no address must say so.
      expect(guid.attributes).toEqual({ ' isPermaLink': 'false' });
      expect(guid.text.trim()).toBe(guid.text);
      expect(one(item, ' link').text).toMatch(WHOLE);
      expect(one(item, ' pubDate').text).toMatch(RFC822);
      expect(one(item, ' title').text).not.toMatch(/&(?:lt|gt|amp|#\d+);/);
      const body = one(item, `${CONTENT} encoded`);
      const summaries = all(item, ' description').map(({ text }) => text);
      for (const summary of summaries) expect(body.text.length).toBeGreaterThan(summary.length);
      for (const html of [body.text, ...summaries]) {
        expect(html).not.toMatch(DANGER);
        expect(html).not.toMatch(RELATIVE);
      }
      for (const { attributes } of all(item, `${MEDIA} content`)) {
        expect(attributes[' url']).toMatch(WHOLE);
        expect(attributes[' type']).toBe('image/jpeg');
        for (const size of [' width', ' height']) expect(Number(attributes[size])).toBeGreaterThan(0);
      }
      // An enclosure has to name its length: images are published as media, so that none is guessed.
      expect(all(item, ' enclosure')).toEqual([]);
    }
    expect(repeated(items.map((item) => one(item, ' guid').text))).toEqual([]);
  });

  test('atom.xml is Atom by RFC 4287', () => {
    const atom = readXml(feed('atom.xml'));
    expect([atom.name, atom.attributes]).toEqual([`${ATOM} feed`, { [`${XML} lang`]: 'en' }]);
    const of = (element: Element, name: string) => one(element, `${ATOM} ${name}`);
    for (const name of ['id', 'title', 'updated']) expect(of(atom, name).text).not.toBe('');
    const links = all(atom, `${ATOM} link`).map(({ attributes }) => attributes);
    expect(links.filter((link) => link[' rel'] === 'self')).toMatchObject([{ ' href': `${SITE}atom.xml` }]);
    expect(of(of(atom, 'author'), 'name').text).not.toBe('');
    const entries = all(atom, `${ATOM} entry`);
    expect(entries).toHaveLength(2);
    for (const entry of [atom, ...entries]) {
      expect(of(entry, 'id').text).toMatch(/^[a-z][a-z0-9+.-]*:\S+$/);
      expect(of(entry, 'updated').text).toMatch(RFC3339);
      const known = all(entry, `${ATOM} link`).map(({ attributes }) =>
        [' rel', ' type', ' hreflang'].map((name) => attributes[name]).join(),
      );
      expect(repeated(known)).toEqual([]);
      for (const { attributes } of all(entry, `${ATOM} link`)) expect(attributes[' href']).toMatch(WHOLE);
    }
    for (const entry of entries) {
      expect(of(entry, 'published').text).toMatch(RFC3339);
      const { attributes, text } = of(entry, 'content');
      expect(attributes[' type']).toBe('html');
      expect(attributes[`${XML} lang`]).toMatch(LANGUAGE);
      expect(text).not.toMatch(DANGER);
      expect(text).not.toMatch(RELATIVE);
      // Plain by default: what looks like a sign of HTML is none.
      expect(of(entry, 'title').attributes[' type'] ?? 'text').toBe('text');
    }
    const newest = entries.map((entry) => Date.parse(of(entry, 'updated').text)).sort((a, b) => b - a)[0];
    expect(Date.parse(of(atom, 'updated').text)).toBe(newest);
    expect(repeated(entries.map((entry) => of(entry, 'id').text))).toEqual([]);
  });
});

const feeds = samplesOf('feeds');

if (feeds !== undefined)
  describe('held against the feeds of others', () => {
    const folders = ['feedparser/wellformed', 'feedsmith/feeds', 'gofeed/translator'].map((name) =>
      join(feeds, name),
    );
    const files = folders
      .filter((folder) => existsSync(folder))
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.xml'))
          .map((name) => join(folder, name)),
      );
    /** Where an element may stand, and which attributes it has there. */
    const known = new Map<string, Set<string>>();
    for (const file of files) {
      try {
        for (const [parent, { name, attributes }] of walk(readXml(readFileSync(file, 'utf8')))) {
          const place = `${parent} > ${name}`.toLowerCase();
          const before = known.get(place) ?? new Set();
          for (const attribute of Object.keys(attributes)) before.add(attribute);
          known.set(place, before);
        }
      } catch {
        // Cases of encodings and broken XML say nothing about where elements stand.
      }
    }

    test.each(FEEDS.filter((path) => path.endsWith('.xml')))(
      '%s has every element where they have it',
      (path) => {
        expect(files.length).toBeGreaterThan(300);
        const strange = new Set<string>();
        for (const [parent, { name, attributes }] of walk(readXml(feed(path)))) {
          const place = `${parent} > ${name}`.toLowerCase();
          const has = known.get(place);
          if (has === undefined) strange.add(place);
          else
            for (const attribute of Object.keys(attributes))
              if (!has.has(attribute)) strange.add(`${place} @${attribute}`);
        }
        expect([...strange]).toEqual([]);
      },
    );
  });
