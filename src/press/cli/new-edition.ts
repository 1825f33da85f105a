import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceLanguageOf } from '../../model/edition/interface-language.ts';
import { EXAMPLE_TEXTS, type ExampleTexts } from './example-texts.ts';
import { writeSchemas } from './schema-files.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function firstEdition(language: string, { title, tagline, sections, privacy }: ExampleTexts): unknown {
  return {
    $schema: './edition.schema.json',
    id: `urn:uuid:${randomUUID()}`,
    title,
    tagline,
    language,
    timeZone: 'UTC',
    url: 'http://localhost:8080/',
    sections,
    comments: { moderation: 'post' },
    policies: { privacy: '/pages/privacy/' },
    footer: [{ text: privacy.headline, href: '/pages/privacy/' }],
  };
}

/** @param ownLanguage set where the texts are in another language than the edition */
function firstArticle(now: number, texts: ExampleTexts, ownLanguage?: string): unknown {
  const [section] = texts.sections;
  return {
    $schema: '../article.schema.json',
    ...(ownLanguage === undefined ? {} : { language: ownLanguage }),
    section: typeof section === 'string' ? section : section.name,
    headline: texts.headline,
    lead: texts.lead,
    published: `${new Date(now).toISOString().slice(0, 19)}Z`,
    body: [texts.paragraph, { type: 'heading', text: texts.heading }, texts.next],
  };
}

function privacyPage(
  { headline, publisher, reading, device, comments }: ExampleTexts['privacy'],
  language: string,
) {
  const parts = [reading, device, comments].flatMap(([text, paragraph]) => [
    { type: 'heading', text },
    paragraph,
  ]);
  return { headline, body: [publisher, ...parts], language };
}

/** A language tag that an edition may have, in its usual spelling; undefined where `tag` is none. */
export function languageTag(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag);
    // Longer ones are well-formed and name no language, such as `german`.
    return locale.language.length > 3 ? undefined : locale.toString();
  } catch {
    return undefined;
  }
}

/**
 * Writes a new edition: `edition.json` with a new id, one article, the page on privacy, the schemas. Its texts are in
 * its language where the interface is, else in English.
 *
 * @param now milliseconds; when the first article is published
 * @param language tag as `languageTag` returns it
 * @returns paths of the files, from the folder
 * @throws Error where the folder is not empty, so that nothing is overwritten
 */
export function newEdition(folder: string, now: number, language = 'en'): string[] {
  if (existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'))) {
    throw new Error(`${folder} is not empty. Name a new folder.`);
  }
  const known = interfaceLanguageOf(language);
  const texts = EXAMPLE_TEXTS[known ?? 'en'];
  const files: [string, unknown][] = [
    ['edition.json', firstEdition(language, texts)],
    ['articles/the-first-story.json', firstArticle(now, texts, known === undefined ? 'en' : undefined)],
    ['pages/privacy.json', privacyPage(texts.privacy, known === undefined ? 'en' : language)],
  ];
  for (const name of ['articles', 'photos', 'pages']) mkdirSync(join(folder, name), { recursive: true });
  for (const [name, value] of files) writeFileSync(join(folder, name), json(value));
  // dist and data lie beside edition.json, and belong in no repository.
  writeFileSync(join(folder, '.gitignore'), 'dist\ndist.*\ndata/\n');
  return [...files.map(([name]) => name), '.gitignore', ...writeSchemas(folder)];
}
