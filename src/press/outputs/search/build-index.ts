import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import type { Article } from '../../../model/article/article.ts';
import { articleData, articlePath } from '../../../model/routes.ts';
import { CommonWords, vocabularyOf } from '../../../model/search/word-forms.ts';
import { recordOf, searchedText } from './search-record.ts';

/** A search index to build, of one language. */
export interface IndexJob {
  language: string;
  /** Folder of the release whose articles are indexed. */
  site: string;
  /** Folder of the index; written atomically. */
  folder: string;
  /** Articles of that language, and the month of each. */
  articles: { slug: string; month: string }[];
}

/** A search index that was built. */
export interface BuiltIndex {
  /** Paths of its files from its folder. */
  files: string[];
  /** The engine's name of each article, by its slug. */
  fragments: Record<string, string>;
  /** Words that most articles have. */
  common: string[];
}

/** Version of the engine: one may not read the index of another. Its package exports no version, so the file is read. */
export function engineVersion(): string {
  const folders = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const files = folders.map((folder) => join(folder, 'pagefind', 'package.json'));
  const packageFile = files.find((file) => existsSync(file));
  return packageFile === undefined
    ? ''
    : (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;
}

/** Files of the engine for pages without an app, and for browsers that are not supported. */
const UNUSED_FILES = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** Precedes the JSON of a fragment. */
const FRAGMENT_PREFIX = 'pagefind_dcd';

function readArticle(site: string, slug: string): Article | undefined {
  try {
    const path = join(site, ...articleData(slug).split('/').map(decodeURIComponent));
    // The press wrote it: it needs no parsing.
    return JSON.parse(readFileSync(path, 'utf8')) as Article;
  } catch {
    // Withdrawn meanwhile: the next index follows at once.
    return undefined;
  }
}

/** Adds articles to an index. @returns the words that most of them have */
async function addArticles(index: PagefindIndex, { language, site, articles }: IndexJob): Promise<string[]> {
  const texts = function* () {
    for (const { slug } of articles) {
      const article = readArticle(site, slug);
      if (article !== undefined) yield searchedText(article);
    }
  };
  const words = vocabularyOf(language, language === 'de' ? texts() : []);
  const common = new CommonWords();
  for (const { slug, month } of articles) {
    const article = readArticle(site, slug);
    if (article === undefined) continue;
    const text = searchedText(article);
    common.add(text);
    const { errors } = await index.addCustomRecord(recordOf(article, text, month, words));
    if (errors.length > 0) throw new Error(`${slug}: ${errors.join(' ')}`);
  }
  return common.list;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split('\\')
        .join('/'),
    )
    .sort();
}

/** Names of the fragments of an index, by the slugs of their articles. */
function fragmentsIn(folder: string, files: readonly string[], articles: IndexJob['articles']) {
  const byAddress = new Map(articles.map(({ slug }) => [articlePath(slug), slug]));
  const fragments: Record<string, string> = {};
  for (const file of files) {
    const name = FRAGMENT.exec(file)?.[1];
    if (name === undefined) continue;
    const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
    const { url } = JSON.parse(text.slice(FRAGMENT_PREFIX.length)) as { url: string };
    const slug = byAddress.get(url);
    if (slug !== undefined) fragments[slug] = name;
  }
  return fragments;
}

/**
 * Builds the search index of one language.
 *
 * @throws Error where the engine is not installed for this machine, or fails
 */
export async function buildIndex(job: IndexJob): Promise<BuiltIndex> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(errors.join(' '));
  try {
    const common = await addArticles(index, job);
    const temporary = `${job.folder}.new`;
    // The engine does not empty its folder.
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(dirname(temporary), { recursive: true });
    const written = await index.writeFiles({ outputPath: temporary });
    if (written.errors.length > 0) throw new Error(written.errors.join(' '));
    const allFiles = filesIn(temporary);
    const hasStemmer = allFiles.includes(`wasm.${job.language}.pagefind`);
    for (const file of allFiles)
      if (UNUSED_FILES.test(file) || (hasStemmer && file === 'wasm.unknown.pagefind'))
        rmSync(join(temporary, file));
    const files = filesIn(temporary);
    const fragments = fragmentsIn(temporary, files, job.articles);
    rmSync(job.folder, { recursive: true, force: true });
    renameSync(temporary, job.folder);
    return { files, fragments, common };
  } finally {
    await index.deleteIndex();
  }
}

/** Ends the engine's process. */
export async function closeEngine(): Promise<void> {
  const { close } = await import('pagefind');
  await close();
}
