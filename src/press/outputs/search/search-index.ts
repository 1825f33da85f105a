import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listData, searchFile, searchPath } from '../../../model/routes.ts';
import { type SearchIndex, searchedLanguage } from '../../../model/search/search-index.ts';
import { addToGroups } from '../../site/lists.ts';
import type { Site } from '../../site/site.ts';
import type { VisibleArticle } from '../../site/visible-articles.ts';
import { cacheKey, readJsonCache, writeFileAtomic } from '../../source/cache-files.ts';
import type { FileOutput, GeneratedOutput } from '../output.ts';
import { type BuiltIndex, buildIndex, engineVersion, type IndexJob } from './build-index.ts';

/** Compiled beside the press. Run from its sources the program has none, and indexes in this process. */
const INDEXER = fileURLToPath(new URL('./index-process.js', import.meta.url));
const ENGINE = 'pagefind.js';

interface CachedIndex extends BuiltIndex {
  language: string;
  /** Cache key: same key, same articles. */
  key: string;
  /** Name of its folder. */
  folder: string;
}

interface CachedIndexes {
  /** Date-time. */
  asOf: string;
  /** The language with the most articles first. */
  languages: CachedIndex[];
}

const NO_INDEXES: CachedIndexes = { asOf: '', languages: [] };

/** What the index of a language is built from. */
interface IndexPlan {
  language: string;
  key: string;
  articles: IndexJob['articles'];
}

/** Message of the indexer process. */
export type IndexerMessage = { indexes: BuiltIndex[] } | { error: string };

/** Distinct names, the most frequent first; equally frequent ones by name. */
function byFrequency(names: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}

/** Cache key of what the index has of an article: its words, and what a result shows; no image. */
const indexedKey = ({ slug, summary, card }: VisibleArticle): string => {
  const { section, label, published, language, direction, byline } = card;
  return JSON.stringify([slug, summary.textHash, section, label, published, language, direction, byline]);
};

const folderName = ({ language, key }: IndexPlan): string => `${language}-${cacheKey(key).slice(0, 8)}`;

/**
 * Search indexes, one for each language, built from the published articles. They are cached from release to release,
 * and an index is built again only where an article of its language changed.
 */
export class SearchIndexes {
  #cached: CachedIndexes;
  #indexer: ChildProcess | undefined;
  /** Of the program and of the engine. */
  readonly #version: string;

  /**
   * @param cache folder of the indexes; nothing else may lie there
   * @param version of the program
   * @param engine version of the search engine
   */
  constructor(
    private readonly cache: string,
    version: string,
    engine = engineVersion(),
  ) {
    this.#version = `${version} ${engine}`;
    const stored = readJsonCache<CachedIndexes>(this.#file) ?? NO_INDEXES;
    const isComplete = stored.languages.every(({ folder }) => existsSync(join(cache, folder)));
    this.#cached = isComplete ? stored : NO_INDEXES;
  }

  get #file(): string {
    return join(this.cache, 'index.json');
  }

  #plansOf(site: Site): IndexPlan[] {
    const languageOf = ({ card }: VisibleArticle) => searchedLanguage(card.language);
    const groups = new Map<string, VisibleArticle[]>();
    for (const article of site.articles) addToGroups(groups, [languageOf(article)], article);
    return byFrequency(site.articles.map(languageOf)).map((language) => {
      const articles = groups.get(language) ?? [];
      return {
        language,
        key: cacheKey(this.#version, site.edition.timeZone, ...articles.map(indexedKey)),
        articles: articles.map(({ slug, month }) => ({ slug, month })),
      };
    });
  }

  /** Whether the indexes were built from other articles than those of a site. */
  isOutdated(site: Site): boolean {
    const keys = (indexes: readonly { key: string }[]) => indexes.map(({ key }) => key).join();
    return this.#cached.asOf === '' || keys(this.#plansOf(site)) !== keys(this.#cached.languages);
  }

