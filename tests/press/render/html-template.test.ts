import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DISPLAY_SCRIPT } from '../../../src/model/display-settings.ts';
import { schemaIssues } from '../../model/head/schema-org.ts';
import { articleJson, editionJson, makeFolder, NOW, picture } from '../edition.ts';
import { builderOf, filesOf } from '../press.ts';

async function built() {
  const root = makeFolder(
    {
      a: articleJson({
        headline: 'Quotes " and <tags> & </script><script>alert(1)</script>',
        lead: '"><script>alert(2)</script>',
        byline: ['A "B" <C>'],
        tags: ['</script>'],
        photo: { src: 'photos/a.png', alt: '">', credit: '</script>' },
      }),
      b: articleJson({ section: 'Culture' }),
    },
    {
      'photos/a.png': await picture(1600, 900),
      'pages/about.json': { headline: 'About', body: ['x'] },
    },
    { ...editionJson, url: 'https://host.example/paper/', tagline: 'Late', theme: { paper: '#fff1e5' } },
  );
  await builderOf(root, { plain: true }).publish(NOW);
  const dist = join(root, 'dist');
  const text = (path: string) => readFileSync(join(dist, path), 'utf8');
  const files = filesOf(dist);
  return { files, text, pages: files.filter((file) => file.endsWith('.html')) };
}

describe('the rendered head', () => {
  test('holds whole tags only, whatever articles say, and data that schema.org defines', async () => {
    const { text, pages } = await built();
    expect(pages.length).toBeGreaterThan(8);
    for (const path of pages) {
      const page = text(path);
      const head = page.slice(page.indexOf('<head>') + 6, page.indexOf('</head>'));
      const rest = head
        .replace(`<script>${DISPLAY_SCRIPT}</script>`, '')
        .replace(/<title>[^<>]*<\/title>|<style>[^<]*<\/style>/g, '')
        .replace(/<(?:meta|link)(?: [a-z-]+="[^"<>]*")+>/g, '');
      expect(rest.trim()).toBe('');
      expect(head).not.toMatch(/"(?:undefined|null|NaN|\[object Object\])"/);
      for (const once of [
        '<title>',
        'rel="canonical"',
        'property="og:title"',
        'property="og:image"',
        'name="robots"',
      ])
        expect(head.split(once).length).toBeLessThanOrEqual(2);
      const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1];
      if (/^(?:404|(?:search|device|saved|offline)\/index)\.html$/.test(path)) expect(data).toBeUndefined();
      else expect(schemaIssues(JSON.parse(data ?? ''))).toEqual([]);
      expect(page).not.toContain('<script>alert');
    }
  });

  test('names files that are there', async () => {
    const { text, pages, files } = await built();
    const known = new Set(files);
    for (const path of pages) {
      for (const [, address = ''] of text(path).matchAll(
        /<(?:link [^>]*href|meta property="og:image" content)="((?:https:\/\/host\.example)?\/paper\/[^"]*)"/g,
      )) {
        const file = decodeURIComponent(
          address.replace(/^https:\/\/host\.example/, '').slice('/paper/'.length),
        );
        if (/^assets\/(?:boot|late|style)\./.test(file)) continue;
        expect(known, `${path} names ${address}`).toContain(
          file === '' || file.endsWith('/') ? `${file}index.html` : file,
        );
      }
    }
  });
});

test('the manifest tells a device how to keep the paper', async () => {
  const { text, files } = await built();
  const manifest = JSON.parse(text('manifest.webmanifest')) as {
    icons: { src: string; sizes: string; purpose?: string }[];
  };
  expect(manifest).toMatchObject({
    name: 'The Test',
    short_name: 'The Test',
    description: 'Late',
    start_url: '/paper/',
    scope: '/paper/',
    background_color: '#fff1e5',
    theme_color: '#fff1e5',
    lang: 'en',
    dir: 'ltr',
  });
  expect(manifest.icons.map(({ sizes, purpose = '' }) => `${sizes} ${purpose}`.trim())).toEqual([
    '192x192',
    '512x512',
    'any',
    '512x512 maskable',
  ]);
  for (const { src } of manifest.icons) expect(files).toContain(src.slice('/paper/'.length));
});
