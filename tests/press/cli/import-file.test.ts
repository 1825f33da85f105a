import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WrittenArticle } from '../../../src/model/article/article.ts';
import { importFile } from '../../../src/press/cli/import-file.ts';
import {
  completeCommand,
  type ImportOptions,
  parseImportOptions,
} from '../../../src/press/cli/import-options.ts';
import { articleJson, editionJson, makeFolder, NOW, picture } from '../edition.ts';

const PAGE = `World

A bridge opens after nine years

12 March 2024, 06:45

It opened on Monday, and four hundred people walked over it before noon.

Read more: The ferry stops

A man crosses first. Photo: Ann Lee

Nobody fell into the river, and the mayor was pleased with the whole of it.
`;
const PLAIN = `Town council keeps the swimming pool

The council voted 9 to 4 on Tuesday to keep the indoor pool open for two more years.
`;

const TWO = `Town council keeps the swimming pool

Where to swim this winter

The council voted 9 to 4 on Tuesday to keep the indoor pool open for two more years.
`;

/** Imports a text into a new edition. */
async function importText(
  text: string | Uint8Array,
  options: ImportOptions = {},
  {
    name = 'page.txt',
    files = {},
    articles = {},
    ask = undefined as ((question: string) => Promise<string>) | undefined,
  } = {},
) {
  const root = makeFolder(articles, files, { ...editionJson, timeZone: 'Europe/Oslo' });
  const file = join(root, name);
  writeFileSync(file, text);
  const result = await importFile(file, name, options, {
    root,
    now: NOW,
    ...(ask === undefined ? {} : { ask }),
  });
  const read = (slug: string) =>
    JSON.parse(readFileSync(join(root, `articles/${slug}.json`), 'utf8')) as WrittenArticle;
  return { ...result, root, read };
}

