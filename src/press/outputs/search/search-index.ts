import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listData, searchFile, searchPath } from '../../../model/routes.ts';
import { type SearchIndex, searchedLanguage } from '../../../model/search/search-index.ts';
import type { Release } from '../../release/release.ts';
import { gather } from '../../site/lists.ts';
import type { Site } from '../../site/site.ts';
import type { VisibleArticle } from '../../site/visible-articles.ts';
import { cacheKey, readJsonCache, writeFileAtomic } from '../../source/files.ts';
import { type BuiltIndex, buildIndex, engineVersion, type IndexJob } from './build-index.ts';

/** Compiled beside the press; from the sources there is none, and the index is made in this process. */
const MAKER = fileURLToPath(new URL('./index-process.js', import.meta.url));
const ENGINE = 'pagefind.js';

interface KeptLanguage extends BuiltIndex {
  language: string;
  /** Of everything that is in the index. */
  key: string;
  /** Name of its folder. */
  folder: string;
}

interface KeptIndex {
  /** Date-time. */
  asOf: string;
  /** The language of most stories first. */
  languages: KeptLanguage[];
}

const NOTHING: KeptIndex = { asOf: '', languages: [] };

/** An index that should be there. */
interface Wanted {
  language: string;
  key: string;
  stories: IndexJob['stories'];
}

/** Sorts names by how many stories have them, and each by name where they are equal. */
function byCount(names: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}

/**
 * The index of the search: one for each language, made of the published stories, kept from one publication to
 * the next, and made again only where a story of that language changed.
 */
export class SearchIndexes {
  #kept: KeptIndex;
  #maker: ChildProcess | undefined;

  /** Of the program and of the engine. */
  readonly #version: string;

  /**
   * @param cache where indexes are kept; nobody else's
   * @param version of the program
   * @param engine its version
   */
  constructor(
    private readonly cache: string,
    version: string,
    engine = engineVersion(),
  ) {
    this.#version = `${version} ${engine}`;
    const kept = readJsonCache<KeptIndex>(this.#file) ?? NOTHING;
    const isThere = kept.languages.every(({ folder }) => existsSync(join(cache, folder)));
    this.#kept = isThere ? kept : NOTHING;
  }

  get #file(): string {
    return join(this.cache, 'index.json');
  }

