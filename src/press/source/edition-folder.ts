import { join, resolve } from 'node:path';
import type { WrittenArticle } from '../../model/article/article.ts';
import { parseWritten } from '../../model/article/parse-written.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { parseEdition } from '../../model/edition/parse-edition.ts';
import type { FileIssue, Issue } from '../../model/issues.ts';
import { memoize } from '../../model/memo.ts';
import { hiddenReason } from '../../model/visibility.ts';
import {
  type ArticleFile,
  articleFilePath,
  articleSlugs,
  freePageFile,
  type ReadArticle,
  readArticleFile,
  readJsonFile,
  stampOfFile,
} from './article-file.ts';
import { ArticleTexts } from './article-texts.ts';
import { type FreePages, NO_FREE_PAGES, readFreePages } from './free-pages.ts';
import type { LastGoodArticles, LastGoodPages } from './last-good-versions.ts';
import { PACKAGED_FILE, type PackagedFiles, readPackagedFiles } from './packaged-files.ts';
import { hasEntry } from './regular-file.ts';
import { type CurrentSlug, currentSlugs } from './renamed-articles.ts';

/** The edition's own file, from its folder. */
export const EDITION_FILE = 'edition.json';

/** Folder of the edition: the one that EDITION names, or the sample edition. */
export function editionRoot(environment: NodeJS.ProcessEnv, cwd: string): string {
  return resolve(cwd, environment['EDITION'] || 'public');
}

/** Reads articles, in any order. */
export type ArticleReader = (root: string, slugs: readonly string[]) => Iterable<ReadArticle>;

function* readHere(root: string, slugs: readonly string[]): Iterable<ReadArticle> {
  for (const slug of slugs) yield readArticleFile(root, slug);
}

/** The folder of an edition, in memory. Each file is read once, and again when it changes. */
export class EditionFolder {
  /** Absent where `edition.json` has errors. */
  edition: Edition | undefined;
  editionIssues: FileIssue[] = [];
  /** Last good version of `photos/sources.json`; empty where it is absent, or has errors and no such version. */
  packaged: PackagedFiles = {};
  /** State of `photos/sources.json`; `broken`: it has errors and no last good version. */
  packagedState: 'good' | 'last-good' | 'broken' = 'good';
  readonly articles: Map<string, ArticleFile>;
  #locateEditionIssues: (issues: Issue[]) => FileIssue[] = () => [];
  #editionStamp: string | undefined;
  #goodPackaged: PackagedFiles | undefined;
  #free: FreePages = NO_FREE_PAGES;
  readonly #texts = new ArticleTexts();

  /**
   * @param recorded articles as an earlier run read them; those whose files have not changed are not read again
   * @param lastGood last good copies, used in place of files with errors; without them such articles have no summary
   * @param lastGoodPages the same for free pages; without them those with errors are left out
   * @param readArticles reads articles that are new or have changed; on this thread where absent
   */
  constructor(
    readonly root: string,
    recorded: Iterable<ArticleFile> = [],
    private readonly lastGood?: LastGoodArticles,
    private readonly lastGoodPages?: LastGoodPages,
    private readonly readArticles: ArticleReader = readHere,
  ) {
    // A file with errors is read again: the copy that was used in its place may be gone.
    const good = [...recorded].filter((file) => !file.isLastGood);
    this.articles = new Map(good.map((file) => [file.slug, file]));
    this.refresh();
  }

  /** Pages that are no articles. */
  get free(): FreePages {
    return this.#free;
  }

  /**
   * Reads files that are new or have changed, and drops those that were removed.
   *
   * @returns whether anything changed
   */
  refresh(): boolean {
    let isChanged = this.#refreshEdition();
    const free = readFreePages(this.root, this.lastGoodPages);
    if (free.hash !== this.#free.hash) isChanged = true;
    this.#free = free;
    const slugs = new Set(articleSlugs(this.root));
    for (const slug of this.articles.keys()) {
      if (slugs.has(slug)) continue;
      this.#drop(slug);
      isChanged = true;
    }
    const changed = [...slugs].filter((slug) => {
      const file = this.articles.get(slug);
      return file === undefined || file.stamp !== stampOfFile(join(this.root, file.file));
    });
    this.#read(changed);
    return isChanged || changed.length > 0;
  }

  /** Reads articles; their files are then in the order of these slugs. */
  #read(slugs: readonly string[]): void {
    const files = new Map<string, ArticleFile>();
    for (const { file, article } of this.readArticles(this.root, slugs)) {
      this.#texts.free(file.slug);
      if (article !== undefined) this.#texts.store(file, article);
      files.set(file.slug, file);
    }
    for (const slug of slugs) {
      const file = files.get(slug);
      if (file !== undefined)
        this.articles.set(
          slug,
          file.summary === undefined ? (this.lastGood?.restore(this.root, file) ?? file) : file,
        );
    }
  }

