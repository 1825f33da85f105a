import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import postcss from 'postcss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeEdition, press, removeEdition } from '../../tools/program.ts';

const URL_OF_PAPER = 'https://host.example/paper/';
const { origin, pathname: BASE } = new URL(URL_OF_PAPER);

let edition: string;
let dist: string;
let pages: string[];

beforeAll(() => {
  edition = makeEdition();
  press(edition, ['build', '--plain'], { PUBLIC_URL: URL_OF_PAPER });
  dist = join(edition, 'dist');
  pages = readdirSync(dist, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .sort();
});
afterAll(() => removeEdition(edition));

const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

const textOf = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Returns the addresses in attributes, structured data and styles of a page. */
function addressesOf(html: string): string[] {
  const attributes = [...html.matchAll(/\s(?:href|src|poster|action|data-app|data-styles)="([^"]*)"/g)].map(
    ([, address = '']) => address,
  );
  const offers = [...html.matchAll(/\s(?:srcset|srcSet|imagesrcset)="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(', ').map((offer) => offer.split(' ')[0] ?? ''),
  );
  const lists = [...html.matchAll(/\sdata-needs="([^"]*)"/g)].flatMap(([, list = '']) => list.split(' '));
  const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, json = '']) => [...json.matchAll(/"(https:\/\/host\.example[^"]*)"/g)].map(([, url = '']) => url),
  );
  const metas = [...html.matchAll(/content="(https:\/\/host\.example[^"]*)"/g)].map(([, url = '']) => url);
  return [...attributes, ...offers, ...lists, ...data, ...metas].map(textOf).filter((one) => one !== '');
}

/** Returns the file of an address of this site. */
function fileOf(path: string): string {
  const file = decodeURIComponent(path.slice(BASE.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

describe('the built site', () => {
  test('has no link, picture, feed address or # target that leads nowhere', () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (file: string): Set<string> => {
      let found = ids.get(file);
      if (found === undefined) {
        found = new Set([...read(file).matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => textOf(id)));
        ids.set(file, found);
      }
      return found;
    };
    const wrong: string[] = [];
    let followed = 0;
    for (const page of pages) {
      const here = URL_OF_PAPER + page.replace(/index\.html$/, '');
      for (const address of new Set(addressesOf(read(page)))) {
        const url = new URL(address, here);
        if (url.origin !== origin || url.protocol !== 'https:') continue;
        followed++;
        // Addresses of the comments service.
        if (url.pathname.startsWith(`${BASE}api/`)) continue;
        const file = fileOf(url.pathname);
        const isThere =
          url.pathname.startsWith(BASE) &&
          existsSync(join(dist, file)) &&
          statSync(join(dist, file)).isFile();
        if (!isThere) wrong.push(`${page}: ${address}`);
        else if (
          url.hash !== '' &&
          file.endsWith('.html') &&
          !idsOf(file).has(decodeURIComponent(url.hash.slice(1)))
        )
          wrong.push(`${page}: ${address} (no such place)`);
      }
    }
    expect(wrong).toEqual([]);
    expect(followed).toBeGreaterThan(1000);
  });

  test('reaches every page from the front page by links alone', () => {
    const seen = new Set(['index.html']);
    for (const page of seen) {
      for (const [, address = ''] of read(page).matchAll(/<a\s[^>]*href="([^"]*)"/g)) {
        const url = new URL(textOf(address), URL_OF_PAPER + page.replace(/index\.html$/, ''));
        if (url.origin !== origin || !url.pathname.startsWith(BASE)) continue;
        const file = fileOf(url.pathname);
        if (file.endsWith('.html') && existsSync(join(dist, file))) seen.add(file);
      }
    }
    // Pages that redirect from former addresses are not linked, nor are those that stand in place of others.
    const inPlace = ['404.html', 'offline/index.html'];
    const led = pages.filter(
      (page) => !read(page).includes('http-equiv="refresh"') && !inPlace.includes(page),
    );
    expect(led.filter((page) => !seen.has(page))).toEqual([]);
  });

  test('has in each page the styles of everything on it, for screens', () => {
    const sheet = readdirSync(join(dist, 'assets')).find((file) => /^style-.*\.css$/.test(file));
    const classesIn = (text: string) => [...text.matchAll(/\.([A-Z]\w*_\w+)/g)].map(([, name = '']) => name);
    const styled = new Set<string>();
    postcss.parse(read(join('assets', sheet ?? ''))).walkRules((rule) => {
      const isLate = /@media (?:print|\(forced-colors)/.test(String(rule.parent).slice(0, 40));
      if (!isLate) for (const name of classesIn(rule.selector)) styled.add(name);
    });
    const wrong: string[] = [];
    for (const page of pages) {
      const html = read(page);
      const inlined = new Set(
        [...html.matchAll(/<style>(.*?)<\/style>/gs)].flatMap(([, css = '']) => classesIn(css)),
      );
      for (const [, names = ''] of html.matchAll(/\sclass="([^"]*)"/g))
        for (const name of names.split(' '))
          if (styled.has(name) && !inlined.has(name)) wrong.push(`${page}: ${name}`);
    }
    expect(styled.size).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Rules of style, or about React's way of writing.
        'attribute-boolean-style': 'off',
        'attr-quotes': 'off',
        'attr-case': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        'no-inline-style': 'error',
        'long-title': 'off',
        'no-implicit-button-type': 'error',
        'require-sri': 'off',
        'prefer-native-element': 'off',
        'element-permitted-content': 'error',
        'no-redundant-role': 'off',
        'tel-non-breaking': 'off',
      },
    });
    const wrong: string[] = [];
    for (const page of pages) {
      const report = await validator.validateString(read(page), page);
      for (const { messages } of report.results)
        for (const { ruleId, message, line, column } of messages)
          wrong.push(`${page}:${line}:${column} ${ruleId} ${message}`);
    }
    expect(wrong).toEqual([]);
  });
});
