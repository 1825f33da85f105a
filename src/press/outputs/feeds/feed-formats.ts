import { createRequire } from 'node:module';
import type { AtomFeed, MediaNs, RssFeed } from 'feedsmith';
import { timeOf } from '../../../model/time.ts';
import { cleanXml } from '../../../model/xml-text.ts';
import { escapeMarkup } from '../../render/escape.ts';
import { type Feed, type FeedItem, newestTime } from './feed-item.ts';

type Feedsmith = typeof import('feedsmith');

/** Loads feedsmith with the first feed that is written: many releases change none. */
const feedsmith = (): Feedsmith => createRequire(import.meta.url)('feedsmith') as Feedsmith;

/** Minutes after which a reader may ask again. */
const TTL = 15;

const dateOf = (text: string): Date => new Date(timeOf(text) ?? 0);

function mediaOf({ image }: FeedItem): MediaNs.ItemOrFeed<true> | undefined {
  if (image === undefined) return undefined;
  const { url, width, height, alt, caption, credit } = image;
  return {
    contents: [
      {
        url,
        type: 'image/jpeg',
        medium: 'image',
        ...(width === undefined ? {} : { width }),
        ...(height === undefined ? {} : { height }),
        ...(alt === undefined ? {} : { title: { value: alt, type: 'plain' } }),
        ...(caption === undefined ? {} : { description: { value: caption, type: 'plain' } }),
        ...(credit === undefined ? {} : { credits: [{ value: credit }] }),
      },
    ],
  };
}

function rssItem(item: FeedItem): RssFeed.Item<Date, true> {
  const { id, url, title, summary, html, authors, published, updated, tags, rights } = item;
  const media = mediaOf(item);
  return {
    title,
    link: url,
    // Readers take it for HTML.
    ...(summary === '' ? {} : { description: escapeMarkup(summary) }),
    guid: { value: id, isPermaLink: false },
    pubDate: dateOf(published),
    categories: tags.map((name) => ({ name })),
    content: { encoded: html },
    dc: {
      ...(authors.length === 0 ? {} : { creators: authors.map(({ name }) => name) }),
      ...(rights === undefined ? {} : { rights: [rights] }),
      languages: [item.language],
    },
    ...(updated === published ? {} : { dcterms: { modified: [dateOf(updated)] } }),
    ...(media === undefined ? {} : { media }),
  };
}

/** RSS 2.0 with the full text of each article. */
export function rssText({ edition, title, self, page, description, icon, items }: Feed): string {
  const newest = newestTime(items);
  const feed: RssFeed.Feed<Date, true> = {
    title,
    link: page,
    description,
    language: edition.language,
    ...(edition.copyright === undefined ? {} : { copyright: edition.copyright }),
    ...(newest === undefined ? {} : { lastBuildDate: dateOf(newest) }),
    generator: 'Broadsheet',
    ttl: TTL,
    // Its title is the alternative text of a link, and names the page.
    ...(icon === undefined ? {} : { image: { url: icon, title, link: page } }),
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map(rssItem),
  };
  return cleanXml(feedsmith().generateRssFeed(feed));
}

function atomEntry({
  id,
  url,
  title,
  summary,
  html,
  authors,
  published,
  updated,
  tags,
  rights,
  language,
  image,
}: FeedItem): AtomFeed.Entry<Date, true> {
  return {
    id,
    title: { value: title },
    links: [{ href: url, rel: 'alternate', type: 'text/html', hreflang: language }],
    published: dateOf(published),
    updated: dateOf(updated),
    ...(authors.length === 0
      ? {}
      : { authors: authors.map(({ name, url: uri }) => ({ name, ...(uri === undefined ? {} : { uri }) })) }),
    categories: tags.map((term) => ({ term })),
    ...(summary === '' ? {} : { summary: { value: summary } }),
    content: { value: html, type: 'html', xml: { lang: language } },
    ...(rights === undefined ? {} : { rights: { value: rights } }),
    ...(image === undefined ? {} : { media: mediaOf({ image } as FeedItem) as MediaNs.ItemOrFeed<true> }),
  };
}

/** Atom with the full text of each article. */
export function atomText({ edition, id, title, self, page, icon, items }: Feed): string {
  const feed: AtomFeed.Feed<Date, true> = {
    id,
    title: { value: title },
    updated: dateOf(newestTime(items) ?? ''),
    // Required for entries without an author (RFC 4287, 4.1.1).
    authors: [{ name: edition.publisher?.name ?? edition.title, uri: page }],
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: page, rel: 'alternate', type: 'text/html', hreflang: edition.language },
    ],
    generator: { text: 'Broadsheet' },
    ...(edition.tagline === undefined ? {} : { subtitle: { value: edition.tagline } }),
    ...(icon === undefined ? {} : { icon }),
    ...(edition.copyright === undefined ? {} : { rights: { value: edition.copyright } }),
    xml: { lang: edition.language },
    entries: items.map(atomEntry),
  };
  return cleanXml(feedsmith().generateAtomFeed(feed));
}

/** JSON Feed 1.1 with the full text of each article; it needs no library. */
export function jsonFeedText({ edition, title, self, page, description, icon, items }: Feed): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    description,
    ...(icon === undefined ? {} : { icon, favicon: icon }),
    authors: [{ name: edition.publisher?.name ?? edition.title, url: page }],
    language: edition.language,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      ...(item.home === undefined ? {} : { external_url: item.home }),
      title: item.title,
      content_html: item.html,
      ...(item.summary === '' ? {} : { summary: item.summary }),
      ...(item.image === undefined ? {} : { image: item.image.url }),
      date_published: item.published,
      ...(item.updated === item.published ? {} : { date_modified: item.updated }),
      ...(item.authors.length === 0 ? {} : { authors: item.authors }),
      tags: item.tags,
      language: item.language,
    })),
  })}\n`;
}
