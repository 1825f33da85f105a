import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parseEdition } from '../../../src/model/edition/parse-edition.ts';
import { allTexts } from '../../../src/page/i18n/all-texts.ts';
import { languageTag, newEdition } from '../../../src/press/cli/new-edition.ts';

const NOW = Date.UTC(2026, 10, 30);
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function made(language?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'new-edition-'));
  folders.push(folder);
  const files = newEdition(folder, NOW, language);
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const parsed = parseEdition(read('edition.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return {
    folder,
    files,
    edition: parsed.value,
    article: read('articles/the-first-story.json'),
    privacy: read('pages/privacy.json'),
  };
}

test.each([
  ['ar', 'rtl', 'ar', /\p{Script=Arabic}/u],
  ['de-AT', 'ltr', 'de', /Artikel/],
  ['ru', 'ltr', 'ru', /\p{Script=Cyrillic}/u],
  ['en', 'ltr', 'en', /story/],
])('a new edition in %s is so whole: title, sections, story, privacy', (language, direction, own, words) => {
  const { edition, article, privacy, files } = made(language);
  expect(edition).toMatchObject({ language, direction, interface: { language: own } });
  expect(article.headline).toMatch(words);
  expect(article).not.toHaveProperty('language');
  expect(edition.sections.map(({ name }) => name)).toContain(article.section);
  expect(privacy.language).toBe(language);
  expect(edition.policies.privacy).toBe('/pages/privacy/');
  for (const { slug } of edition.sections) expect(slug).toMatch(/^[a-z]+$/);
  expect(files).toContain('pages/privacy.json');
});

test.each(['ar', 'de', 'en', 'ru'] as const)(
  'the page on privacy in %s leads to the page of what a browser keeps, by its name there',
  (language) => {
    const { privacy, edition } = made(language);
    const { device } = allTexts(edition.interface).texts;
    const [, paragraph = ''] = privacy.body.slice(
      privacy.body.findIndex((block: unknown) => typeof block === 'string' && block.includes(device)) - 1,
    );
    // Comments, who wrote them, settings; saved and read stories; pages without a connection.
    expect(paragraph).toContain(device);
    expect(paragraph.split(/[;؛]/)).toHaveLength(5);
  },
);

test('in a language that the interface is not in, the examples are in English and say so', () => {
  const { edition, article, privacy } = made('hy');
  expect(edition).toMatchObject({ language: 'hy', direction: 'ltr', interface: { language: 'en' } });
  expect([article.language, privacy.language]).toEqual(['en', 'en']);
});

test('nothing is written into a folder that has files', () => {
  const { folder } = made();
  writeFileSync(join(folder, 'note.txt'), '');
  expect(() => newEdition(folder, NOW)).toThrow('is not empty');
});

test.each([
  ['AR', 'ar'],
  ['de-at', 'de-AT'],
  ['german', undefined],
  ['not a tag', undefined],
  ['', undefined],
])('the tag “%s” is %s', (tag, expected) => {
  expect(languageTag(tag)).toBe(expected);
});
