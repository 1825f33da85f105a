import { closeSync, createReadStream, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fillDraft, openPoints } from '../../import/complete-draft.ts';
import type { ArticleDraft } from '../../import/draft.ts';
import { detectFormat, NotReadable } from '../../import/formats.ts';
import { slugFor } from '../../import/headline-slug.ts';
import { plainText } from '../../model/article/blocks.ts';
import { parseWritten } from '../../model/article/parse-written.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { FileIssue } from '../../model/issues.ts';
import { isSlug, MAX_SLUG } from '../../model/slug.ts';
import { suggestDate, timeOf } from '../../model/time.ts';
import { referenceIssues } from '../check/check-references.ts';
import { type ArticleFile, articleFilePath } from '../source/article-file.ts';
import { summarise } from '../source/article-summary.ts';
import { EditionFolder } from '../source/edition-folder.ts';
import { issueLine, parseJsonFile } from '../source/json-file.ts';
import { hasEntry, readProblem } from '../source/regular-file.ts';
import { articleText, withTime } from './article-text.ts';
import { completeCommand, type ImportOptions } from './import-options.ts';
import { reportText } from './import-report.ts';

/** Surroundings of an import. */
export interface ImportEnvironment {
  /** The edition's folder. */
  root: string;
  /** Milliseconds. */
  now: number;
  /** Asks the user; absent off a terminal. Resolves to '' where the question is skipped. */
  ask?: (question: string) => Promise<string>;
}

/** Result of an import: exit code and text for the user. */
export interface ImportResult {
  code: 0 | 1;
  text: string;
  /** From the edition's folder; absent where nothing was written. */
  written?: string;
}

const failure = (text: string): ImportResult => ({ code: 1, text });

/** Bytes from which the format of a file is detected. */
const START_BYTES = 512;

function readStart(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(START_BYTES);
    return bytes.subarray(0, readSync(handle, bytes, 0, START_BYTES, 0));
  } finally {
    closeSync(handle);
  }
}

/**
 * Reads the article of a file in a foreign format.
 *
 * @throws NotReadable where the file has no article
 * @throws errors of the file system
 */
async function readDraft(file: string, edition: Edition): Promise<ArticleDraft> {
  const format = detectFormat(readStart(file));
  if (format.kind !== 'articles')
    throw new NotReadable(`holds ${format.kind}, and articles are imported here.`);
  for await (const draft of format.read(createReadStream(file), edition)) return draft;
  throw new NotReadable('has no article in it.');
}

/** Slug of the article with a headline; undefined where there is none. */
function slugByHeadline(folder: EditionFolder, headline: string): string | undefined {
  const normalised = headline.normalize('NFKC').trim().toLowerCase();
  for (const { slug, summary } of folder.articles.values()) {
    if (
      summary !== undefined &&
      plainText(summary.headline).normalize('NFKC').trim().toLowerCase() === normalised
    )
      return slug;
  }
  return undefined;
}

/** Asks for everything that the text does not say. @returns the options with the answers */
async function askForMissing(
  draft: ArticleDraft,
  options: ImportOptions,
  edition: Edition,
  ask: NonNullable<ImportEnvironment['ask']>,
): Promise<ImportOptions> {
  const answered: ImportOptions = { ...options };
  for (const { field, what } of openPoints(draft)) {
    if (answered[field] !== undefined || (field === 'alt' && answered.photo === undefined)) continue;
    const choices =
      field === 'section' ? ` (${edition.sections.map((section) => section.name).join(', ')})` : '';
    const answer = (await ask(`${what}${choices}: `)).trim();
    if (answer !== '') Object.assign(answered, { [field]: answer });
  }
  return answered;
}

/** Issues that an article would have in the edition. */
function issuesOf(folder: EditionFolder, slug: string, text: string, now: number): FileIssue[] {
  const file = articleFilePath(slug);
  const json = parseJsonFile(file, new TextEncoder().encode(text));
  const result = parseWritten(json.value);
  const issues = json.locate(result.ok ? result.warnings : result.issues);
  if (!result.ok) return issues;
  const before = folder.articles.get(slug);
  const article: ArticleFile = {
    slug,
    file,
    stamp: '',
    hash: '',
    summary: summarise(result.value),
    issues: [],
  };
  folder.articles.set(slug, article);
  const references = referenceIssues(folder, now).get(article) ?? [];
  if (before === undefined) folder.articles.delete(slug);
  else folder.articles.set(slug, before);
  return [...issues, ...json.locate(references)];
}

