import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { searchIndexPath, searchPath } from '../../model/addresses.ts';
import type { Article } from '../../model/article/article.ts';
import { markOf, type SearchIndex } from '../../model/search.ts';
import { hashOf, readKept, writeWhole } from '../cache.ts';
import type { Publication } from '../publication.ts';
import type { Site } from '../site.ts';
import { makeIndex } from './make-index.ts';

/** An index that is finished: what it was made of, and where its files lie. */
interface Finished {
  key: string;
  asOf: string;
  languages: {
    language: string;
    folder: string;
    stories: number;
    files: string[];
    texts: Record<string, string>;
  }[];
}

/** Raised when the index is made otherwise. */
const MAKING = 1;

const byLanguage = (site: Site): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { slug, card } of site.stories) {
    const list = found.get(card.language) ?? [];
    list.push(slug);
    found.set(card.language, list);
  }
  return found;
};

/**
 * Search without a server: keeps the index, makes it anew beside publications, and puts its files into them. What
 * was withdrawn since goes at once, with its text; its words go with the next index.
 */
export class SearchDesk {
  #finished: Finished | undefined;

  /** @param cache a folder of this edition's */
  constructor(private readonly cache: string) {
    this.#finished = readKept<Finished>(this.#record);
  }

  get #record(): string {
    return join(this.cache, 'search.json');
  }

  /** Tells whether an index would be another one. */
  #keyOf(site: Site): string {
    return hashOf(
      String(MAKING),
      ...site.stories.map(({ slug, key, card }) => `${slug} ${key} ${card.language}`),
    );
  }

  /** Whether the index is of these stories as they are. */
  isCurrent(site: Site): boolean {
    return this.#finished?.key === this.#keyOf(site);
  }

  /**
   * Makes the index of these stories.
   *
   * @param now milliseconds
   */
  async make(site: Site, now: number): Promise<void> {
    const key = this.#keyOf(site);
    const folder = join(this.cache, 'search');
    mkdirSync(folder, { recursive: true });
    const languages: Finished['languages'] = [];
    for (const [language, slugs] of byLanguage(site)) {
      const made = await makeIndex(language, articlesOf(site, slugs));
      const name = `${language}-${hashOf(...made.files.flatMap(({ path, content }) => [path, content]))
        .replace(/[^A-Za-z0-9]/g, '')
        .slice(0, 8)}`;
      for (const { path, content } of made.files) {
        const file = join(folder, name, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      const { stories, texts, files } = made;
      languages.push({ language, folder: name, stories, texts, files: files.map(({ path }) => path) });
    }
    const asOf = `${new Date(now).toISOString().slice(0, 19)}Z`;
    this.#finished = { key, asOf, languages };
    writeWhole(this.#record, JSON.stringify(this.#finished));
    const kept = new Set(languages.map((one) => one.folder));
    for (const name of readdirSync(folder))
      if (!kept.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }

  /** Puts the index into a publication, less what readers may not see any more. */
  async publish(publication: Publication, site: Site): Promise<void> {
    const finished = this.#finished;
    const visible = new Set(site.stories.map(({ slug }) => slug));
    const withdrawn: string[] = [];
    for (const { folder, files, texts } of finished?.languages ?? []) {
      const gone = Object.keys(texts).filter((slug) => !visible.has(slug));
      withdrawn.push(...gone);
      const hidden = new Set(gone.map((slug) => texts[slug]));
      for (const path of files) {
        if (hidden.has(path)) continue;
        const address = `${searchPath()}${folder}/${path}`;
        publication.take(address, join(this.cache, 'search', folder, path), hashOf(address));
      }
    }
    const index: SearchIndex = {
      asOf: finished?.asOf ?? '',
      languages: (finished?.languages ?? []).map(({ language, folder, stories }) => ({
        language,
        folder,
        stories,
      })),
      withdrawn: withdrawn.map(markOf).sort(),
    };
    const json = `${JSON.stringify(index)}\n`;
    await publication.put({ address: searchIndexPath(), key: hashOf(json), make: () => json });
  }
}

function* articlesOf(site: Site, slugs: readonly string[]): Generator<Article> {
  for (const slug of slugs) {
    const article = site.article(slug);
    if (article !== undefined) yield article;
  }
}