  /** Reads `edition.json` and the map of packaged photos where they changed. */
  #refreshEdition(): boolean {
    const stamp = [EDITION_FILE, PACKAGED_FILE].map((file) => stampOfFile(join(this.root, file))).join();
    if (stamp === this.#editionStamp) return false;
    this.#editionStamp = stamp;
    const edition = readJsonFile(this.root, EDITION_FILE, parseEdition);
    const packaged = readPackagedFiles(this.root, this.#goodPackaged);
    this.edition = edition.value;
    this.editionIssues = [...edition.issues, ...packaged.issues];
    this.#locateEditionIssues = edition.locateIssues;
    this.#goodPackaged = packaged.value;
    this.packaged = packaged.value ?? {};
    this.packagedState = packaged.state;
    return true;
  }

  #drop(slug: string): void {
    this.articles.delete(slug);
    this.#texts.free(slug);
  }

  /** Reads one article again, or drops it where its file is gone. */
  reread(slug: string): void {
    this.#drop(slug);
    if (!hasEntry(join(this.root, articleFilePath(slug)))) return;
    this.#read([slug]);
  }

  /** Article with its text; undefined where it has errors or its file changed since it was read. */
  article(slug: string): WrittenArticle | undefined {
    const file = this.articles.get(slug);
    if (file?.summary === undefined) return undefined;
    const stored = this.#texts.get(slug, file.hash);
    if (stored !== undefined) return stored;
    const reread = file.isLastGood ? undefined : readArticleFile(this.root, slug);
    if (reread?.file.hash === file.hash) return reread.article;
    const copy = this.lastGood?.read(slug);
    return copy?.hash === file.hash ? copy.article : undefined;
  }

  /**
   * Stores the published version of each article and free page as its last good one. An article that was hidden
   * meanwhile has none any more: only a file without errors brings it back.
   */
  storeLastGood(isPublished: (slug: string) => boolean): void {
    for (const { summary: _, isLastGood, ...file } of this.articles.values())
      if (isLastGood && !isPublished(file.slug)) this.articles.set(file.slug, file);
    const published = [...this.articles.values()].filter(({ slug }) => isPublished(slug));
    this.lastGood?.update(this.root, published);
    this.lastGoodPages?.update(this.root, this.#free.hashes);
  }

  /** Number of articles whose files have errors, and whose last good versions stand in for them. */
  countLastGoodArticles(): number {
    return [...this.articles.values()].filter(({ isLastGood }) => isLastGood).length;
  }

  /** Files that have errors, and whose last good versions stand in for them; from the edition's folder. */
  lastGoodFiles(): string[] {
    return [
      ...[...this.articles.values()].flatMap(({ file, isLastGood }) => (isLastGood ? [file] : [])),
      ...this.#free.lastGood.map(freePageFile),
      ...(this.packagedState === 'last-good' ? [PACKAGED_FILE] : []),
    ];
  }

  /** Frees the text of an article that is rendered, for those that are not. */
  freeText(slug: string): void {
    this.#texts.free(slug);
  }

  /** Adds line and column to issues of an article that come from later checks than the parser's. */
  locateIssues(file: ArticleFile, issues: Issue[]): FileIssue[] {
    if (issues.length === 0) return [];
    return readJsonFile(this.root, file.file, parseWritten).locateIssues(issues);
  }

  /** Adds line and column to issues of `edition.json`. */
  locateEditionIssues(issues: Issue[]): FileIssue[] {
    return this.#locateEditionIssues(issues);
  }

  /** Returns a function that gives the slug that an article has now, for one that it had before. */
  currentSlugs(): CurrentSlug {
    return currentSlugs(this.articles);
  }

  /**
   * Returns a function that tells whether the edition has an article that readers cannot see at a time. Every link
   * of every article needs it, so each result is cached.
   *
   * @param now milliseconds
   */
  isHiddenAt(now: number): (slug: string) => boolean {
    const currentSlug = this.currentSlugs();
    return memoize((slug) => {
      const file = this.articles.get(currentSlug(slug));
      return (
        file !== undefined && (file.summary === undefined || hiddenReason(file.summary, now) !== undefined)
      );
    }, 1_000_000);
  }
}
