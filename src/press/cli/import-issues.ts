import type { ArticleDraft } from '../../import/draft.ts';
import { parseWritten } from '../../model/article/parse-written.ts';
import type { FileIssue } from '../../model/issues.ts';
import { referenceIssues } from '../check/check-references.ts';
import { type ArticleFile, articleFilePath } from '../source/article-file.ts';
import { summarise } from '../source/article-summary.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { parseJsonFile } from '../source/json-file.ts';
import { articleText } from './article-text.ts';
import type { ImportOptions } from './import-options.ts';

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

/** Fields that an article can do without, and the option that gives each. */
const OPTIONAL = {
  language: undefined,
  label: undefined,
  lead: 'lead',
  byline: 'byline',
  updated: undefined,
  sources: 'source',
  tags: 'tags',
} as const;

/**
 * Leaves out what the importer guessed and the edition refuses, so that a guess never stops an import. What an
 * option gave stays, with its errors.
 */
export function withoutGuessedErrors(
  draft: ArticleDraft,
  options: ImportOptions,
  slug: string,
  folder: EditionFolder,
  now: number,
): { draft: ArticleDraft; issues: FileIssue[] } {
  const issues = issuesOf(folder, slug, articleText(draft), now);
  const refused = issues.filter(({ severity, path: [field = ''] }) => {
    if (severity !== 'error' || !(field in OPTIONAL)) return false;
    const option = OPTIONAL[field as keyof typeof OPTIONAL];
    return option === undefined || options[option] === undefined;
  });
  if (refused.length === 0) return { draft, issues };
  const fields = new Set(refused.map(({ path }) => String(path[0])));
  const article = Object.fromEntries(Object.entries(draft.article).filter(([field]) => !fields.has(field)));
  const leftOut = refused.map(({ path: [field], message }) => ({
    what: `${field}, which ${message}`,
    text: JSON.stringify(draft.article[field as keyof typeof OPTIONAL]),
  }));
  return withoutGuessedErrors(
    { ...draft, article, leftOut: [...draft.leftOut, ...leftOut] },
    options,
    slug,
    folder,
    now,
  );
}
