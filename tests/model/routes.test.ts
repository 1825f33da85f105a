import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionOf } from '../../src/model/direction.ts';
import { isLinkAddress, isWebAddress } from '../../src/model/links.ts';
import { listPages, PAGE_SIZE } from '../../src/model/lists/lists.ts';
import { nearest } from '../../src/model/nearest.ts';
import {
  articleData,
  articlePath,
  basePath,
  commentsViewOf,
  commentsViewPath,
  parseRoute,
  sectionPath,
  slugify,
  underBase,
  withoutBase,
} from '../../src/model/routes.ts';
import { suggestDate, timeOf } from '../../src/model/time.ts';
import { hiddenReason } from '../../src/model/visibility.ts';

describe('addresses', () => {
  test('every built address is parsed back, for any slug', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).map(slugify).filter(Boolean),
        fc.integer({ min: 1, max: 99 }),
        (slug, page) => {
          expect(parseRoute(articlePath(slug))).toEqual({ kind: 'article', slug });
          expect(parseRoute(sectionPath(slug))).toEqual({ kind: 'section', slug });
          expect(parseRoute(sectionPath(slug, page))).toEqual({ kind: 'section', slug, page });
        },
      ),
    );
  });

  test.each([
    ['/', 'front'],
    ['/index.html', 'front'],
    ['/articles/', 'unknown'],
    ['/tags/', 'names'],
    ['/authors/', 'names'],
    ['/sections/', 'unknown'],
    ['/articles/a/b/', 'unknown'],
    ['/sections/world/page/0/', 'unknown'],
    ['/sections/world/page/1e3/', 'unknown'],
    ['/%E0%A4%A/', 'unknown'],
    ['/photos/a.jpg', 'unknown'],
  ])('%s leads to %s', (path, kind) => expect(parseRoute(path).kind).toBe(kind));

  test('a visible name gives a slug that can name a folder on every file system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        const slug = slugify(name);
        expect(slug === '').toBe(name.normalize('NFKC').trim() === '');
        expect(slug).not.toMatch(/[/\\:*?"<>|\s]|^\.|\.$/);
      }),
    );
  });

  test('no address throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => void [parseRoute(text), slugify(text), basePath(text), articleData(text)],
      ),
    );
  });

  test('the base path is taken from the site URL, added and removed', () => {
    expect(basePath('https://news.example')).toBe('/');
    expect(basePath('https://news.example/paper')).toBe('/paper/');
    expect(basePath('https://news.example/é"/')).toBe('/%C3%A9%22/');
    expect(basePath('https://news.example/%C3%A9')).toBe('/%C3%A9/');
    expect(underBase('/paper/', '/articles/a/')).toBe('/paper/articles/a/');
    expect(underBase('/paper/', 'https://x.example/')).toBe('https://x.example/');
    expect(underBase('/paper/', '//evil.example/')).toBe('//evil.example/');
    expect(withoutBase('/paper/', '/paper/articles/a/')).toBe('/articles/a/');
    expect(withoutBase('/paper/', '/paper')).toBe('/');
    expect(withoutBase('/paper/', '/papers/')).toBeUndefined();
  });

  test.each([
    ['Russia & Former Soviet Union', 'russia-former-soviet-union'],
    ['Հայաստան', 'հայաստան'],
    ['日本 2024', '日本-2024'],
    ['Ｆｕｌｌ　Width', 'full-width'],
    ['हिन्दी', 'हिन्दी'],
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-hash'],
    ['#MeToo', 'hash-metoo'],
    ['AT&T', 'at-and-t'],
    ['100 %', '100'],
    ['100%', '100-percent'],
    ['🎉', '🎉'],
    ['Price in €', 'price-in-€'],
    ['“Dune”, part two!', 'dune-part-two'],
    ['—', 'u2014'],
    ['?!', 'u3f-u21'],
    ['../..', 'u2e-u2e-u2f-u2e-u2e'],
    ['', ''],
  ])('the slug of %s is %s', (name, slug) => expect(slugify(name)).toBe(slug));
});

