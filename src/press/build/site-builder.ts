import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorAt, type FileIssue } from '../../model/issues.ts';
import { timeOf } from '../../model/time.ts';
import { checkFolder, listIssues } from '../check/check-folder.ts';
import { ImageChanged, ImageStore } from '../images/image-store.ts';
import { FeedItems } from '../outputs/feeds/feeds.ts';
import { SearchIndexes } from '../outputs/search/search-index.ts';
import { type Release, WORKER_THRESHOLD } from '../release/release.ts';
import { ReleaseFolders } from '../release/release-folders.ts';
import { WorkerPool } from '../release/worker-pool.ts';
import type { Renderers } from '../render/load-renderer.ts';
import { recordRevisions } from '../revisions/record-revisions.ts';
import { Revisions } from '../revisions/revisions.ts';
import { namedFiles } from '../site/named-files.ts';
import { nextChange } from '../site/next-change.ts';
import { composeSite, hostedEdition, type Site } from '../site/site.ts';
import { type ReadArticle, readArticleFile } from '../source/article-file.ts';
import { cacheKey, programVersion } from '../source/cache-files.ts';
import { EditionFolder } from '../source/edition-folder.ts';
import { LastGoodArticles, LastGoodPages } from '../source/last-good-versions.ts';
import type { Paths } from '../source/paths.ts';
import type { Progress } from '../source/progress.ts';
import { ArticleRecordsFile } from './article-records.ts';
import { type BuildReport, releaseCounts } from './build-report.ts';
import { emptyIssue } from './empty-edition.ts';
import { fileStamps } from './file-stamps.ts';
import { fillRelease } from './fill-release.ts';
import { readThemeSheet, themeStyles } from './theme-sheet.ts';

/** Options of a build. */
export interface BuildOptions {
  publicUrl?: string | undefined;
  /** Whether a comments service answers under the site's own address. */
  hasComments?: boolean;
  /** Without compressed variants. */
  plain?: boolean;
  /** Whether a release without any article may replace one with some. */
  allowEmpty?: boolean;
  /** False for a checkout that is only read: changed texts are not recorded in `revisions/`. */
  recordsRevisions?: boolean;
  progress?: Progress | undefined;
  /** Whether further releases follow: `dist` is then a link that is replaced in one step, and no release waits for images. */
  watching?: boolean;
}

const RECOMPILED: FileIssue = {
  ...errorAt([], 'was compiled again since this began. Start it again; until then the site stays as it is.'),
  file: 'build',
};

/** So often a release is built whose folder is removed meanwhile. */
const MAX_ATTEMPTS = 3;

/**
 * Builds releases of an edition, one after the other. What was read and rendered is cached, so that a release costs
 * what has changed since the one before.
 */
export class SiteBuilder {
  readonly #folder: EditionFolder;
  readonly #images: ImageStore;
  readonly #revisions: Revisions;
  readonly #search: SearchIndexes;
  readonly #releases: ReleaseFolders;
  readonly #feedItems = new FeedItems();
  /** Ends the work beside releases. */
  readonly #end = new AbortController();
  /** Release that is served: its folder, its site, and the files of which it has last good versions. */
  #served: { folder: string; site: Site; lastGood: ReadonlySet<string> } | undefined;
  /** Stamps of the files that the served site names. */
  #servedFiles = '';
  /** Version of the program. */
  readonly #version: string;
  /** Cache key of the compiled browser app when this process started. */
  readonly #compiled: string;
  readonly #recordsFile: ArticleRecordsFile;
  /** Workers that have read articles, for the next release. */
  #pool: WorkerPool | undefined;

