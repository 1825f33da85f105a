import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleJson, makeFolder, NOW } from '../edition.ts';
import { builderOf } from '../press.ts';

const on = (day: string, rest: Record<string, unknown> = {}) =>
  articleJson({ published: `${day}T08:00:00Z`, headline: `Of ${day}`, ...rest });

/** Builds an edition; `add` builds it again with another article. */
async function built(articles: Record<string, unknown>) {
  const root = makeFolder(articles);
  const publish = () => builderOf(root, { plain: true }).publish(NOW);
  await publish();
  const page = (slug: string) => readFileSync(join(root, 'dist/articles', slug, 'index.html'), 'utf8');
  const neighbours = (slug: string): unknown =>
    JSON.parse(readFileSync(join(root, `dist/articles/${slug}.json`), 'utf8')).neighbours;
  const add = async (slug: string, article: unknown) => {
    writeFileSync(join(root, `articles/${slug}.json`), JSON.stringify(article));
    await publish();
  };
  return { page, neighbours, add };
}

test('neighbours are those of the section in the language of the article, without hidden ones', async () => {
  const { page, neighbours } = await built({
    a: on('2026-11-20'),
    hidden: on('2026-11-21', { status: 'withheld' }),
    german: on('2026-11-21', { language: 'de' }),
    b: on('2026-11-22', { shortHeadline: 'Short' }),
    elsewhere: on('2026-11-22', { section: 'Elsewhere' }),
    c: on('2026-11-23'),
  });
  expect(neighbours('b')).toEqual({
    newer: { slug: 'c', headline: 'Of 2026-11-23' },
    older: { slug: 'a', headline: 'Of 2026-11-20' },
  });
  expect(neighbours('a')).toEqual({ newer: { slug: 'b', headline: 'Short' } });
  expect(neighbours('german')).toBeUndefined();
  expect(page('b')).toMatch(/<a href="\/articles\/a\/" rel="prev">Of 2026-11-20<\/a>/);
});

test('an article that is added becomes the neighbour of the one before it', async () => {
  const { page, neighbours, add } = await built({ a: on('2026-11-20'), b: on('2026-11-21') });
  const before = page('a');
  await add('c', on('2026-11-22'));
  expect(neighbours('b')).toMatchObject({ newer: { slug: 'c' }, older: { slug: 'a' } });
  expect(page('b')).toContain('rel="next">Of 2026-11-22</a>');
  expect(before).not.toContain('Of 2026-11-22');
});

test('an article says when it is from once the newest of the edition is two years younger, and stays so', async () => {
  const others = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [`n${n}`, on(`2024-03-${String(n + 1).padStart(2, '0')}`)]),
  );
  const { page, add } = await built({ old: on('2024-01-10', { section: 'Elsewhere' }), ...others });
  expect(page('old')).not.toContain('This story is from');
  await add('newer', on('2026-01-11'));
  expect(page('old')).toContain('This story is from 10 January 2024.');
  const old = page('old');
  await add('newest', on('2026-11-23'));
  expect(page('old')).toBe(old);
});
