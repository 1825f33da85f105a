import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../model/edition/edition.ts';
import { errorAt, type FileIssue } from '../../model/issues.ts';
import { timeOf } from '../../model/time.ts';
import { checkFolder } from '../check/check-folder.ts';
import { ImageChanged, ImageStore } from '../images/image-store.ts';
import { FeedItems } from '../outputs/feeds/feeds.ts';
import { SearchIndexes } from '../outputs/search/search-index.ts';
import { WORKER_THRESHOLD } from '../release/release.ts';
import { ReleaseFolders } from '../release/releases.ts';
import { THEME_FILE, type ThemeStyles } from '../render/html-template.ts';
import type { Renderers } from '../render/load-renderer.ts';
import { WorkerPool } from '../render/worker-pool.ts';
import { recordRevisions } from '../revisions/record-revisions.ts';
import { Revisions } from '../revisions/revisions.ts';
import { atPublicUrl, composeSite, namedFiles, type Site } from '../site/site.ts';
import { countArticles, stampOf } from '../source/article-file.ts';
import { readArticleRecords, writeArticleRecords } from '../source/article-records.ts';
import { EditionFolder } from '../source/edition-folder.ts';
import { cacheKey, programVersion } from '../source/files.ts';
import { LastGoodArticles } from '../source/last-good.ts';
import { locateFile } from '../source/packaged-files.ts';
import type { Paths } from '../source/paths.ts';
import type { Progress } from '../source/progress.ts';
import { type BuildReport, countsOf } from './build-report.ts';
import { emptyIssue } from './empty-edition.ts';
import { fillRelease } from './fill-release.ts';

/** How the press works. */
export interface BuildOptions {
  publicUrl?: string | undefined;
  /** Without compressed variants. */
  plain?: boolean;
  /** Whether a publication without any story may take the place of one with some. */
  allowEmpty?: boolean;
  /** False for a checkout that is only read: changed texts are not remembered in `revisions/`. */
  memory?: boolean;
  /** Told of what is being made. */
  progress?: Progress | undefined;
  /** `dist` is a symbolic link that is replaced in one step. */
  watching?: boolean;
}

const RECOMPILED: FileIssue = {
  ...errorAt([], 'was compiled anew since this began. Start it again; until then the site stays as it is.'),
  file: 'build',
};

