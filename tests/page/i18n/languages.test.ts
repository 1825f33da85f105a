import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/bundler/client-modules.ts';
import {
  editionInterface,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
} from '../../../src/model/edition/interface-language.ts';
import type { LocaleFormats } from '../../../src/page/i18n/count-formats.ts';

const I18N = join(import.meta.dirname, '../../../src/page/i18n');

/** Catalogues of each language, by the names of their files; `texts` is that of the language's own name. */
const FILES = [
  'texts',
  'end-matter',
  'writing',
  'search',
  'display',
  'offline',
  'photos',
  'counts',
  'comment-pages',
  'moderation',
  'mails',
] as const;
type CatalogueFile = (typeof FILES)[number];

/**
 * Texts that are the same as in English in some language, with the reason. Others that are the same have been
 * forgotten.
 */
const SAME: Readonly<Record<string, string>> = {
  'end-matter about.count': 'no words',
  'texts feed': 'the name of a format',
  'texts form.required': 'a sign',
  'texts dates.month': 'no words',
  'texts dates.moment': 'no words',
  'texts dates.weekday': 'no words',
  'texts dates.monthOfYear': 'no words',
  'texts dates.zoned': 'no words',
  'display device.size': 'no words',
  'texts displayShort': 'a sign',
  'de display values.theme.sepia': 'the same word in German',
  'de display values.leading.usual': 'the same word in German',
  'de display values.measure.usual': 'the same word in German',
  'de display values.size.usual': 'the same word in German',
  'de texts form.name': 'the same word in German',
  'de texts form.url': 'the same word in German',
  'de moderation title': 'the same word in German',
  'de moderation menu': 'the same word in German',
  'de moderation signIn.name': 'the same word in German',
  'de moderation signIn.code': 'the same word in German',
  'de moderation queues.spam': 'the same word in German',
  'de moderation status.spam': 'the same word in German',
  'de moderation acts.spam': 'the same word in German',
  'de moderation reportReasons.spam': 'the same word in German',
};

/** Statuses that the text of a conflict is chosen by. */
const STATUSES = ['published', 'held', 'spam', 'removed', 'withdrawn'];

/** A text as plain words: of a function, what it returns for arguments that can be told apart. */
interface Text {
  text: string;
  /** Arguments that stand in the text. */
  placeholders: string[];
  /** Issues of its plural forms. */
  issues: string[];
}

const COUNT = '⟨count⟩';

/** Formats that mark numbers and check that every plural form of a language is there. */
function checkedFormats(locale: string, issues: string[]): LocaleFormats {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  return {
    number: (value) => `⟨${value}⟩`,
    minutes: (count) => `⟨${count}⟩`,
    plural: (count, forms) => {
      for (const category of pluralCategories) if (!forms[category]) issues.push(`has no form “${category}”`);
      // What is put into a form may have a # of its own.
      if (Object.values(forms).some((form) => /700\d/.test(form)))
        issues.push('has a name in a plural form, not beside it');
      for (const form of ['few', 'many', 'other'] as const)
        if (forms.other.includes('#') && forms[form] !== undefined && !forms[form].includes('#'))
          issues.push(`has no # in the form “${form}”`);
      return Object.values(forms).join(' | ').replaceAll('#', `${COUNT}⟨${count}⟩`);
    },
  };
}

/** Returns what a function of a catalogue says for each of two orders of arguments, or each status. */
function said(of: (...args: never[]) => string, key: string): string {
  const call = of as (...args: unknown[]) => string;
  if (key === 'conflict') return STATUSES.map((status) => call(status)).join(' | ');
  const args = ['7001', '7002', '7003'].slice(0, of.length);
  return `${call(...args)} | ${call(...args.toReversed())}`;
}

function textsOf(catalogue: unknown, issues: string[], path = ''): Map<string, Text> {
  const texts = new Map<string, Text>();
  for (const [key, value] of Object.entries(catalogue as object)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object') {
      for (const [inner, text] of textsOf(value, issues, name)) texts.set(inner, text);
      continue;
    }
    issues.length = 0;
    const text = typeof value === 'function' ? said(value, key) : String(value);
    const placeholders = [...new Set(text.match(/700\d/g))].sort();
    texts.set(name, { text, placeholders, issues: [...new Set(issues)] });
  }
  return texts;
}

/** Reads a catalogue of a language. */
async function readTexts(language: InterfaceLanguage, file: CatalogueFile): Promise<Map<string, Text>> {
  const name = file === 'texts' ? language : file;
  const { default: catalogue } = await import(`../../../src/page/i18n/${language}/${name}.ts`);
  const issues: string[] = [];
  const { locale } = editionInterface(language);
  return textsOf(
    typeof catalogue === 'function' ? catalogue(checkedFormats(locale, issues)) : catalogue,
    issues,
  );
}

const keysOf = (texts: Map<string, Text>): string[] => [...texts.keys()].sort();

test('each language of the interface has a folder, its catalogues, and a chunk', () => {
  const folders = readdirSync(I18N, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...INTERFACE_LANGUAGES]);
  expect(Object.keys(LANGUAGES)).toEqual([...INTERFACE_LANGUAGES]);
  for (const language of INTERFACE_LANGUAGES)
    expect([language, readdirSync(join(I18N, language)).sort()]).toEqual([
      language,
      FILES.map((file) => `${file === 'texts' ? language : file}.ts`).sort(),
    ]);
});

describe.each(INTERFACE_LANGUAGES)('the language %s', (language) => {
  test.each(FILES)('has every text of %s, in words of its own and with all plural forms', async (file) => {
    const [english, texts] = await Promise.all([readTexts('en', file), readTexts(language, file)]);
    expect(keysOf(texts)).toEqual(keysOf(english));
    const issues: string[] = [];
    for (const [key, { text, placeholders, issues: own }] of texts) {
      const name = `${file} ${key}`;
      const original = english.get(key);
      if (text.trim() === '') issues.push(`${name} is empty`);
      issues.push(...own.map((issue) => `${name} ${issue}`));
      if (original?.placeholders.join() !== placeholders.join())
        issues.push(`${name} has other placeholders than in English: “${text}”`);
      const isSame = language !== 'en' && original?.text === text;
      if (isSame && !(name in SAME) && !(`${language} ${name}` in SAME) && !/\.keys\.\d+\.0$/.test(key))
        issues.push(`${name} is the same as in English: “${text}”`);
    }
    expect(issues).toEqual([]);
  });
});

test('a text that is forgotten, without its number or without a plural form is found', () => {
  const issues: string[] = [];
  const { plural } = checkedFormats('ru', issues);
  const texts = textsOf(
    { count: (count: number) => plural(count, { one: '# story', other: '# stories', few: 'stories' }) },
    issues,
  );
  expect(texts.get('count')?.issues).toEqual(['has no form “many”', 'has no # in the form “few”']);
  const named = textsOf(
    { by: (name: string) => plural(1, { one: `${name}: #`, few: '#', many: '#', other: '#' }) },
    issues,
  );
  expect(named.get('by')?.issues).toEqual(['has a name in a plural form, not beside it']);
  expect(keysOf(textsOf({ a: { b: 'x' } }, []))).toEqual(['a.b']);
});