describe('importing a page', () => {
  test('writes the article, says what was guessed, what is missing and what was left out', async () => {
    const { code, written, text, read } = await importText(PAGE);
    expect(code, text).toBe(0);
    expect(written).toBe('articles/a-bridge-opens-after-nine-years.json');
    expect(read('a-bridge-opens-after-nine-years')).toEqual({
      $schema: '../article.schema.json',
      section: 'World',
      headline: 'A bridge opens after nine years',
      published: '2024-03-12T06:45:00+01:00',
      body: [
        'It opened on Monday, and four hundred people walked over it before noon.',
        { type: 'related', headline: 'The ferry stops' },
        { type: 'photo', caption: 'A man crosses first.', credit: 'Ann Lee' },
        'Nobody fell into the river, and the mayor was pleased with the whole of it.',
      ],
    });
    expect(text).toContain("the edition's (Europe/Oslo) was taken");
    expect(text).toContain('(--related)');
    expect(text).toContain('(--source)');
  });

  test('nothing is invented: a story without a date is written as withheld, and the report says so', async () => {
    const { text, read } = await importText(PLAIN, { section: 'world' });
    expect(read('town-council-keeps-the-swimming-pool')).toEqual({
      $schema: '../article.schema.json',
      section: 'World',
      headline: 'Town council keeps the swimming pool',
      published: '2026-11-25T12:00:00Z',
      status: 'withheld',
      body: ['The council voted 9 to 4 on Tuesday to keep the indoor pool open for two more years.'],
    });
    expect(text).toContain('the text has no date, so the story is withheld');
    const dated = await importText(PLAIN, { section: 'world', published: '2024-01-02T03:04:05Z' });
    expect(dated.read('town-council-keeps-the-swimming-pool').status).toBeUndefined();
  });

  test('the headline that was taken is listed with the runners-up', async () => {
    const { text } = await importText(TWO, { section: 'World' });
    expect(text).toContain(
      'headline: "Town council keeps the swimming pool" was taken. Others that it could be: "Where to swim this winter".',
    );
    expect((await importText(TWO)).text).toContain('Others that it could be: "Where to swim this winter"');
    expect((await importText(PLAIN, { section: 'World' })).text).toContain('No other line looked like one');
  });

  test('--headline reads the page from that line, and what stood above is left out', async () => {
    const { text, read } = await importText(TWO, { section: 'World', headline: 'where to swim this winter' });
    expect(read('where-to-swim-this-winter').headline).toBe('where to swim this winter');
    expect(read('where-to-swim-this-winter').body).toHaveLength(1);
    expect(text).toContain('Town council keeps the swimming pool');
    expect(text).not.toContain('was taken. Others');
  });

  test('a headline that is no line of the page replaces the one that was taken', async () => {
    const { text, read } = await importText(PLAIN, { section: 'World', headline: 'Pool saved' });
    expect(read('pool-saved').body).toHaveLength(1);
    expect(text).toContain('replaced by --headline: Town council keeps the swimming pool');
  });

  test('what options replace is listed as left out', async () => {
    const page = PAGE.replace('12 March', 'By Ann Lee\n\n12 March').replace(
      'It opened',
      'People walk again\n\n12 March 2024, 06:45\n\nIt opened',
    );
    const { text, read } = await importText(`${page}\nTags: bridges, rivers\n`, {
      lead: 'A new lead',
      byline: 'Bo Ek, reporter, Cy Day',
      tags: 'roads',
      published: '2024-01-02T03:04:05Z',
    });
    expect(read('a-bridge-opens-after-nine-years')).toMatchObject({
      lead: 'A new lead',
      byline: [{ name: 'Bo Ek', role: 'reporter' }, 'Cy Day'],
      tags: ['roads'],
    });
    expect(text).toContain('replaced by --byline: Ann Lee');
    expect(text).toContain('replaced by --tags: bridges, rivers');
    expect(text).toContain('replaced by --published: 2024-03-12T06:45:00+01:00');
    const none = await importText(`${page}\nTags: bridges\n`, { lead: '', byline: '', tags: '' });
    expect(Object.keys(none.read('a-bridge-opens-after-nine-years'))).not.toContain('byline');
    expect(Object.keys(none.read('a-bridge-opens-after-nine-years'))).not.toContain('tags');
  });

  test('a paragraph that is named as the lead is not written twice', async () => {
    const lead = 'It opened on Monday, and four hundred people walked over it before noon.';
    const { read } = await importText(PAGE, { lead });
    expect(read('a-bridge-opens-after-nine-years').lead).toBe(lead);
    expect(read('a-bridge-opens-after-nine-years').body).not.toContain(lead);
  });

  test('a page with only the date of its last change has that date', async () => {
    const { text, read } = await importText(PAGE.replace('12 March', 'Updated 12 March'));
    expect(read('a-bridge-opens-after-nine-years').published).toBe('2024-03-12T06:45:00+01:00');
    expect(text).toContain('only the date of its last change');
  });

  test('every option finds its place', async () => {
    const files = { 'photos/bridge.png': await picture() };
    const page = PAGE.replace('It opened', 'A man crosses first. Photo: Ann Lee\n\nIt opened').replace(
      '\nA man crosses first. Photo: Ann Lee\n\nNobody',
      '\nNobody',
    );
    const options: ImportOptions = {
      section: 'Culture',
      published: '2024-01-02T03:04:05Z',
      photo: 'photos/bridge.png',
      alt: 'A man on a bridge',
      related: 'ferry',
      source: 'Wire <https://wire.example/>',
      slug: 'bridge',
    };
    const { code, text, read } = await importText(page, options, {
      files,
      articles: { ferry: articleJson() },
    });
    expect(code, text).toBe(0);
    expect(read('bridge')).toMatchObject({
      section: 'Culture',
      published: '2024-01-02T03:04:05Z',
      photo: {
        src: 'photos/bridge.png',
        alt: 'A man on a bridge',
        caption: 'A man crosses first.',
        credit: 'Ann Lee',
      },
      sources: [{ name: 'Wire', url: 'https://wire.example/' }],
    });
    expect(read('bridge').body).toContainEqual({
      type: 'related',
      headline: 'The ferry stops',
      slug: 'ferry',
    });
    expect(text).not.toContain('the time of import');
  });

  test('“read more” finds the edition’s article of the same headline', async () => {
    const articles = { ferry: articleJson({ headline: 'The Ferry stops' }) };
    const { read, text } = await importText(PAGE, {}, { articles });
    expect(read('a-bridge-opens-after-nine-years').body[1]).toMatchObject({ slug: 'ferry' });
    expect(text).toContain('which it now leads to');
  });
});