/** The edition's own style sheet, where it has one. */
function readTheme(root: string): Buffer | undefined {
  const file = join(root, THEME_FILE);
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** How the edition dresses its pages: its colours, and the address of its own style sheet. */
const dressOf = ({ theme }: Edition, own: Buffer | undefined): ThemeStyles => ({
  theme,
  sheet: own && `assets/theme-${hash('sha256', own, 'hex').slice(0, 8)}.css`,
});

/**
 * The press: reads an edition, and makes publications of it. What is read and made is kept, so that the next
 * publication costs what has changed.
 */
export class SiteBuilder {
  readonly #folder: EditionFolder;
  readonly #photos: ImageStore;
  readonly #revisions: Revisions;
  readonly #search: SearchIndexes;
  /** What is served: its folder and its stories. */
  #served: { folder: string; site: Site; lastGood: ReadonlySet<string> } | undefined;
  readonly #publications: ReleaseFolders;
  readonly #feedItems = new FeedItems();
  readonly #version: string;
  /** Of the compiled reader as this process found it. */
  readonly #compiled: string;
  #keptStories = '';
  /** Threads that print, made before they are needed where everything is new. */
  #hands: WorkerPool | undefined;
  #publishedAssets = '';

  /** @param print turns pages and stories into HTML */
  constructor(
    private readonly places: Paths,
    private readonly print: Renderers,
    private readonly options: BuildOptions = {},
  ) {
    this.#version = programVersion(places.code);
    this.#compiled = this.#readCompiled();
    const kept = readArticleRecords(this.#storiesFile, this.#version);
    // They load what they need while the stories are read.
    if (kept === undefined && countArticles(places.root) >= WORKER_THRESHOLD)
      this.#hands = new WorkerPool(places.renderer);
    const lastGood = new LastGoodArticles(join(places.cache, 'last-good'));
    this.#folder = new EditionFolder(places.root, kept?.articles, lastGood);
    this.#photos = new ImageStore(places.images, { progress: options.progress });
    this.#revisions = new Revisions(places.root, options.memory ?? true, kept?.revisions);
    this.#search = new SearchIndexes(join(places.cache, 'search'), this.#version);
    this.#publications = new ReleaseFolders(places.dist, places.cache, options.watching ?? false);
  }

  #readCompiled(): string {
    const file = join(this.places.client, 'bundle.json');
    return existsSync(file) ? cacheKey(readFileSync(file)) : '';
  }

  get #storiesFile(): string {
    return join(this.places.cache, 'stories');
  }

  /** Reads what changed. @returns whether anything did: a story, the edition, a page, a file they name */
  refresh(): boolean {
    const changed = [this.#folder.refresh(), this.#revisions.refresh()].includes(true);
    return changed || this.#assetStamp(this.#served?.site.named ?? []) !== this.#publishedAssets;
  }

  /**
   * Makes the index of what is published, where it is another one. While it is made, stories are published as ever.
   *
   * @param asOf how old the index says it is, milliseconds; where nothing is given, as old as the newest story, so
   *   that two builds are equal
   * @returns whether there is a new one, for the next publication
   * @throws where it could not be made; the one before stays
   */
  async index(asOf?: number): Promise<boolean> {
    if (this.#served === undefined) return false;
    const { site, folder } = this.#served;
    if (!this.#search.isBehind(site)) return false;
    await this.#search.rebuild(site, folder, asOf ?? timeOf(site.front.newest ?? '') ?? 0);
    return true;
  }

  /** Whether a story that readers see has errors since the last publication: its file may be half written. */
  broke(): boolean {
    if (this.#served === undefined) return false;
    const { site, lastGood } = this.#served;
    return site.articles.some(({ slug }) => {
      const story = this.#folder.articles.get(slug);
      return story?.summary === undefined || (story.isLastGood === true && !lastGood.has(slug));
    });
  }

  /** When the next story appears or goes by itself; milliseconds, undefined where none does. */
  due(now: number): number | undefined {
    let next: number | undefined;
    for (const { summary } of this.#folder.articles.values()) {
      if (summary === undefined || summary.status === 'withheld' || summary.status === 'canceled') continue;
      for (const text of [summary.embargo, summary.expires, summary.published]) {
        const at = text === undefined ? undefined : timeOf(text);
        if (at !== undefined && at > now && (next === undefined || at < next)) next = at;
      }
    }
    return next;
  }

  /** Tells whether the files that the site names are still the same. */
  #assetStamp(named: readonly string[]): string {
    const { root, packaged } = this.#folder;
    return cacheKey(
      stampOf(join(root, THEME_FILE)),
      ...named.map((path) => {
        const file = locateFile(root, packaged, path);
        return file === undefined ? '' : stampOf(file);
      }),
    );
  }

  /**
   * Makes a publication and puts it in the place of the one before. Stories with errors are reported, and stand
   * in their last good versions or are left out; with a broken `edition.json`, or without any story where there
   * were some, nothing is made and the old site stands.
   *
   * @param now milliseconds; which stories are hidden
   */
  async publish(now: number): Promise<BuildReport> {
    for (;;) {
      try {
        return await this.#publish(now);
      } catch (reason) {
        // It is made of what stands there now; a picture that does not come to rest is left out.
        if (!(reason instanceof ImageChanged)) throw reason;
      }
    }
  }

  async #publish(now: number): Promise<BuildReport> {
    // The printer in memory and the files that pages name would be of two programs.
    if (this.#readCompiled() !== this.#compiled) return { issues: [RECOMPILED] };
    const folder = this.#folder;
    const { publicUrl, plain = false } = this.options;
    // Before any of them is read: what changes from here on is found the next time.
    const assets = this.#assetStamp(
      folder.edition === undefined ? [] : namedFiles(folder, folder.edition, now),
    );
    const { issues } = await checkFolder(folder, this.#photos, now);
    if (folder.edition === undefined) return { issues };
    const empty = this.options.allowEmpty ? undefined : emptyIssue(folder, this.#publications.served());
    if (empty !== undefined) return { issues: [...issues, empty] };
    const edition = atPublicUrl(folder.edition, publicUrl);
    issues.push(...recordRevisions(folder, this.#revisions, edition, now));
    const site = await composeSite(folder, edition, this.#photos, now, this.#revisions);
    const { client, renderer } = this.places;
    const theme = readTheme(folder.root);
    const dress = dressOf(site.edition, theme);
    const publication = this.#publications.begin(plain, () => {
      const pool = this.#hands ?? new WorkerPool(renderer);
      this.#hands = undefined;
      pool.init({ edition: site.edition, dress, client, plain });
      return pool;
    });
    try {
      await fillRelease(publication, {
        site,
        folder,
        photos: this.#photos,
        client,
        dress,
        theme,
        print: this.print,
        feedItems: this.#feedItems,
        version: this.#version,
        progress: this.options.progress,
      });
      await this.#search.put(publication, site);
      await publication.finish();
    } catch (reason) {
      await publication.abandon();
      throw reason;
    }
    await this.#hands?.close();
    this.#hands = undefined;
    const served = this.#publications.replace(publication);
    const slugs = new Set(site.articles.map(({ slug }) => slug));
    folder.rememberPublished((slug) => slugs.has(slug));
    this.#keepStories();
    this.#served = { folder: served, site, lastGood: new Set(folder.lastGoodSlugs()) };
    this.#publishedAssets = assets;
    this.#photos.removeUnused(now);
    return { issues, made: countsOf(folder, site, publication.stats) };
  }

  /** Ends what is made beside publications. */
  close(): void {
    this.#search.close();
  }

  /** Keeps what was read; written only where it differs. */
  #keepStories(): void {
    const articles = [...this.#folder.articles.values()];
    const revisions = this.#revisions.kept;
    const now = cacheKey(...articles.map(({ slug, stamp }) => `${slug} ${stamp} ${revisions[slug]?.stamp}`));
    if (now === this.#keptStories) return;
    writeArticleRecords(this.#storiesFile, this.#version, { articles, revisions });
    this.#keptStories = now;
  }
}
