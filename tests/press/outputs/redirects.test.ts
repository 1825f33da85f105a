import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wellFormed } from '../../../src/model/article/sanitize.ts';
import { redirectFinder, redirectKey } from '../../../src/model/redirects.ts';
import { articleJson, editionJson, makeFolder, NOW } from '../edition.ts';
import { builderOf } from '../press.ts';

async function built(articles: Record<string, unknown>) {
  const root = makeFolder(articles, {}, { ...editionJson, url: 'https://host.example/paper/' });
  await builderOf(root, { plain: true }).publish(NOW);
  const dist = join(root, 'dist');
  return {
    has: (path: string) => existsSync(join(dist, path)),
    text: (path: string) => readFileSync(join(dist, path), 'utf8'),
    redirects: JSON.parse(readFileSync(join(dist, 'redirects.json'), 'utf8')) as unknown,
  };
}

describe('former addresses', () => {
  test('are told to servers, and have a page for hosts that know no redirects', async () => {
    const { text, redirects, has } = await built({
      a: articleJson({
        headline: 'A <b> & c',
        formerly: ['/2019/an old one/', '/2020/old.html', '/old.php', '/?p=12', '/Ճեպ/x'].map((path) =>
          path.replaceAll(' ', '%20'),
        ),
      }),
    });
    expect(redirects).toEqual(
      ['/2019/an%20old%20one/', '/2020/old.html', '/old.php', '/?p=12', '/Ճեպ/x'].map((from) => ({
        from,
        to: '/articles/a/',
      })),
    );
    for (const path of ['2019/an old one/index.html', '2020/old.html', 'Ճեպ/x/index.html']) {
      const page = text(path);
      expect(page).toContain('<link rel="canonical" href="https://host.example/paper/articles/a/">');
      expect(page).toContain('<meta http-equiv="refresh" content="0; url=/paper/articles/a/">');
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).toContain('<a href="/paper/articles/a/">A &lt;b&gt; &amp; c</a>');
    }
    expect(has('old.php')).toBe(false);
    expect(text('_redirects')).toContain('/paper/2019/an%20old%20one /paper/articles/a/ 301\n');
  });

  test('hide no page that is there, and no file gets in the way of another', async () => {
    const { text, redirects, has } = await built({
      a: articleJson({
        formerly: [
          '/',
          '/articles/b/',
          '/articles/b',
          '/sections/world/index.html',
          '/feed.xml/old',
          '/articles',
          '/x.html',
          '/x.html/y',
          '/.well-known/z',
          '/../up',
          '/_headers',
          '/same',
          '/same/',
        ],
      }),
      b: articleJson({ headline: 'Still here' }),
    });
    expect(text('articles/b/index.html')).toContain('Still here');
    expect(text('index.html')).not.toContain('http-equiv="refresh"');
    expect(text('feed.xml')).toContain('<rss');
    expect(redirects).toEqual(
      ['/feed.xml/old', '/articles', '/x.html', '/x.html/y', '/same'].map((from) => ({
        from,
        to: '/articles/a/',
      })),
    );
    expect(has('articles/index.html')).toBe(true);
    expect(has('same/index.html')).toBe(true);
  });

  test('of hidden articles are nowhere', async () => {
    const { redirects, has } = await built({
      gone: articleJson({ status: 'withheld', formerly: ['/secret/'] }),
      b: articleJson({ formerly: ['/open/'] }),
    });
    expect(redirects).toEqual([{ from: '/open/', to: '/articles/b/' }]);
    expect(has('secret')).toBe(false);
  });
});

describe('a former address', () => {
  const find = redirectFinder([
    { from: '/2019/old/', to: '/articles/a/' },
    { from: '/?p=12', to: '/articles/b/' },
    { from: '/?lang=en&p=12', to: '/articles/d/' },
    { from: '/Ճեպ', to: '/articles/c/' },
  ]);

  test.each([
    ['/2019/old/', undefined, '/articles/a/'],
    ['/2019/old', 'x=1&y', '/articles/a/?x=1&y'],
    ['/2019/old/index.html', '', '/articles/a/'],
    ['/', 'p=12', '/articles/b/'],
    ['/', 'p=12&utm_source=mail', '/articles/b/'],
    ['/', 'utm_source=a%26b&p=%31%32', '/articles/b/'],
    ['/', 'p=12&lang=en', '/articles/d/'],
    ['/', 'lang=en', undefined],
    ['/', 'p=12?x', undefined],
    ['/', 'p=13&q=p=12', undefined],
    ['/', undefined, undefined],
    ['/', 'p=13', undefined],
    [encodeURI('/Ճեպ'), undefined, '/articles/c/'],
    ['/2019/older/', undefined, undefined],
    ['/%', undefined, undefined],
  ])('%s?%s leads to %s', (path, query, to) => {
    expect(find(path, query)).toBe(to);
  });

  test('is one in every spelling, and no address is one that a site cannot have', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 1 }),
        (parts) => {
          const path = `/${parts.map((part) => encodeURIComponent(wellFormed(part))).join('/')}`;
          const key = redirectKey(path);
          expect(redirectKey(`${path}/`)).toBe(key);
          expect(redirectKey(`${path}/index.html`)).toBe(key);
        },
      ),
    );
    for (const path of ['/../a', '/a/..', '/.git', '/a%2fb', '/a%5cb', '/a%00', '/%e0%a4%a'])
      expect(redirectKey(path)).toBeUndefined();
  });
});
