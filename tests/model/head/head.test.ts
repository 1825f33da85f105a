import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/model/article/article.ts';
import type { Edition } from '../../../src/model/edition/edition.ts';
import { DARK_PAPER, DEFAULT_THEME } from '../../../src/model/edition/theme.ts';
import type { HeadOf } from '../../../src/model/head/head.ts';
import { renderHead } from '../../../src/model/head/rendered-head.ts';
import { about, arabic, retracted, river, short } from '../../../src/reader/specimen/articles.ts';
import * as cards from '../../../src/reader/specimen/cards.ts';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { everyBlock } from '../../../src/reader/specimen/every-block.ts';
import { schemaIssues } from './schema-org.ts';

const full: Edition = {
  ...edition,
  url: 'https://news.example/paper',
  publisher: { name: 'The House', logo: { src: '/photos/logo.jpg', width: 300, height: 60 } },
  policies: { ethics: '/pages/ethics/', corrections: 'https://house.example/corrections' },
  picture: { src: '/photos/paper.jpg', alt: 'The paper', width: 1280, height: 800 },
};

const canal: Article = {
  ...short,
  slug: 'canal',
  language: 'en-GB',
  headline: ['The “canal” ', { text: '& more', emphasis: true }],
  shortHeadline: 'Canal',
  lead: 'What it is.',
  byline: [
    { name: 'Ann', slug: 'ann', kind: 'person', url: 'https://ann.example/' },
    { name: 'The desk', slug: 'the-desk' },
    { name: '✂︎' },
  ],
  dateline: 'Ghent',
  section: 'World',
  alsoIn: ['Science'],
  tags: ['Water', 'Work'],
  published: '2026-11-24T09:00:00+04:00',
  updated: '2026-11-25T09:00:00+04:00',
  expires: '2027-11-25T09:00:00+04:00',
  photo: {
    src: '/photos/canal-2688.jpg',
    alt: 'A canal',
    caption: 'The canal.',
    credit: 'A. Person',
    license: 'https://licence.example/by',
    digitalSource: 'https://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm',
    width: 4000,
    height: 3000,
    renditions: [
      { src: '/photos/canal-640.avif', type: 'image/avif', width: 640, height: 480 },
      { src: '/photos/canal-640.jpg', type: 'image/jpeg', width: 640, height: 480 },
      { src: '/photos/canal-1440.jpg', type: 'image/jpeg', width: 1440, height: 1080 },
      { src: '/photos/canal-2688.jpg', type: 'image/jpeg', width: 2688, height: 2016 },
    ],
  },
  body: [
    { type: 'box', body: [{ type: 'photo', src: '/photos/b.jpg', width: 10, height: 10 }] },
    { type: 'audio', src: '/media/a sound.mp3', title: 'Sound', transcript: 'Water.' },
    { type: 'video', src: '/media/v.mp4', title: 'Film', poster: '/photos/p.jpg' },
  ],
  sources: [
    { name: 'Report', url: 'https://source.example/report' },
    { name: 'Seen at', url: 'https://via.example/x', role: 'via' },
    { name: 'A wire', role: 'wire' },
  ],
  corrections: [
    {
      at: '2026-11-26T09:00:00Z',
      kind: 'correction',
      text: ['It is ', { text: 'not', strong: true }, ' long.'],
    },
    { at: '2026-11-26T10:00:00Z', kind: 'note', text: 'A note.' },
  ],
  rights: { holder: 'The House', notice: '© The House', license: '/pages/licence/' },
};

const translations = [
  { slug: 'canal', language: 'en-GB', original: true as const },
  { slug: 'kanal', language: 'de' },
];

const pages: Record<string, HeadOf> = {
  front: { kind: 'front' },
  article: { kind: 'article', article: canal, translations },
  river: { kind: 'article', article: river },
  short: { kind: 'article', article: short },
  arabic: { kind: 'article', article: arabic },
  retracted: { kind: 'article', article: retracted },
  everyBlock: { kind: 'article', article: everyBlock },
  section: { kind: 'list', list: cards.sectionList, title: 'Science' },
  numbered: { kind: 'list', list: { ...cards.sectionList, page: 2 }, title: 'Science' },
  author: { kind: 'list', list: cards.authorList, title: 'Somebody' },
  archive: { kind: 'list', list: cards.archiveList, title: cards.archiveTitle },
  corrections: { kind: 'corrections', list: cards.corrections, title: 'Corrections' },
  months: { kind: 'months', title: 'Archive' },
  free: { kind: 'free', page: about },
  missing: { kind: 'missing', title: 'Nothing here' },
};

