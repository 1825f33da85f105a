import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fillDraft, openPoints } from '../../import/complete-draft.ts';
import type { ArticleDraft } from '../../import/draft.ts';
import { detectFormat, NotReadable } from '../../import/formats.ts';
import { slugFor } from '../../import/headline-slug.ts';
import type { WrittenArticle } from '../../model/article/article.ts';
import { plainText } from '../../model/article/blocks.ts';
import { parseWritten } from '../../model/article/parse-written.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { FileIssue } from '../../model/issues.ts';
import { suggestDate, timeOf } from '../../model/time.ts';
import { referenceIssues } from '../check/check-references.ts';
import type { ArticleFile } from '../source/article-file.ts';
import { summarise } from '../source/article-summary.ts';
import { EditionFolder } from '../source/edition-folder.ts';
import { issueLine, parseJsonFile } from '../source/json-file.ts';
import { completeCommand, type ImportOptions } from './import-options.ts';
import { reportText } from './import-report.ts';

/** What an import needs from outside. */
export interface ImportWorld {
  /** The edition's folder. */
  root: string;
  /** Milliseconds. */
  now: number;
  /** Asks a person; absent where there is none, off a terminal. Resolves to '' where the question is passed over. */
  ask?: (question: string) => Promise<string>;
}

/** What came of an import: the exit code and what to say. */
export interface ImportResult {
  code: 0 | 1;
  text: string;
  /** From the edition's folder; absent where nothing was written. */
  written?: string;
}

const refused = (text: string): ImportResult => ({ code: 1, text });

/** Bytes of a file that its format is told by. */
const START = 512;

function startOf(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(START);
    return bytes.subarray(0, readSync(handle, bytes, 0, START, 0));
  } finally {
    closeSync(handle);
  }
}

/** The article of a file. Throws `NotReadable`, and what the file system throws. */
async function readDraft(file: string, edition: Edition): Promise<ArticleDraft> {
  const format = detectFormat(startOf(file));
  if (format.kind !== 'articles')
    throw new NotReadable(`holds ${format.kind}, and articles are imported here.`);
  for await (const draft of format.read(createReadStream(file), edition)) return draft;
  throw new NotReadable('has no article in it.');
}

/** A story of this headline in the edition. */
function slugByHeadline(folder: EditionFolder, headline: string): string | undefined {
  const wanted = headline.normalize('NFKC').trim().toLowerCase();
  for (const { slug, summary } of folder.articles.values()) {
    if (
      summary !== undefined &&
      plainText(summary.headline).normalize('NFKC').trim().toLowerCase() === wanted
    )
      return slug;
  }
  return undefined;
}

/** Asks for what the text left open, until each point is given or passed over. */
async function askFor(
  draft: ArticleDraft,
  options: ImportOptions,
  edition: Edition,
  ask: NonNullable<ImportWorld['ask']>,
): Promise<ImportOptions> {
  const filled: ImportOptions = { ...options };
  for (const { field, what } of openPoints(draft)) {
    if (filled[field] !== undefined || (field === 'alt' && filled.photo === undefined)) continue;
    const offer =
      field === 'section' ? ` (${edition.sections.map((section) => section.name).join(', ')})` : '';
    const answer = (await ask(`${what}${offer}: `)).trim();
    if (answer !== '') Object.assign(filled, { [field]: answer });
  }
  return filled;
}

/** The time of import stands in for one that nobody gave, and is the first thing to be looked at. */
function withTime(draft: ArticleDraft, now: number): ArticleDraft {
  if (draft.article.published !== undefined) return draft;
  const published = `${new Date(now).toISOString().slice(0, 19)}Z`;
  return {
    ...draft,
    article: { ...draft.article, published },
    guesses: [
      `published: the text has no date; the time of import (${published}) stands in its place. Give --published.`,
      ...draft.guesses,
    ],
  };
}

/** The keys of a story in the order in which people read them. */
const ORDER: readonly (keyof WrittenArticle)[] = [
  'language',
  'section',
  'label',
  'headline',
  'lead',
  'byline',
  'published',
  'updated',
  'photo',
  'body',
  'sources',
  'tags',
];

function storyText({ article }: ArticleDraft): string {
  const ordered = Object.fromEntries(
    ORDER.flatMap((key) => (article[key] === undefined ? [] : [[key, article[key]]])),
  );
  return `${JSON.stringify({ $schema: '../article.schema.json', ...ordered }, null, 2)}\n`;
}

