import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import type { Article } from '../../../model/article/article.ts';
import { articleData, articlePath } from '../../../model/routes.ts';
import { CommonWords, vocabularyOf } from '../../../model/search/word-forms.ts';
import { recordOf, searchedText } from './record.ts';

/** An index to be made, of one language. */
export interface IndexJob {
  language: string;
  /** The folder of the published site, whose stories are read. */
  site: string;
  /** Where the index goes; appears whole or not at all. */
  folder: string;
  /** Stories of that language, and the month of each. */
  stories: { slug: string; month: string }[];
}

/** An index that was made. */
export interface BuiltIndex {
  /** Its files, from its folder. */
  files: string[];
  /** The engine's name for each story: `fragments[slug]`. */
  fragments: Record<string, string>;
  /** Words of most stories. */
  common: string[];
}

/** The engine's version: what another one made it may not read. Its package keeps that to itself but for the file. */
export function engineVersion(): string {
  const folders = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const files = folders.map((folder) => join(folder, 'pagefind', 'package.json'));
  const own = files.find((file) => existsSync(file));
  return own === undefined ? '' : (JSON.parse(readFileSync(own, 'utf8')) as { version: string }).version;
}

/** What the engine comes with for pages that have no app of their own, and for browsers we do not serve. */
const NOT_OURS = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** Before the JSON of a fragment. */
const SIGN = 'pagefind_dcd';

function readStory(site: string, slug: string): Article | undefined {
  try {
    const path = join(site, ...articleData(slug).split('/').map(decodeURIComponent));
    // The press wrote it: it needs no door.
    return JSON.parse(readFileSync(path, 'utf8')) as Article;
  } catch {
    // Withdrawn meanwhile: the next index follows at once.
    return undefined;
  }
}

/** @returns the words of most stories */
async function addStories(index: PagefindIndex, { language, site, stories }: IndexJob): Promise<string[]> {
  const texts = function* () {
    for (const { slug } of stories) {
      const article = readStory(site, slug);
      if (article !== undefined) yield searchedText(article);
    }
  };
  const known = vocabularyOf(language, language === 'de' ? texts() : []);
  const common = new CommonWords();
  for (const { slug, month } of stories) {
    const article = readStory(site, slug);
    if (article === undefined) continue;
    const text = searchedText(article);
    common.add(text);
    const { errors } = await index.addCustomRecord(recordOf(article, text, month, known));
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

/** Which story each fragment of an index tells of. */
function fragmentsIn(folder: string, files: readonly string[], stories: IndexJob['stories']) {
  const byAddress = new Map(stories.map(({ slug }) => [articlePath(slug), slug]));
  const fragments: Record<string, string> = {};
  for (const file of files) {
    const name = FRAGMENT.exec(file)?.[1];
    if (name === undefined) continue;
    const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
    const { url } = JSON.parse(text.slice(SIGN.length)) as { url: string };
    const slug = byAddress.get(url);
    if (slug !== undefined) fragments[slug] = name;
  }
  return fragments;
}

/**
 * Makes the index of one language out of what is published.
 *
 * @throws where the engine is not there for this machine, or says that it could not
 */
export async function buildIndex(job: IndexJob): Promise<BuiltIndex> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(errors.join(' '));
  try {
    const common = await addStories(index, job);
    const fresh = `${job.folder}.new`;
    // The engine leaves what lies there.
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(dirname(fresh), { recursive: true });
    const written = await index.writeFiles({ outputPath: fresh });
    if (written.errors.length > 0) throw new Error(written.errors.join(' '));
    const all = filesIn(fresh);
    const stemmed = all.includes(`wasm.${job.language}.pagefind`);
    for (const file of all)
      if (NOT_OURS.test(file) || (stemmed && file === 'wasm.unknown.pagefind')) rmSync(join(fresh, file));
    const files = filesIn(fresh);
    const fragments = fragmentsIn(fresh, files, job.stories);
    rmSync(job.folder, { recursive: true, force: true });
    renameSync(fresh, job.folder);
    return { files, fragments, common };
  } finally {
    await index.deleteIndex();
  }
}

/** Lets the engine's process end. */
export async function closeEngine(): Promise<void> {
  const { close } = await import('pagefind');
  await close();
}
