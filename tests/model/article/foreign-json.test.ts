import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foreignJson } from '../../../src/model/article/foreign-json.ts';
import { parseWritten } from '../../../src/model/article/parse-written.ts';
import { samplesOf } from '../../samples.ts';

const ours = { headline: 'h', section: 's', published: '2026-11-24T09:00:00Z', body: ['a'] };

const FOREIGN: readonly [string, unknown][] = [
  ['WordPress', { id: 7, title: { rendered: 'A' }, content: { rendered: '<p>a</p>' }, status: 'publish' }],
  ['WordPress', [{ id: 7, title: { rendered: 'A' }, content: { rendered: '<p>a</p>' } }]],
  ['Ghost', { db: [{ meta: {}, data: { posts: [] } }] }],
  ['Ghost', { posts: [{ uuid: 'x', title: 'A', html: '<p>a</p>' }], meta: {} }],
  ['Ghost', { title: 'A', slug: 'a', lexical: '{}', published_at: null }],
  [
    'JSON-LD',
    { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'A', datePublished: '2026' },
  ],
  ['JSON-LD', { '@graph': [{ '@type': 'NewsArticle' }] }],
  ['JSON Feed', { version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [] }],
  ['ninjs', { uri: 'urn:x', type: 'text', versioncreated: '2026', headline: 'A', body_xhtml: '<p>a</p>' }],
  ['ninjs', { uri: 'urn:x', headlines: [{ value: 'A' }], bodies: [{ value: 'a' }] }],
  ['Substack', { id: 1, publication_id: 2, title: 'A', body_html: '<p>a</p>', post_date: '2026' }],
  ['Arc XP', { type: 'story', version: '0.10.0', headlines: { basic: 'A' }, content_elements: [] }],
  ['Apple News', { version: '1.7', identifier: 'x', layout: {}, components: [] }],
];

describe('JSON of another system', () => {
  test.each(FOREIGN)('%s is named in one sentence, with a way in: %j', (name, value) => {
    const result = parseWritten(value);
    expect(result.ok).toBe(false);
    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ path }) => path)).toEqual([[]]);
    expect(issues[0]?.message).toContain(name);
    // tests/press/cli/import-file.test.ts follows that command.
    expect(issues[0]?.message).toContain('npm run import -- page.txt');
  });

  test('a list of our own articles is told to become files', () => {
    expect(parseWritten([ours, ours])).toMatchObject({ ok: false, issues: [{ path: [] }] });
    expect(foreignJson([ours])).toContain('a file of its own');
  });

  test.each([
    [ours],
    [{ ...ours, uri: 'urn:x', versioncreated: '2026' }],
    [{ ...ours, '@type': 'NewsArticle' }],
    [{ title: 'A', content: 'a', date: '2026' }],
    [{ headline: 'A', text: 'a' }],
    [{}],
    [[]],
    [null],
    ['text'],
  ])('an article of ours, even with errors, is none: %j', (value) =>
    expect(foreignJson(value)).toBeUndefined(),
  );
});

/** Samples that are articles, and the name of their system. */
const SAMPLES: readonly [folder: string, files: RegExp, name: string][] = [
  ['wordpress-rest/schemas/__tests__/mocks', /^posts?(-\d+)?\.json$/, 'WordPress'],
  ['ninjs/examples/1.4', /\.json$/, 'ninjs'],
  ['ninjs/examples/2.1', /\.json$/, 'ninjs'],
  ['ans/0.10.0', /^story-.*\.json$/, 'Arc XP'],
  ['apple-news/valid', /\.json$/, 'Apple News'],
  ['feeds/gofeed/parser/json', /^version_json_\d+\.json$/, 'JSON Feed'],
  ['feeds/feedparser/json', /\.json$/, 'JSON Feed'],
];

for (const [folder, files, name] of SAMPLES) {
  const samples = samplesOf(folder);
  if (samples === undefined) continue;
  describe(folder, () => {
    test.each(readdirSync(samples).filter((file) => files.test(file)))('%s', (file) => {
      const value: unknown = JSON.parse(readFileSync(join(samples, file), 'utf8').replace(/^\ufeff/, ''));
      expect(foreignJson(value)).toContain(name);
    });
  });
}
