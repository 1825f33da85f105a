// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import type { Article } from '../../src/model/article/article.ts';
import { parsePublished } from '../../src/model/article/parse-published.ts';
import { parseWritten } from '../../src/model/article/parse-written.ts';
import { parseEdition } from '../../src/model/edition/parse-edition.ts';
import { publishArticle, publishedJson } from '../../src/press/site/published-form.ts';
import { ArticleSheet } from '../../src/reader/specimen/ArticleSheet.tsx';
import { type Coverage, EVERYTHING, generateArticle } from '../journeys/generated-articles.ts';
import { Page } from '../page/interface.tsx';

const ARTICLES = 300;

const read = parseEdition({
  id: 'urn:uuid:0a1b2c3d-0000-4000-8000-00000000abcd',
  title: 'The Test',
  language: 'en',
  url: 'https://test.example/',
  sections: ['Science'],
});
if (!read.ok) throw new Error('The edition of this test is broken');
const edition = read.value;

/** Publishes and parses an article, as build and app do. */
function published(seed: number, used: Coverage): Article {
  const written = parseWritten(generateArticle(seed, used));
  if (!written.ok) throw new Error(`seed ${seed}: ${JSON.stringify(written.issues)}`);
  const article = publishArticle(
    `generated-${seed}`,
    written.value,
    { number: 1, at: written.value.published, hash: 'x' },
    {
      edition,
      currentSlug: (slug) => slug,
      headlineOf: () => 'A headline',
      isHidden: () => false,
      photoOf: (photo) => ({
        ...photo,
        ...(photo.src === undefined ? {} : { src: `/${photo.src}` }),
        width: 40,
        height: 30,
      }),
      posterOf: (src) => `/${src}`,
    },
  );
  const taken = parsePublished(JSON.parse(publishedJson(article)));
  if (!taken.ok) throw new Error(`seed ${seed}: ${JSON.stringify(taken.issues)}`);
  return taken.value;
}

describe(`${ARTICLES} generated articles`, () => {
  test('are valid in both forms and render with one h1 and without skipped heading levels', () => {
    const complaints = vi.spyOn(console, 'error');
    const used: Coverage = new Set();
    for (let seed = 0; seed < ARTICLES; seed++) {
      const html = renderToString(
        <Page>
          <ArticleSheet article={published(seed, used)} edition={edition} />
        </Page>,
      );
      const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
      expect(
        levels.filter((level) => level === 1),
        `seed ${seed}`,
      ).toHaveLength(1);
      expect(
        levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1),
        `seed ${seed}`,
      ).toEqual([]);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, `seed ${seed}`).toBe(ids.length);
    }
    expect(EVERYTHING.filter((thing) => !used.has(thing))).toEqual([]);
    expect(complaints).not.toHaveBeenCalled();
  }, 60_000);
});
