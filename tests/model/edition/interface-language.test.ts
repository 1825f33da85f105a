import { expect, test } from 'vitest';
import { editionInterface } from '../../../src/model/edition/interface-language.ts';
import { parseEdition } from '../../../src/model/edition/parse-edition.ts';

const written = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
  title: 'The Test',
  url: 'https://news.example/',
  sections: ['World'],
};

test.each([
  ['en', undefined, 'en', 'ltr', 'en-GB'],
  ['en-US', undefined, 'en', 'ltr', 'en-US'],
  ['de', undefined, 'de', 'ltr', 'de'],
  ['de-AT', undefined, 'de', 'ltr', 'de-AT'],
  ['RU', undefined, 'ru', 'ltr', 'ru'],
  ['hy', undefined, 'en', 'ltr', 'en-GB'],
  ['en-GB-oed', undefined, 'en', 'ltr', 'en-GB'],
  ['hy', 'ru', 'ru', 'ltr', 'ru'],
  ['de-AT', 'en', 'en', 'ltr', 'en-GB'],
  ['ar-EG', undefined, 'ar', 'rtl', 'ar-EG-u-ca-gregory-nu-arab'],
  ['ar-MA', undefined, 'ar', 'rtl', 'ar-MA-u-ca-gregory-nu-latn'],
])('an edition in %s that names %s has the interface in %s', (language, interfaceLanguage, ...expected) => {
  const result = parseEdition({ ...written, language, interfaceLanguage });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { interface: found } = result.value;
  expect([found.language, found.direction, found.locale]).toEqual(expected);
  expect(result.value).not.toHaveProperty('interfaceLanguage');
});

test('Arabic names its digits, so that Node and browsers render the same', () => {
  expect(editionInterface('ar').locale).toMatch(/^ar-u-ca-gregory-nu-(?:latn|arab)$/);
});

test('a language that the interface is not in is an error of its field, with those that it is in', () => {
  const result = parseEdition({ ...written, language: 'fr', interfaceLanguage: 'fr' });
  expect(result).toMatchObject({ ok: false, issues: [{ path: ['interfaceLanguage'], severity: 'error' }] });
  expect(JSON.stringify(result)).toMatch(/ar.*de.*en.*ru/);
});