  /**
   * Builds the indexes that are outdated, in a process of their own where the program is compiled.
   *
   * @param folder of the site's release; must not change until the end
   * @param asOf milliseconds; time up to which articles are in the index
   * @throws Error where that fails; the indexes before stay
   */
  async rebuild(site: Site, folder: string, asOf: number): Promise<void> {
    const plans = this.#plansOf(site);
    const before = this.#cached.languages;
    const cachedByKey = new Map(before.map((index) => [index.key, index]));
    const outdated = plans.filter(({ key }) => !cachedByKey.has(key));
    const jobs = outdated.map((plan) => ({
      language: plan.language,
      site: folder,
      folder: join(this.cache, folderName(plan)),
      articles: plan.articles,
    }));
    const built = jobs.length === 0 ? [] : await this.#build(jobs);
    this.#cached = {
      asOf: new Date(asOf).toISOString(),
      languages: plans.map((plan) => {
        const cached = cachedByKey.get(plan.key);
        if (cached !== undefined) return cached;
        const { language, key } = plan;
        const index = built[outdated.indexOf(plan)] as BuiltIndex;
        return { language, key, folder: folderName(plan), ...index };
      }),
    };
    writeFileAtomic(this.#file, JSON.stringify(this.#cached));
    const used = new Set(this.#cached.languages.map((index) => index.folder));
    for (const index of before)
      if (!used.has(index.folder)) rmSync(join(this.cache, index.folder), { recursive: true, force: true });
  }

  async #build(jobs: IndexJob[]): Promise<BuiltIndex[]> {
    if (!existsSync(INDEXER)) {
      const indexes: BuiltIndex[] = [];
      for (const job of jobs) indexes.push(await buildIndex(job));
      return indexes;
    }
    const indexer = fork(INDEXER, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.#indexer = indexer;
    try {
      return await new Promise((resolve, reject) => {
        indexer.once('message', (message: IndexerMessage) =>
          'error' in message ? reject(new Error(message.error)) : resolve(message.indexes),
        );
        indexer.once('error', reject);
        indexer.once('exit', () => reject(new Error('The process that makes it ended.')));
        indexer.send(jobs);
      });
    } finally {
      this.#indexer = undefined;
    }
  }

  /** Ends the process that builds indexes. */
  close(): void {
    this.#indexer?.kill();
  }

  /**
   * Outputs of the search: the engine, the indexes, and the list of them. The text of a hidden article is not among
   * them, and the app does not show its name. None before the first index.
   */
  *outputs(site: Site): Generator<FileOutput | GeneratedOutput> {
    const { asOf, languages } = this.#cached;
    if (asOf === '') return;
    const visible = new Set(site.articles.map(({ slug }) => slug));
    const withdrawn = languages.flatMap(({ fragments }) =>
      Object.entries(fragments).flatMap(([slug, name]) => (visible.has(slug) ? [] : [name])),
    );
    const withdrawnFiles = new Set(withdrawn.map((name) => `fragment/${name}.pf_fragment`));
    const engine = this.#engineOutput();
    if (engine !== undefined) yield engine;
    for (const { folder, files } of languages) {
      for (const file of files) {
        if (file === ENGINE || withdrawnFiles.has(file)) continue;
        const address = searchFile(`${folder}/${file}`);
        yield { address, key: address, file: join(this.cache, folder, file), immutable: true };
      }
    }
    const text = `${JSON.stringify(this.#listOf(site, engine?.address ?? '', withdrawn))}\n`;
    yield { address: listData(searchPath()), key: cacheKey(text), generate: () => text };
  }

  /** The search engine, which is the same for every language; undefined where nothing can be found. */
  #engineOutput(): GeneratedOutput | undefined {
    const [first] = this.#cached.languages;
    if (first === undefined) return undefined;
    const code = readFileSync(join(this.cache, first.folder, ENGINE));
    const key = cacheKey(code);
    return { address: searchFile(`engine-${key.slice(0, 8)}.js`), key, generate: () => code };
  }

  /** List of the indexes, with what the search page offers to filter by. */
  #listOf(site: Site, engine: string, withdrawn: string[]): SearchIndex {
    const { asOf, languages } = this.#cached;
    const months = [...new Set(site.articles.map(({ month }) => month))].sort().reverse();
    return {
      kind: 'search',
      asOf,
      engine,
      languages: languages.map(({ language, folder, fragments, common }) => ({
        language,
        folder: searchFile(`${folder}/`),
        articles: Object.keys(fragments).length,
        common,
      })),
      sections: byFrequency(site.articles.map(({ summary }) => summary.section)),
      authors: byFrequency(site.articles.flatMap(({ card }) => card.byline ?? [])).sort(),
      years: [...new Set(months.map((month) => month.slice(0, 4)))],
      months,
      withdrawn,
    };
  }
}