describe('refusals write nothing', () => {
  const nothing = (root: string) => expect(readdirSync(join(root, 'articles'))).toEqual([]);

  test('no section off a terminal: the whole command is shown, quoted for a shell', async () => {
    const { code, text, root } = await importText(
      PLAIN,
      { source: "O'Hara & Co", force: true },
      { name: 'my page.txt' },
    );
    expect(code).toBe(1);
    expect(text).toContain(
      "npm run import -- 'my page.txt' --source 'O'\\''Hara & Co' --force --section 'World'",
    );
    nothing(root);
  });

  test.each([
    ['empty', '', 'is empty'],
    ['blank', ' \n\u00a0\n', 'is empty'],
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'UTF-8'],
    ['zeros', Uint8Array.of(65, 0, 66), 'no text'],
    ['too large', 'a'.repeat(2_000_001), '2,000,000'],
    ['a headline alone', 'A headline of some words', 'no story'],
  ])('%s', async (_, content, what) => {
    const { code, text, root } = await importText(content, { section: 'World' });
    expect(code).toBe(1);
    expect(text).toContain(what);
    nothing(root);
  });

  test('an unknown format, a missing file', async () => {
    const { code, text, root } = await importText('{}', {}, { name: 'page.docx' });
    expect(code).toBe(1);
    expect(text).toContain('reads the pasted text of a news page');
    const missing = await importFile(join(root, 'none.txt'), 'none.txt', {}, { root, now: NOW });
    expect(missing).toMatchObject({ code: 1, text: 'There is no file none.txt.' });
  });

  test('a wrong --published gets the right form', async () => {
    const { code, text, root } = await importText(PAGE, { published: '2024-03-12' });
    expect(code).toBe(1);
    expect(text).toMatch(/--published needs .*2024-03-12T/);
    nothing(root);
    expect((await importText(PAGE, { published: 'yesterday' })).text).toContain('2026-11-24T09:00:00Z');
  });

  test('a slug of other letters', async () => {
    expect((await importText(PAGE, { slug: '../Up' })).text).toContain('--slug is "../Up"');
  });

  test('an article that is there is written over with --force only', async () => {
    const slug = 'a-bridge-opens-after-nine-years';
    const articles = { [slug]: articleJson() };
    const kept = await importText(PAGE, {}, { articles });
    expect(kept.code).toBe(1);
    expect(kept.text).toContain('--force');
    expect(kept.read(slug).headline).toBe('A bridge reopens');
    const forced = await importText(PAGE, { force: true }, { articles });
    expect(forced.code).toBe(0);
    expect(forced.read(slug).headline).toBe('A bridge opens after nine years');
  });
});

describe('bytes', () => {
  const utf16 = (text: string, little: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return little ? bytes : bytes.swap16();
  };
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${PAGE}`)],
    ['UTF-16, little end first', utf16(PAGE, true)],
    ['UTF-16, big end first', utf16(PAGE, false)],
    ['CRLF', Buffer.from(PAGE.replaceAll('\n', '\r\n'))],
  ])('%s', async (_, bytes) => {
    const { code, read } = await importText(bytes);
    expect(code).toBe(0);
    expect(read('a-bridge-opens-after-nine-years').body).toHaveLength(4);
  });
});

describe('asking', () => {
  test('each open point is asked for once, and answers are taken', async () => {
    const asked: string[] = [];
    const answers: Record<string, string> = {
      section: 'Culture',
      published: '2024-01-02T03:04:05Z',
      source: 'The pool',
    };
    const ask = async (question: string) => {
      asked.push(question);
      return Object.entries(answers).find(([word]) => question.includes(word))?.[1] ?? '';
    };
    const { code, read } = await importText(PLAIN, {}, { ask });
    expect(code).toBe(0);
    expect(asked).toHaveLength(3);
    expect(asked[0]).toContain('World, Culture');
    expect(read('town-council-keeps-the-swimming-pool')).toMatchObject({
      section: 'Culture',
      published: '2024-01-02T03:04:05Z',
      sources: [{ name: 'The pool' }],
    });
  });

  test.each([
    ['2', 'where-to-swim-this-winter'],
    ['Where to swim', 'where-to-swim'],
    ['', 'town-council-keeps-the-swimming-pool'],
    ['1', 'town-council-keeps-the-swimming-pool'],
  ])('the headline by its number, its words or Enter: %j', async (answer, slug) => {
    const ask = async (question: string) => (question.startsWith('the headline') ? answer : '');
    const { code, text, written } = await importText(TWO, { section: 'World' }, { ask });
    expect(code, text).toBe(0);
    expect(written).toBe(`articles/${slug}.json`);
  });

  test('a section that was passed over is refused, other points are not', async () => {
    const none = await importText(PLAIN, {}, { ask: async () => ' ' });
    expect(none.code).toBe(1);
    const { code, read } = await importText(PAGE, {}, { ask: async () => '' });
    expect(code).toBe(0);
    expect(read('a-bridge-opens-after-nine-years').sources).toBeUndefined();
  });

  test('a wrong date as an answer is refused', async () => {
    const ask = async (question: string) => (question.includes('published') ? 'soon' : 'World');
    const { code, text, root } = await importText(PLAIN, {}, { ask });
    expect(code).toBe(1);
    expect(text).toContain('--published needs');
    expect(existsSync(join(root, 'articles/town-council-keeps-the-swimming-pool.json'))).toBe(false);
  });
});

describe('options', () => {
  test('reads the words of the command line', () => {
    expect(parseImportOptions(['page.txt', '--section', 'World', '--force'])).toEqual({
      file: 'page.txt',
      options: { section: 'World', force: true },
    });
    expect(() => parseImportOptions(['a.txt', 'b.txt'])).toThrow('One file at a time');
    expect(() => parseImportOptions(['--nothing'])).toThrow();
    expect(completeCommand('a.txt', { slug: 'x' }, '--section World')).toBe(
      'npm run import -- a.txt --slug x --section World',
    );
  });
});
