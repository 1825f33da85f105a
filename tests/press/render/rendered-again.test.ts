import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRenderedPage } from '../../../src/model/rendered-page.ts';
import { articleJson, makeFolder, NOW } from '../edition.ts';
import { builderOf } from '../press.ts';

const HEADLINE = 'A </script><script> & "B" style-src';

test('the page of an article has all that a server needs to render it again: its data, and the hashes of its styles', async () => {
  const root = makeFolder({
    a: articleJson({ headline: HEADLINE, related: ['b'], body: ['x'.repeat(3000)] }),
    b: articleJson({ language: 'ar' }),
  });
  await builderOf(root).publish(NOW);
  for (const slug of ['a', 'b']) {
    const html = readFileSync(join(root, 'dist/articles', slug, 'index.html'), 'utf8');
    const published: unknown = JSON.parse(readFileSync(join(root, 'dist/articles', `${slug}.json`), 'utf8'));
    const page = parseRenderedPage(html);
    expect(page?.data.page).toMatchObject({ kind: 'article', article: published });
    expect(page?.styleHashes.length).toBeGreaterThan(0);
    expect(/style-src 'self' ([^;]*);/.exec(html)?.[1]).toBe(page?.styleHashes.join(' '));
  }
});