  #wanted(site: Site): Wanted[] {
    const languageOf = ({ card }: VisibleArticle) => searchedLanguage(card.language);
    const by = new Map<string, VisibleArticle[]>();
    for (const story of site.articles) gather(by, [languageOf(story)], story);
    return byCount(site.articles.map(languageOf)).map((language) => {
      const own = by.get(language) ?? [];
      return {
        language,
        key: cacheKey(
          this.#version,
          site.edition.timeZone,
          ...own.flatMap(({ slug, key, card }) => [slug, key, JSON.stringify(card.byline ?? [])]),
        ),
        stories: own.map(({ slug, month }) => ({ slug, month })),
      };
    });
  }

  /** Whether readers could not find what is published, or would find what is not. */
  isBehind(site: Site): boolean {
    const keys = ({ languages }: { languages: readonly { key: string }[] }) =>
      languages.map(({ key }) => key).join();
    return this.#kept.asOf === '' || keys({ languages: this.#wanted(site) }) !== keys(this.#kept);
  }

  /**
   * Makes the index again, in a process of its own where the program is compiled.
   *
   * @param folder of the site as it is published; must stand until the end
   * @param asOf milliseconds; up to when the stories are in it
   * @throws where it could not be made; the one before stays
   */
  async rebuild(site: Site, folder: string, asOf: number): Promise<void> {
    const wanted = this.#wanted(site);
    const known = new Map(this.#kept.languages.map((one) => [one.key, one]));
    const fresh = wanted.filter(({ key }) => !known.has(key));
    const nameOf = ({ language, key }: Wanted) => `${language}-${cacheKey(key).slice(0, 8)}`;
    const jobs = fresh.map((one) => ({
      language: one.language,
      site: folder,
      folder: join(this.cache, nameOf(one)),
      stories: one.stories,
    }));
    const made = jobs.length === 0 ? [] : await this.#make(jobs);
    const before = this.#kept.languages;
    this.#kept = {
      asOf: new Date(asOf).toISOString(),
      languages: wanted.map((one) => {
        const kept = known.get(one.key);
        if (kept !== undefined) return kept;
        const { language, key } = one;
        return { language, key, folder: nameOf(one), ...(made[fresh.indexOf(one)] as BuiltIndex) };
      }),
    };
    writeFileAtomic(this.#file, JSON.stringify(this.#kept));
    const used = new Set(this.#kept.languages.map((one) => one.folder));
    for (const one of before)
      if (!used.has(one.folder)) rmSync(join(this.cache, one.folder), { recursive: true, force: true });
  }

  async #make(jobs: IndexJob[]): Promise<BuiltIndex[]> {
    if (!existsSync(MAKER)) {
      const made: BuiltIndex[] = [];
      for (const job of jobs) made.push(await buildIndex(job));
      return made;
    }
    const maker = fork(MAKER, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.#maker = maker;
    try {
      return await new Promise((resolve, reject) => {
        maker.once('message', (said: { made?: BuiltIndex[]; failed?: string }) =>
          said.made === undefined ? reject(new Error(said.failed)) : resolve(said.made),
        );
        maker.once('error', reject);
        maker.once('exit', () => reject(new Error('The process that makes it ended.')));
        maker.send(jobs);
      });
    } finally {
      this.#maker = undefined;
    }
  }

  /** Ends what is being made. */
  close(): void {
    this.#maker?.kill();
  }

  /** Every language has the same engine. @returns its address; empty where nothing can be found */
  async #putEngine(publication: Release): Promise<string> {
    const [first] = this.#kept.languages;
    if (first === undefined) return '';
    const code = readFileSync(join(this.cache, first.folder, ENGINE));
    const key = cacheKey(code);
    const address = searchFile(`engine-${key.slice(0, 8)}.js`);
    await publication.put({ address, key, make: () => code });
    return address;
  }

  /**
   * Takes the index into a publication. What may no longer be seen is not in it: neither its text nor, for
   * the reader's search, its name.
   */
  async put(publication: Release, site: Site): Promise<void> {
    const { asOf, languages } = this.#kept;
    if (asOf === '') return;
    const visible = new Set(site.articles.map(({ slug }) => slug));
    const withdrawn = languages.flatMap(({ fragments }) =>
      Object.entries(fragments).flatMap(([slug, name]) => (visible.has(slug) ? [] : [name])),
    );
    const gone = new Set(withdrawn.map((name) => `fragment/${name}.pf_fragment`));
    const engine = await this.#putEngine(publication);
    for (const { folder, files } of languages) {
      for (const file of files) {
        if (file === ENGINE || gone.has(file)) continue;
        const address = searchFile(`${folder}/${file}`);
        publication.take(address, join(this.cache, folder, file), address);
      }
    }
    const months = [...new Set(site.articles.map(({ month }) => month))].sort().reverse();
    const index: SearchIndex = {
      kind: 'search',
      asOf,
      engine,
      languages: languages.map(({ language, folder, fragments, common }) => ({
        language,
        folder: searchFile(`${folder}/`),
        stories: Object.keys(fragments).length,
        common,
      })),
      sections: byCount(site.articles.map(({ summary }) => summary.section)),
      authors: byCount(site.articles.flatMap(({ card }) => card.byline ?? [])).sort(),
      years: [...new Set(months.map((month) => month.slice(0, 4)))],
      months,
      withdrawn,
    };
    const text = `${JSON.stringify(index)}\n`;
    await publication.put({ address: listData(searchPath()), key: cacheKey(text), make: () => text });
  }
}