/** Every issue of a story as it would stand in the edition. */
function issuesOf(folder: EditionFolder, slug: string, text: string, now: number): FileIssue[] {
  const file = `articles/${slug}.json`;
  const source = parseJsonFile(file, new TextEncoder().encode(text));
  const verdict = parseWritten(source.value);
  const own = source.locate(verdict.ok ? verdict.warnings : verdict.issues);
  if (!verdict.ok) return own;
  const before = folder.articles.get(slug);
  const story: ArticleFile = {
    slug,
    file,
    stamp: '',
    hash: '',
    summary: summarise(verdict.value),
    issues: [],
  };
  folder.articles.set(slug, story);
  const found = referenceIssues(folder, now).get(story) ?? [];
  if (before === undefined) folder.articles.delete(slug);
  else folder.articles.set(slug, before);
  return [...own, ...source.locate(found)];
}

function publishedIssue(published: string | undefined): string | undefined {
  if (published === undefined || timeOf(published) !== undefined) return undefined;
  const same = suggestDate(published);
  return `--published needs date, time with seconds and offset${same === undefined ? ', for example 2026-11-24T09:00:00Z' : `: ${same}`}.`;
}

/** Where the story goes: its slug, or why it cannot go there. */
function placeFor(
  draft: ArticleDraft,
  options: ImportOptions,
  root: string,
): { slug: string } | { issue: string } {
  const slug = options.slug ?? slugFor(plainText(draft.article.headline));
  if (slug === '') return { issue: 'No address can be made of the headline. Name one: --slug my-story.' };
  if (slug.length > 120)
    return { issue: 'The address is longer than 120 characters. Name a shorter one with --slug.' };
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    return {
      issue: `--slug is ${JSON.stringify(slug)}. Write lower-case letters a to z, digits and single hyphens.`,
    };
  if (existsSync(join(root, 'articles', `${slug}.json`)) && !options.force) {
    return {
      issue: `articles/${slug}.json is there already, and nothing was written. Name another address with --slug, or write over it with --force.`,
    };
  }
  return { slug };
}

/**
 * Imports one file: detect, read, adapt, check, write (DESIGN). Nothing is written where the story would have
 * errors. Never throws on what the file holds.
 *
 * @param file where the file lies
 * @param shown how the person named it
 */
export async function importFile(
  file: string,
  shown: string,
  given: ImportOptions,
  world: ImportWorld,
): Promise<ImportResult> {
  const { root, now, ask } = world;
  const wrongDate = publishedIssue(given.published);
  if (wrongDate !== undefined) return refused(wrongDate);
  const folder = new EditionFolder(root);
  const { edition } = folder;
  if (edition === undefined)
    return refused(
      ['edition.json has errors; mend them first:', ...folder.editionIssues.map(issueLine)].join('\n'),
    );
  let draft: ArticleDraft;
  try {
    draft = await readDraft(file, edition);
  } catch (reason) {
    if (reason instanceof NotReadable) return refused(`${shown} ${reason.message}`);
    const code = (reason as NodeJS.ErrnoException).code;
    if (code === undefined) throw reason;
    return refused(code === 'ENOENT' ? `There is no file ${shown}.` : `${shown} cannot be read (${code}).`);
  }
  if (draft.article.headline === undefined || (draft.article.body ?? []).length === 0) {
    return refused(
      `${basename(shown)} has no story in it: a headline and at least one paragraph were looked for.`,
    );
  }
  const fill = (options: ImportOptions) =>
    fillDraft(draft, options, edition, (headline) => slugByHeadline(folder, headline));
  const options = ask === undefined ? given : await askFor(fill(given), given, edition, ask);
  const wrongAnswer = publishedIssue(options.published);
  if (wrongAnswer !== undefined) return refused(wrongAnswer);
  const filled = fill(options);
  if (filled.article.section === undefined) {
    const command = completeCommand(shown, options, `--section '${edition.sections[0]?.name ?? 'World'}'`);
    return refused(
      `The text does not say which section it belongs to, and nothing was written. Name it:\n  ${command}`,
    );
  }
  const place = placeFor(filled, options, root);
  if ('issue' in place) return refused(place.issue);
  return write(withTime(filled, now), place.slug, folder, now);
}

function write(draft: ArticleDraft, slug: string, folder: EditionFolder, now: number): ImportResult {
  const file = `articles/${slug}.json`;
  const text = storyText(draft);
  const issues = issuesOf(folder, slug, text, now);
  const missing = openPoints(draft).map(({ field, what }) => `${what} (--${field})`);
  if (issues.some((issue) => issue.severity === 'error')) {
    return refused(
      reportText(
        'Nothing was written, since the story would have errors:',
        { ...draft, leftOut: [] },
        missing,
        issues,
      ),
    );
  }
  mkdirSync(join(folder.root, 'articles'), { recursive: true });
  writeFileSync(join(folder.root, file), text);
  return { code: 0, written: file, text: reportText(`Written: ${file}`, draft, missing, issues) };
}
