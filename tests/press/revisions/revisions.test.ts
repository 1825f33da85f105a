import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/model/article/article.ts';
import { Revisions } from '../../../src/press/revisions/revisions.ts';
import { articleJson, editionJson, makeFolder, NOW } from '../edition.ts';
import { builderOf, contentOf } from '../press.ts';

const HOUR = 3_600_000;
const FIRST = 'The bridge reopens on Ascension after nine years.';

interface HistoryFile {
  id: string;
  revisions: {
    number: number;
    at: string;
    hash: string;
    note?: string;
    blocks: { id: string; text: string }[];
  }[];
}

const historyOf = (root: string, slug: string): HistoryFile =>
  JSON.parse(readFileSync(join(root, 'revisions', `${slug}.json`), 'utf8')) as HistoryFile;
const published = (root: string, slug = 'a') =>
  JSON.parse(readFileSync(join(root, 'dist/articles', `${slug}.json`), 'utf8')) as {
    body: { id: string }[];
    revision: { number: number; at: string; hash: string; history?: unknown[] };
  };
const page = (root: string, slug = 'a') =>
  readFileSync(join(root, 'dist/articles', slug, 'index.html'), 'utf8');
const write = (root: string, change: Record<string, unknown>, slug = 'a') =>
  writeFileSync(
    join(root, 'articles', `${slug}.json`),
    JSON.stringify(articleJson({ body: [FIRST], ...change })),
  );