describe('list pages', () => {
  test.each([
    [0, 1],
    [1, 1],
    [49, 1],
    [99, 1],
    [100, 2],
    [149, 2],
    [150, 3],
    [100_000, 2000],
  ])('%i articles make %i pages', (count, pages) => expect(listPages(count)).toHaveLength(pages));

  test('every article is on one page; numbered pages are full and never change as articles are added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (count) => {
        const pages = listPages(count);
        const covered = pages.flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, i) => start + i),
        );
        expect(covered).toEqual(Array.from({ length: count }, (_, i) => i));
        const oldest = (page: { start: number; end: number }, of: number) => [of - page.end, of - page.start];
        const more = listPages(count + 1);
        for (const page of pages.filter(({ page }) => page !== undefined)) {
          expect(page.end - page.start).toBe(PAGE_SIZE);
          const same = more.find((other) => other.page === page.page);
          expect(same && oldest(same, count + 1)).toEqual(oldest(page, count));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('links (S03)', () => {
  test.each([
    'javascript:alert(1)',
    'JaVa\tScRipt:alert(1)',
    ' javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://x.example/1',
    'file:///etc/passwd',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    'https://user:pass@evil.example/',
    'https://user@evil.example/',
    'https:evil',
    'http://',
    'https://\u200bevil.example/',
    '/a\nb',
    'x',
    '',
    'mailto:',
    'ftp://x.example/',
  ])('%j is refused', (href) => expect(isLinkAddress(href)).toBe(false));
  test.each([
    'https://x.example/',
    'http://x.example/a?b#c',
    'mailto:a@x.example',
    '/sections/world/',
    '#corrections',
    'https://пример.example/ж',
  ])('%s is allowed', (href) => expect(isLinkAddress(href)).toBe(true));

  test('every allowed address is http, https, mailto or of this site for a browser too', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc
            .tuple(
              fc.constantFrom('javascript:', 'java\tscript:', 'data:', '//', '/\\', '\\/', 'https://'),
              fc.string(),
            )
            .map((parts) => parts.join('')),
        ),
        (text) => {
          if (!isLinkAddress(text)) return;
          const url = new URL(text, 'https://paper.example/a/');
          expect(['http:', 'https:', 'mailto:']).toContain(url.protocol);
          if (!/^(?:https?|mailto):/i.test(text)) expect(url.origin).toBe('https://paper.example');
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a web address has a scheme', () => expect(isWebAddress('x.example')).toBe(false));
});

describe('dates', () => {
  test.each([
    '2026-11-24T09:00:00Z',
    '2024-02-29T23:59:59+04:00',
    '2026-11-24t09:00:00.123456789z',
    '2026-11-24T09:00:00-00:30',
  ])('%s is valid', (text) => expect(timeOf(text)).toBeTypeOf('number'));
  test.each([
    '2026-11-24',
    '2026-11-24T09:00Z',
    '2026-11-24T09:00:00',
    '2023-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T09:60:00Z',
    '2026-11-24T09:00:00+25:00',
    '',
    'now',
  ])('%j is invalid', (text) => expect(timeOf(text)).toBeUndefined());
  test('suggested dates are valid', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([T ][0-9]{1,2}:[0-9]{2})?$/), (text) => {
        const suggestion = suggestDate(text);
        if (suggestion !== undefined) expect(timeOf(suggestion)).toBeTypeOf('number');
      }),
    );
  });
});

test.each([
  ['ar', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['uz-Latn', 'ltr'],
  ['ur-PK', 'rtl'],
  ['he', 'rtl'],
  ['hy', 'ltr'],
  ['ja', 'ltr'],
])('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction));

test('the nearest candidate is returned, or none', () => {
  expect(nearest('publised', ['published', 'updated'])).toBe('published');
  expect(nearest('qoute', ['quote', 'code'])).toBe('quote');
  expect(nearest('zzzz', ['quote', 'code'])).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (word) =>
      [undefined, 'headline', 'lead'].includes(nearest(word, ['headline', 'lead'])),
    ),
  );
});

test.each([
  [{ published: '2026-01-01T00:00:00Z' }, undefined],
  [{ published: '2026-01-01T00:00:00Z', status: 'withheld' as const }, 'withheld'],
  [{ published: '2026-01-01T00:00:00Z', status: 'canceled' as const }, 'canceled'],
  [{ published: '2026-01-01T00:00:00Z', embargo: '2099-01-01T00:00:00Z' }, 'embargo'],
  [{ published: '2026-01-01T00:00:00Z', expires: '2026-02-01T00:00:00Z' }, 'expired'],
  [{ published: '2099-01-01T00:00:00Z' }, 'future'],
])('%j is hidden: %s', (article, reason) => expect(hiddenReason(article, Date.UTC(2026, 5, 1))).toBe(reason));

test.each([
  ['', 1],
  ['?comments=2', 2],
  ['utm=x&comments=12', 12],
  ['?comments=0', 1],
  ['?comments=x', 1],
  ['?comments=2x', 1],
  ['?xcomments=2', 1],
])('the query %j asks for page %i of the comments', (query, page) => {
  expect(commentsViewOf(query)).toEqual({ page, order: 'oldest' });
  expect(commentsViewPath('a', { page })).toBe(page === 1 ? '/articles/a/' : `/articles/a/?comments=${page}`);
});

test.each([
  { page: 1, order: 'newest' },
  { page: 3, order: 'newest' },
  { page: 1, order: 'oldest', comment: '01900000-0000-7000-8000-000000000001' },
  { page: 1, order: 'newest', reply: 'abc_1' },
] as const)('the address of %j leads to it', (view) => {
  const [path, query] = commentsViewPath('a', view).split('?');
  expect(path).toBe('/articles/a/');
  expect(commentsViewOf(query ?? '')).toEqual(view);
});

test('what no id can be is no id', () => {
  expect(commentsViewOf('?comment=<b>&reply=%2e%2e/&order=last')).toEqual({ page: 1, order: 'oldest' });
});
