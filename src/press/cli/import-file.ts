import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillDraft, openPoints } from '../../import/complete-draft.ts';
import type { ArticleDraft } from '../../import/draft.ts';
import { slugFor } from '../../import/headline-slug.ts';
import { plainText } from '../../model/article/blocks.ts';
import { isSlug, MAX_SLUG } from '../../model/slug.ts';
import { suggestDate, timeOf } from '../../model/time.ts';
import { articleFilePath } from '../source/article-file.ts';
import { EditionFolder } from '../source/edition-folder.ts';
import { issueLine } from '../source/json-file.ts';
import { hasEntry } from '../source/regular-file.ts';
import { articleText, withheldWithoutDate } from './article-text.ts';
import { withEditionSpelling } from './edition-spelling.ts';
import { withoutGuessedErrors } from './import-issues.ts';
import { completeCommand, type ImportOptions } from './import-options.ts';
import { addImages, copyImages } from './import-photos.ts';
import { type Ask, askForHeadline, askForMissing } from './import-questions.ts';
import { reportText } from './import-report.ts';
import { readDraft } from './read-draft.ts';

/** Surroundings of an import. */
export interface ImportEnvironment {
  /** The edition's folder. */
  root: string;
  /** Folder from which the user names files; the edition's where it is absent. */
  cwd?: string;
  /** Milliseconds. */
  now: number;
  /** Asks the user; absent off a terminal. Resolves to '' where the question is skipped. */
  ask?: Ask;
}

/** Result of an import: exit code and text for the user. */
export interface ImportResult {
  code: 0 | 1;
  text: string;
  /** From the edition's folder; absent where nothing was written. */
  written?: string;
}

const failure = (text: string): ImportResult => ({ code: 1, text });

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
  const guessed = await readDraft(file, shownName, edition, given.headline);
  if ('issue' in guessed) return failure(guessed.issue);
  const headline = ask && given.headline === undefined ? await askForHeadline(guessed, ask) : undefined;
  const draft = headline === undefined ? guessed : await readDraft(file, shownName, edition, headline);
  if ('issue' in draft) return failure(draft.issue);
  const chosenLine = headline === undefined ? given : { ...given, headline };
  const fill = (options: ImportOptions) =>
    fillDraft(draft, options, edition, (headline) => slugByHeadline(folder, headline));
  const options =
    ask === undefined ? chosenLine : await askForMissing(fill(chosenLine), chosenLine, edition, ask);
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
      [
        'The text does not say which section it belongs to, and nothing was written. Name it:',
        `  ${command}`,
        ...filled.guesses.filter((guess) => guess.startsWith('headline:')),
      ].join('\n'),
    );
  }
  const chosen = chooseSlug(filled, options, root);
  if ('issue' in chosen) return failure(chosen.issue);
  const pictured = addImages(filled, options, root, environment.cwd ?? root);
  if ('issue' in pictured) return failure(pictured.issue);
  const spelled = withEditionSpelling(withheldWithoutDate(pictured.draft, now), folder);
  const copied = copyImages(pictured.images, root);
  const result = write(spelled, options, chosen.slug, folder, now);
  if (result.code !== 0) for (const path of copied) rmSync(path);
  return result;
}

/** Writes an imported article, where it has no errors. */
function write(
  draft: ArticleDraft,
  options: ImportOptions,
  slug: string,
  folder: EditionFolder,
  now: number,
): ImportResult {
  const file = articleFilePath(slug);
  const { draft: writable, issues } = withoutGuessedErrors(draft, options, slug, folder, now);
  const missing = openPoints(writable).map(({ field, what }) => `${what} (--${field})`);
  if (issues.some((issue) => issue.severity === 'error')) {
    return failure(
      reportText(
        'Nothing was written, since the story would have errors:',
        { ...writable, leftOut: [] },
        missing,
        issues,
      ),
    );
  }
  mkdirSync(join(folder.root, 'articles'), { recursive: true });
  writeFileSync(join(folder.root, file), articleText(writable));
  const withheld = writable.article.status === 'withheld' ? ', withheld, since it has no date' : '';
  return {
    code: 0,
    written: file,
    text: reportText(`Written: ${file}${withheld}`, writable, missing, issues),
  };
}