/** What is wrong with the option `--published`, as a sentence; undefined where nothing is. */
function publishedIssue(published: string | undefined): string | undefined {
  if (published === undefined || timeOf(published) !== undefined) return undefined;
  const suggestion = suggestDate(published);
  return `--published needs date, time with seconds and offset${suggestion === undefined ? ', for example 2026-11-24T09:00:00Z' : `: ${suggestion}`}.`;
}

/** Slug for an imported article, or why there is none, as a sentence. */
function chooseSlug(
  draft: ArticleDraft,
  options: ImportOptions,
  root: string,
): { slug: string } | { issue: string } {
  const slug = options.slug ?? slugFor(plainText(draft.article.headline));
  if (slug === '') return { issue: 'The headline gives no address. Name one: --slug my-story.' };
  if (slug.length > MAX_SLUG)
    return {
      issue: `The address is longer than ${MAX_SLUG} characters. Name a shorter one with --slug.`,
    };
  if (!isSlug(slug))
    return {
      issue: `--slug is ${JSON.stringify(slug)}. Write lower-case letters a to z, digits and single hyphens.`,
    };
  if (hasEntry(join(root, articleFilePath(slug))) && !options.force) {
    return {
      issue: `${articleFilePath(slug)} is there already, and nothing was written. Name another address with --slug, or write over it with --force.`,
    };
  }
  return { slug };
}

/**
 * Imports one file: detect, read, adapt, check, write (DESIGN). Nothing is written where the article would have
 * errors. Never throws for the file's content.
 *
 * @param shownName the file as the user named it
 */
export async function importFile(
  file: string,
  shownName: string,
  given: ImportOptions,
  environment: ImportEnvironment,
): Promise<ImportResult> {
  const { root, now, ask } = environment;
  const optionIssue = publishedIssue(given.published);
  if (optionIssue !== undefined) return failure(optionIssue);
  const folder = new EditionFolder(root);
  const { edition } = folder;
  if (edition === undefined)
    return failure(
      ['edition.json has errors; mend them first:', ...folder.editionIssues.map(issueLine)].join('\n'),
    );
  let draft: ArticleDraft;
  try {
    draft = await readDraft(file, edition);
  } catch (reason) {
    if (reason instanceof NotReadable) return failure(`${shownName} ${reason.message}`);
    if ((reason as NodeJS.ErrnoException).code === undefined) throw reason;
    return failure(
      hasEntry(file) ? `${shownName} ${readProblem(file, reason)}` : `There is no file ${shownName}.`,
    );
  }
  if (draft.article.headline === undefined || (draft.article.body ?? []).length === 0) {
    return failure(
      `${basename(shownName)} has no story in it: a headline and at least one paragraph were looked for.`,
    );
  }
  const fill = (options: ImportOptions) =>
    fillDraft(draft, options, edition, (headline) => slugByHeadline(folder, headline));
  const options = ask === undefined ? given : await askForMissing(fill(given), given, edition, ask);
  const answerIssue = publishedIssue(options.published);
  if (answerIssue !== undefined) return failure(answerIssue);
  const filled = fill(options);
  if (filled.article.section === undefined) {
    const command = completeCommand(
      shownName,
      options,
      `--section '${edition.sections[0]?.name ?? 'World'}'`,
    );
    return failure(
      `The text does not say which section it belongs to, and nothing was written. Name it:\n  ${command}`,
    );
  }
  const chosen = chooseSlug(filled, options, root);
  if ('issue' in chosen) return failure(chosen.issue);
  return write(withTime(filled, now), chosen.slug, folder, now);
}

/** Writes an imported article, where it has no errors. */
function write(draft: ArticleDraft, slug: string, folder: EditionFolder, now: number): ImportResult {
  const file = articleFilePath(slug);
  const text = articleText(draft);
  const issues = issuesOf(folder, slug, text, now);
  const missing = openPoints(draft).map(({ field, what }) => `${what} (--${field})`);
  if (issues.some((issue) => issue.severity === 'error')) {
    return failure(
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