describe('the revision history', () => {
  test('begins with the first release, and a build of the same adds nothing', async () => {
    const root = makeFolder({ a: articleJson({ body: [FIRST] }) });
    await builderOf(root).publish(NOW);
    const first = readFileSync(join(root, 'revisions/a.json'), 'utf8');
    expect(historyOf(root, 'a').revisions).toMatchObject([
      { number: 1, at: '2026-11-24T09:00:00Z', blocks: [{ text: FIRST }] },
    ]);
    await builderOf(root).publish(NOW + HOUR);
    expect(readFileSync(join(root, 'revisions/a.json'), 'utf8')).toBe(first);
    expect(published(root).revision.number).toBe(1);
  });

  test('a changed text is another revision, its blocks keep their ids, and the page says so', async () => {
    const root = makeFolder({ a: articleJson({ body: [FIRST, 'Second.'] }) });
    await builderOf(root).publish(NOW);
    const before = published(root).body.map(({ id }) => id);
    write(root, {
      body: ['A new first line.', FIRST.replace('Ascension', 'Whitsun'), 'Second.'],
      corrections: [{ at: '2026-11-25T12:30:00Z', kind: 'correction', text: 'It is Whitsun.' }],
    });
    await builderOf(root).publish(NOW + HOUR);
    expect(published(root).revision).toMatchObject({ number: 2, at: '2026-11-25T13:00:00Z' });
    expect(
      published(root)
        .body.map(({ id }) => id)
        .slice(1),
    ).toEqual(before);
    expect(historyOf(root, 'a').revisions[1]).toMatchObject({ number: 2, note: 'It is Whitsun.' });
    expect(page(root)).toContain('2026-11-25T13:00:00Z');
    expect(page(root)).toContain('has been changed once');
    // Private is the default: that it changed, and not how.
    expect(page(root)).not.toContain('<del');
    expect(JSON.stringify(published(root))).not.toContain('Ascension');
  });

  test('a public edition shows what came and what went', async () => {
    const root = makeFolder(
      { a: articleJson({ body: [FIRST] }) },
      {},
      { ...editionJson, revisions: 'public' },
    );
    await builderOf(root).publish(NOW);
    write(root, { body: [FIRST.replace('Ascension', 'Whitsun')] });
    await builderOf(root).publish(NOW + HOUR);
    expect(page(root)).toMatch(/<del[^>]*>.*Ascension.*<\/del>/);
    expect(page(root)).toMatch(/<ins[^>]*>.*Whitsun.*<\/ins>/);
    write(root, { headline: 'Another', body: ['A first one that is all new.'] });
    await builderOf(root).publish(NOW + 2 * HOUR);
    const { body, revision } = JSON.parse(
      readFileSync(join(root, 'dist/articles/a.json'), 'utf8'),
    ) as Article;
    const [last, first] = revision.history ?? [];
    const [{ at: changed = '' } = {}] = first?.places ?? [];
    // What is gone stood after nothing that is still there.
    expect(last?.places).toEqual([
      { at: 'headline' },
      { at: `b-${body[0]?.id}` },
      { at: changed, after: '' },
    ]);
    expect(changed).toMatch(/^b-./);
  });

  test('a changed label, tag or photo is no new text', async () => {
    const root = makeFolder({ a: articleJson({ body: [FIRST] }) });
    await builderOf(root).publish(NOW);
    write(root, { label: 'Analysis', tags: ['bridges'], comments: 'closed' });
    await builderOf(root).publish(NOW + HOUR);
    expect(published(root).revision.number).toBe(1);
  });

  test('holds nothing from before an embargo ends, and nothing of a hidden article', async () => {
    const root = makeFolder({ a: articleJson({ body: ['SECRET'], embargo: '2026-11-25T13:00:00Z' }) });
    await builderOf(root).publish(NOW);
    expect(existsSync(join(root, 'revisions'))).toBe(false);
    write(root, { body: ['Open.'], embargo: '2026-11-25T13:00:00Z' });
    await builderOf(root).publish(NOW + HOUR);
    expect(historyOf(root, 'a').revisions).toHaveLength(1);
    expect(readFileSync(join(root, 'revisions/a.json'), 'utf8')).not.toContain('SECRET');
  });

  test('follows an article that is renamed and lists its old address', async () => {
    const root = makeFolder({ a: articleJson({ body: [FIRST] }) });
    await builderOf(root).publish(NOW);
    const { id } = historyOf(root, 'a');
    renameSync(join(root, 'articles/a.json'), join(root, 'articles/b.json'));
    write(root, { body: [`${FIRST} At last.`], formerly: ['/articles/a/'] }, 'b');
    await builderOf(root).publish(NOW + HOUR);
    expect(existsSync(join(root, 'revisions/a.json'))).toBe(false);
    expect(historyOf(root, 'b')).toMatchObject({ id, revisions: [{ number: 1 }, { number: 2 }] });
  });

  test('of another article that had this slug is not taken for this one’s', async () => {
    const root = makeFolder({ a: articleJson({ id: 'urn:x:one', body: [FIRST] }) });
    await builderOf(root).publish(NOW);
    write(root, { id: 'urn:x:two', body: ['Another story.'] });
    await builderOf(root).publish(NOW + HOUR);
    expect(historyOf(root, 'a')).toMatchObject({ id: 'urn:x:two', revisions: [{ number: 1 }] });
  });

  test('without it nothing is written, what is lost is said, and what lies there is read', async () => {
    const root = makeFolder({ a: articleJson({ body: [FIRST] }) });
    await builderOf(root).publish(NOW);
    const first = readFileSync(join(root, 'revisions/a.json'), 'utf8');
    write(root, { body: [`${FIRST} At last.`] });
    const { issues } = await builderOf(root, { recordsRevisions: false }).publish(NOW + HOUR);
    expect(issues.map(({ file, message }) => `${file} ${message}`).join()).toContain(
      'revisions lacks the text of a, because nothing may be written',
    );
    expect(readFileSync(join(root, 'revisions/a.json'), 'utf8')).toBe(first);
    expect(published(root).revision.number).toBe(2);
  });

  test('a text that is purged is gone permanently; its number and hash stay', async () => {
    const root = makeFolder(
      { a: articleJson({ body: [FIRST] }) },
      {},
      { ...editionJson, revisions: 'public' },
    );
    await builderOf(root).publish(NOW);
    write(root, { body: [FIRST.replace('Ascension', 'Whitsun')] });
    await builderOf(root).publish(NOW + HOUR);
    const { hash } = historyOf(root, 'a').revisions[0] ?? {};
    expect(new Revisions(root, true).purge('a', 1)).toBe(true);
    expect(new Revisions(root, true).purge('a', 7)).toBe(false);
    expect(readFileSync(join(root, 'revisions/a.json'), 'utf8')).not.toContain('Ascension');
    expect(historyOf(root, 'a').revisions[0]).toMatchObject({ number: 1, hash });
    await builderOf(root).publish(NOW + HOUR);
    for (const [file, content] of contentOf(join(root, 'dist')))
      if (!/\.(?:br|gz)$/.test(file)) expect(content, file).not.toContain('Ascension');
  });

  test('rubbish in its place is passed over and written anew', async () => {
    const root = makeFolder({ a: articleJson({ body: [FIRST] }) }, { 'revisions/a.json': '{"id": 3' });
    await builderOf(root).publish(NOW);
    expect(historyOf(root, 'a').revisions).toHaveLength(1);
  });
});

test('a folder that cannot be written is named with the way out, and the site is made', async () => {
  const root = makeFolder({ a: articleJson({ body: [FIRST] }) }, { revisions: 'not a folder' });
  const { issues, release } = await builderOf(root).publish(NOW);
  expect(issues.map(({ file, message }) => `${file} ${message}`).join()).toContain('--no-memory');
  expect(release?.articles).toBe(1);
});
