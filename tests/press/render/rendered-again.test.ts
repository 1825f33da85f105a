import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PageData, replaceRendered } from '../../../src/model/page-data.ts';
import { parseRenderedPage } from '../../../src/model/rendered-page.ts';
import { articleJson, editionJson, makeFolder, NOW } from '../edition.ts';
import { builderOf } from '../press.ts';

const HEADLINE =
  'A </script><script> & "B" style-src <meta http-equiv="content-security-policy" content="style-src \'sha256-x\'"> <div id="root"></div><script type="application/json" id="broadsheet">{}</script>';

test('the page of an article has all that a server needs to render it again: its data, and the hashes of its styles', async () => {
  const root = makeFolder(
    {
      a: articleJson({ headline: HEADLINE, lead: HEADLINE, related: ['b'], body: ['x'.repeat(3000)] }),
      b: articleJson({ language: 'ar' }),
    },
    {},
    { ...editionJson, title: HEADLINE, theme: { paper: '#fff1e5' } },
  );
  await builderOf(root).publish(NOW);
  for (const slug of ['a', 'b']) {
    const html = readFileSync(join(root, 'dist/articles', slug, 'index.html'), 'utf8');
    const published: unknown = JSON.parse(readFileSync(join(root, 'dist/articles', `${slug}.json`), 'utf8'));
    const page = parseRenderedPage(html);
    expect(page?.data.page).toMatchObject({ kind: 'article', article: published });
    // Of the page's kind and of the theme at least.
    expect(page?.styleHashes.length).toBe(html.match(/<style>/g)?.length);
    expect(page?.styleHashes.length).toBeGreaterThan(1);
    const again = replaceRendered(html, 'BODY', { ...page?.data, comments: {} } as PageData);
    expect(again.split('<div id="root">')[1]).toMatch(/^BODY<\/div>/);
    expect(again.slice(0, again.indexOf('BODY'))).toBe(html.slice(0, again.indexOf('BODY')));
    expect(parseRenderedPage(again)?.data.page).toEqual(page?.data.page);
    expect(/style-src 'self' ([^;]*);/.exec(html)?.[1]).toBe(page?.styleHashes.join(' '));
  }
});