  constructor(
    private readonly paths: Paths,
    private readonly renderers: Renderers,
    private readonly options: BuildOptions = {},
  ) {
    this.#version = programVersion(paths.code);
    this.#compiled = this.#compiledKey();
    this.#recordsFile = new ArticleRecordsFile(join(paths.cache, 'stories'), this.#version);
    const records = this.#recordsFile.read();
    this.#folder = new EditionFolder(
      paths.root,
      records?.articles,
      new LastGoodArticles(join(paths.cache, 'last-good')),
      new LastGoodPages(join(paths.cache, 'last-good-pages')),
      (root, slugs) => this.#readArticles(root, slugs),
    );
    this.#images = new ImageStore(paths.images, {
      progress: options.progress,
      encodesLater: options.watching ?? false,
    });
    this.#revisions = new Revisions(paths.root, options.recordsRevisions ?? true, records?.revisions);
    this.#search = new SearchIndexes(join(paths.cache, 'search'), this.#version);
    this.#releases = new ReleaseFolders(paths.dist, paths.cache, options.watching ?? false);
  }

  /** Reads articles: many together with workers, which then render what they have read. */
  *#readArticles(root: string, slugs: readonly string[]): Generator<ReadArticle> {
    if (slugs.length < WORKER_THRESHOLD || this.#pool !== undefined) {
      for (const slug of slugs) yield readArticleFile(root, slug);
      return;
    }
    this.#pool = new WorkerPool(this.paths.renderer, { root, slugs });
    yield* this.#pool.readArticles();
  }

  #compiledKey(): string {
    const file = join(this.paths.client, 'bundle.json');
    return existsSync(file) ? cacheKey(readFileSync(file)) : '';
  }

  /**
   * Reads what changed.
   *
   * @returns whether anything did: an article, the edition, a page, a file they name, or the site itself, where
   *   somebody removed it
   */
  refresh(): boolean {
    const changes = [this.#folder.refresh(), this.#revisions.refresh()];
    return (
      changes.includes(true) ||
      this.#isRemoved ||
      fileStamps(this.#folder, this.#served?.site.namedFiles ?? []) !== this.#servedFiles
    );
  }

  /** Whether the served site is gone from the disk. */
  get #isRemoved(): boolean {
    return this.#served !== undefined && !existsSync(join(this.paths.dist, 'index.html'));
  }

  /**
   * Builds the search indexes of the served release, where they are outdated. Releases can be built meanwhile.
   *
   * @param asOf time that the index states as its own, milliseconds; absent: that of the newest article, so that two
   *   builds are equal
   * @returns whether there are new indexes, for the next release
   * @throws Error where that fails; the indexes before stay
   */
  async index(asOf?: number): Promise<boolean> {
    if (this.#served === undefined) return false;
    const { site, folder } = this.#served;
    if (!this.#search.isOutdated(site)) return false;
    await this.#search.rebuild(site, folder, asOf ?? timeOf(site.front.newest ?? '') ?? 0);
    return true;
  }

  /**
   * Encodes the variants of images that the served release lacks, where images do not keep it waiting. Releases can be
   * built meanwhile.
   *
   * @param onReady called when there are new variants for the next release
   */
  async encodeImages(onReady: () => void): Promise<void> {
    if (this.#served !== undefined)
      await this.#images.encodeMissing(this.#served.site.images, onReady, this.#end.signal);
  }

  /** Whether a file of the served site got errors since the last release: it may be half written. */
  hasNewErrors(): boolean {
    if (this.#served === undefined) return false;
    const { site, lastGood } = this.#served;
    return (
      this.#folder.lastGoodFiles().some((file) => !lastGood.has(file)) ||
      site.articles.some(({ slug }) => this.#folder.articles.get(slug)?.summary === undefined)
    );
  }

  /** Next time at which an article appears or disappears; milliseconds, undefined where there is none. */
  nextChange(now: number): number | undefined {
    return nextChange(this.#folder.articles.values(), now);
  }

  /**
   * Builds a release and swaps it for the one before. Articles and pages with errors are reported, and published in their last
   * good versions or left out. With a broken `edition.json` or `photos/sources.json`, or without any article where
   * there were some, there is no release, and the old one stays.
   *
   * @param now milliseconds; decides which articles are hidden
   */
  async publish(now: number): Promise<BuildReport> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#publish(now);
      } catch (reason) {
        // Built again from the new state; an image that goes on changing is left out.
        if (reason instanceof ImageChanged) continue;
        if (!this.#isRemovedRelease(reason) || attempt === MAX_ATTEMPTS) throw reason;
      }
    }
  }

  /** Whether a build failed because somebody removed the folder that it wrote into. */
  #isRemovedRelease(reason: unknown): boolean {
    const { code, path } = reason as NodeJS.ErrnoException;
    return code === 'ENOENT' && path?.startsWith(this.paths.dist) === true;
  }

  async #publish(now: number): Promise<BuildReport> {
    // The renderer in memory and the files that pages name would be of two versions of the program.
    if (this.#compiledKey() !== this.#compiled) return { issues: [RECOMPILED] };
    const folder = this.#folder;
    // Before any file is read: what changes from here on is detected the next time.
    this.#images.refresh();
    const stamps = fileStamps(
      folder,
      folder.edition === undefined ? [] : namedFiles(folder, folder.edition, now),
    );
    const { issues } = await checkFolder(folder, this.#images, now);
    if (folder.edition === undefined || folder.packagedState === 'broken') return { issues };
    const { allowEmpty, watching = false } = this.options;
    const empty = allowEmpty ? undefined : emptyIssue(folder, this.#releases.served(), watching);
    if (empty !== undefined) return { issues: listIssues([...issues, empty]) };
    const { publicUrl, hasComments = false } = this.options;
    const edition = hostedEdition(folder.edition, { publicUrl, hasComments });
    const allIssues = listIssues([...issues, ...recordRevisions(folder, this.#revisions, edition, now)]);
    const site = await composeSite(folder, edition, this.#images, now, this.#revisions);
    const release = await this.#buildRelease(site);
    const served = this.#releases.swap(release);
    const slugs = new Set(site.articles.map(({ slug }) => slug));
    folder.storeLastGood((slug) => slugs.has(slug));
    const articles = [...folder.articles.values()];
    this.#recordsFile.write({ articles, revisions: this.#revisions.records });
    this.#served = { folder: served, site, lastGood: new Set(folder.lastGoodFiles()) };
    this.#servedFiles = stamps;
    this.#images.removeUnused(now);
    return { issues: allIssues, release: releaseCounts(folder, site, release.stats) };
  }

  /** Builds the release of a site beside the one that is served. */
  async #buildRelease(site: Site): Promise<Release> {
    const { client, renderer } = this.paths;
    const { plain = false } = this.options;
    const themeSheet = readThemeSheet(this.#folder.root);
    const styles = themeStyles(site.edition, themeSheet);
    const withEdition = (pool: WorkerPool): WorkerPool => {
      pool.init({ root: this.#folder.root, facts: site.editionFacts, styles, client, plain });
      return pool;
    };
    const pool = this.#pool && withEdition(this.#pool);
    this.#pool = undefined;
    const release = this.#releases.begin(plain, () => withEdition(new WorkerPool(renderer)), pool);
    try {
      await fillRelease(release, {
        site,
        folder: this.#folder,
        images: this.#images,
        client,
        styles,
        themeSheet,
        renderers: this.renderers,
        feedItems: this.#feedItems,
        search: this.#search,
        version: this.#version,
        progress: this.options.progress,
      });
      await release.finish();
    } catch (reason) {
      await release.abandon();
      throw reason;
    }
    return release;
  }

  /** Ends the processes that work beside releases. */
  close(): void {
    this.#end.abort();
    this.#search.close();
  }
}