const head = (page: HeadOf, of: Edition = full) => {
  const made = renderHead(of, page);
  const metas = new Map<string, string[]>();
  for (const [tag, attributes] of made.tags) {
    if (tag !== 'meta') continue;
    const name = attributes['property'] ?? attributes['name'] ?? '';
    metas.set(name, [...(metas.get(name) ?? []), attributes['content'] ?? '']);
  }
  const links = made.tags.flatMap(([tag, attributes]) => (tag === 'link' ? [attributes] : []));
  const graph =
    made.data === undefined
      ? []
      : (JSON.parse(made.data) as { '@graph': Record<string, unknown>[] })['@graph'];
  return { ...made, metas, links, graph };
};

/** Returns all texts of a head. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('the head of every kind of page', () => {
  test.each(Object.keys(pages))('%s: is valid, without empty values', (name) => {
    for (const of of [full, edition]) {
      const page = pages[name] as HeadOf;
      const made = head(page, of);
      const { data, tags } = renderHead(of, page);
      expect(
        textsOf([tags, made.graph]).filter((text) => /^(?:undefined|null|NaN|\[object .*|)$/.test(text)),
      ).toEqual(
        // An empty alt text is allowed.
        [],
      );
      expect(data ?? '').not.toContain('null');
      expect(schemaIssues(data === undefined ? {} : JSON.parse(data))).toEqual([]);
      for (const [property, [value = '']] of made.metas) {
        if (/^(?:og:url|og:image|article:author)$/.test(property))
          expect(value).toMatch(/^https:\/\/news\.example\//);
      }
      for (const { rel, href = '' } of made.links) {
        if (rel !== 'manifest') expect(href).toMatch(/^https:\/\/news\.example\//);
      }
    }
  });

  test('articles allow large previews; missing pages and search results are not indexed', () => {
    expect(head(pages['article'] as HeadOf).metas.get('robots')).toEqual(['max-image-preview:large']);
    expect(head(pages['missing'] as HeadOf)).toMatchObject({ graph: [] });
    expect(head(pages['missing'] as HeadOf).metas.get('robots')).toEqual(['noindex']);
    expect(head(pages['missing'] as HeadOf).metas.has('og:title')).toBe(false);
    expect(head(pages['front'] as HeadOf).metas.has('robots')).toBe(false);
  });

  test('pages of a list link to each other and are their own canonical pages', () => {
    const list = {
      ...cards.sectionList,
      page: 2,
      newer: '/sections/science/',
      older: '/sections/science/page/1/',
    };
    const made = head({ kind: 'list', list, title: 'Science' });
    expect(made.canonical).toBe('https://news.example/paper/sections/science/page/2/');
    expect(made.links).toContainEqual({ rel: 'prev', href: 'https://news.example/paper/sections/science/' });
    expect(made.links).toContainEqual({
      rel: 'next',
      href: 'https://news.example/paper/sections/science/page/1/',
    });
  });

  test('links its own feed first, then the edition’s', () => {
    const feeds = (page: HeadOf) =>
      head(page)
        .links.filter(({ rel, type }) => rel === 'alternate' && type !== undefined)
        .map(({ href, type }) => `${type} ${href}`);
    const whole = [
      'application/rss+xml https://news.example/paper/feed.xml',
      'application/atom+xml https://news.example/paper/atom.xml',
      'application/feed+json https://news.example/paper/feed.json',
    ];
    expect(feeds(pages['front'] as HeadOf)).toEqual(whole);
    expect(feeds(pages['section'] as HeadOf)).toEqual([
      'application/rss+xml https://news.example/paper/sections/science/feed.xml',
      ...whole,
    ]);
  });

  test('has the theme colours of the style sheet', () => {
    const tokens = readFileSync(new URL('../../../src/page/style/tokens.css', import.meta.url), 'utf8');
    expect(tokens).toContain(`--paper: light-dark(${DEFAULT_THEME.paper}, ${DARK_PAPER});`);
    expect(head({ kind: 'front' }).metas.get('theme-color')).toEqual([DEFAULT_THEME.paper, DARK_PAPER]);
    expect(
      head({ kind: 'front' }, { ...full, theme: { paper: '#ffeedd' } }).metas.get('theme-color'),
    ).toEqual(['#ffeedd', DARK_PAPER]);
  });
});

describe('the head of an article', () => {
  const { metas, links, graph } = head(pages['article'] as HeadOf);

  test('has the tags for link previews', () => {
    expect(Object.fromEntries(metas)).toMatchObject({
      'og:type': ['article'],
      'og:title': ['The “canal” & more'],
      'og:description': ['What it is.'],
      'og:url': ['https://news.example/paper/articles/canal/'],
      'og:site_name': ['Broadsheet'],
      'og:locale': ['en_GB'],
      'og:image': ['https://news.example/paper/photos/canal-1440.jpg'],
      'og:image:width': ['1440'],
      'og:image:height': ['1080'],
      'og:image:alt': ['A canal'],
      'article:published_time': ['2026-11-24T09:00:00+04:00'],
      'article:modified_time': ['2026-11-25T09:00:00+04:00'],
      'article:section': ['World'],
      'article:author': [
        'https://news.example/paper/authors/ann/',
        'https://news.example/paper/authors/the-desk/',
      ],
      'article:tag': ['Water', 'Work'],
      author: ['Ann, The desk, ✂︎'],
      'twitter:card': ['summary_large_image'],
    });
  });

  test('has no region that the language lacks, and the edition’s picture where the article has none', () => {
    const { photo: _, ...rest } = canal;
    const made = head({ kind: 'article', article: { ...rest, body: [], language: 'de' } }).metas;
    expect(made.has('og:locale')).toBe(false);
    expect(made.get('og:image')).toEqual(['https://news.example/paper/photos/paper.jpg']);
    const bare = head({ kind: 'article', article: { ...rest, body: [] } }, edition).metas;
    expect(bare.has('og:image')).toBe(false);
    expect(bare.get('twitter:card')).toEqual(['summary']);
  });

  test('links its translations and itself, unless its canonical page is on another site', () => {
    const named = (made: typeof links) => made.filter(({ hreflang }) => hreflang !== undefined);
    expect(named(links)).toEqual([
      { rel: 'alternate', href: 'https://news.example/paper/articles/canal/', hreflang: 'en-GB' },
      { rel: 'alternate', href: 'https://news.example/paper/articles/canal/', hreflang: 'x-default' },
      { rel: 'alternate', href: 'https://news.example/paper/articles/kanal/', hreflang: 'de' },
    ]);
    const away = { ...canal, url: 'https://other.example/canal' };
    const made = head({ kind: 'article', article: away, translations });
    expect(named(made.links)).toEqual([]);
    expect(made.canonical).toBe('https://other.example/canal');
  });

  test('has structured data for everything that the article states', () => {
    expect(graph[0]).toEqual({
      '@type': 'NewsArticle',
      identifier: [canal.id, { '@type': 'PropertyValue', propertyID: 'sha256', value: canal.revision.hash }],
      version: canal.revision.number,
      publishingPrinciples: ['https://news.example/paper/pages/ethics/', 'https://house.example/corrections'],
      mainEntityOfPage: 'https://news.example/paper/articles/canal/',
      url: 'https://news.example/paper/articles/canal/',
      headline: 'The “canal” & more',
      alternativeHeadline: 'Canal',
      description: 'What it is.',
      inLanguage: 'en-GB',
      datePublished: '2026-11-24T09:00:00+04:00',
      dateModified: '2026-11-25T09:00:00+04:00',
      expires: '2027-11-25T09:00:00+04:00',
      dateline: 'Ghent',
      articleSection: ['World', 'Science'],
      keywords: ['Water', 'Work'],
      author: [
        {
          '@type': 'Person',
          name: 'Ann',
          url: 'https://news.example/paper/authors/ann/',
          sameAs: 'https://ann.example/',
        },
        { name: 'The desk', url: 'https://news.example/paper/authors/the-desk/' },
        { name: '✂︎' },
      ],
      publisher: {
        '@type': 'Organization',
        name: 'The House',
        logo: {
          '@type': 'ImageObject',
          url: 'https://news.example/paper/photos/logo.jpg',
          width: 300,
          height: 60,
        },
        ethicsPolicy: 'https://news.example/paper/pages/ethics/',
        correctionsPolicy: 'https://house.example/corrections',
      },
      isPartOf: { '@type': 'WebSite', name: 'Broadsheet', url: 'https://news.example/paper/' },
      image: [
        {
          '@type': 'ImageObject',
          url: 'https://news.example/paper/photos/canal-2688.jpg',
          width: 2688,
          height: 2016,
          caption: 'The canal.',
          creditText: 'A. Person',
          license: 'https://licence.example/by',
          digitalSourceType: 'https://schema.org/NegativeFilmDigitalSource',
        },
        { '@type': 'ImageObject', url: 'https://news.example/paper/photos/b.jpg', width: 10, height: 10 },
      ],
      audio: [
        {
          '@type': 'AudioObject',
          name: 'Sound',
          contentUrl: 'https://news.example/paper/media/a%20sound.mp3',
          transcript: 'Water.',
        },
      ],
      video: [
        {
          '@type': 'VideoObject',
          name: 'Film',
          contentUrl: 'https://news.example/paper/media/v.mp4',
          thumbnailUrl: 'https://news.example/paper/photos/p.jpg',
        },
      ],
      isBasedOn: [
        { '@type': 'CreativeWork', name: 'Report', url: 'https://source.example/report' },
        { '@type': 'CreativeWork', name: 'A wire' },
      ],
      citation: [{ '@type': 'CreativeWork', name: 'Seen at', url: 'https://via.example/x' }],
      sourceOrganization: [{ '@type': 'Organization', name: 'A wire' }],
      correction: [
        { '@type': 'CorrectionComment', text: 'It is not long.', datePublished: '2026-11-26T09:00:00Z' },
      ],
      copyrightHolder: { name: 'The House' },
      copyrightNotice: '© The House',
      license: 'https://news.example/paper/pages/licence/',
    });
    expect(graph[1]).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Broadsheet', item: 'https://news.example/paper/' },
        { position: 2, name: 'World', item: 'https://news.example/paper/sections/world/' },
        { position: 3, item: 'https://news.example/paper/articles/canal/' },
      ],
    });
  });

  test('marks translations and retractions in structured data', () => {
    const translated = head({ kind: 'article', article: { ...canal, slug: 'kanal' }, translations }).graph[0];
    expect(translated?.['translationOfWork']).toMatchObject({
      url: 'https://news.example/paper/articles/canal/',
    });
    expect(head(pages['retracted'] as HeadOf).graph[0]?.['creativeWorkStatus']).toBe('Retracted');
  });

  test('has the time of the revision as its modification time, where the article has no `updated`', () => {
    const { updated: _, ...rest } = canal;
    const changed = { ...rest, revision: { number: 2, at: '2026-11-27T00:00:00Z', hash: 'x' } };
    expect(head({ kind: 'article', article: changed }).graph[0]?.['dateModified']).toBe(
      '2026-11-27T00:00:00Z',
    );
    const first = { ...rest, revision: { number: 1, at: rest.published, hash: 'x' } };
    expect(head({ kind: 'article', article: first }).graph[0]).not.toHaveProperty('dateModified');
  });
});

test('generated articles have valid heads', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(word, word, word, fc.boolean(), (headline, name, tag, person) => {
      const article: Article = {
        ...short,
        headline,
        lead: tag,
        section: name,
        byline: [{ name, ...(person ? { kind: 'person' as const } : {}) }],
        tags: [tag],
        sources: [{ name, url: 'https://x.example/' }],
      };
      const made = head({ kind: 'article', article });
      expect(schemaIssues({ '@graph': made.graph })).toEqual([]);
      expect(made.metas.get('og:title')).toEqual([headline]);
      expect(made.graph[0]).toMatchObject({ headline, keywords: [tag] });
    }),
  );
});
