import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WrittenArticle } from '../../model/article/article.ts';
import { parseWritten } from '../../model/article/parse-written.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { parseEdition } from '../../model/edition/parse-edition.ts';
import { errorAt, type FileIssue, type Issue, type ParseResult } from '../../model/issues.ts';
import { hiddenReason } from '../../model/visibility.ts';
import {
  type ArticleFile,
  articleFile,
  articleSlugs,
  readArticleFile,
  readJsonFile,
  stampOf,
} from './article-file.ts';
import { type FreePages, NO_FREE_PAGES, readFreePages } from './free-pages.ts';
import type { LastGoodArticles } from './last-good.ts';
import type { PackagedFiles } from './packaged-files.ts';

const EDITION_FILE = 'edition.json';
const PACKAGED = 'photos/sources.json';

/** The folder that EDITION names, or the sample edition. */
export function editionRoot(environment: NodeJS.ProcessEnv, cwd: string): string {
  return resolve(cwd, environment['EDITION'] || 'public');
}

function readPackaged(value: unknown): ParseResult<PackagedFiles> {
  const issues: Issue[] = [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      ok: false,
      issues: [
        errorAt(
          [],
          'must be an object: {"photos/boats.jpg": {"package": "NAME", "file": "data/image.jpg"}}.',
        ),
      ],
    };
  }
  for (const [path, entry] of Object.entries(value)) {
    const { package: name, file } = (entry ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof file !== 'string') {
      issues.push(
        errorAt([path], 'must name a package and a file: {"package": "NAME", "file": "data/image.jpg"}.'),
      );
    }
  }
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: Object.assign(Object.create(null), value) as PackagedFiles, warnings: [] };
}

/** Texts of this many bytes of files are held; the others are read again when they are printed. */
const HELD = 32_000_000;

/** A newspaper's folder, read. Files are read once and again when they change. */
export class EditionFolder {
  /** Absent where `edition.json` has errors. */
  edition: Edition | undefined;
  editionIssues: FileIssue[] = [];
  packaged: PackagedFiles = {};
  readonly articles: Map<string, ArticleFile>;
  #placeInEdition: (issues: Issue[]) => FileIssue[] = () => [];
  #editionStamp: string | undefined;
  #free: FreePages = NO_FREE_PAGES;
  readonly #texts = new Map<string, WrittenArticle>();
  #held = 0;

  /**
   * @param known stories as an earlier run read them; those whose files are still the same are taken over
   * @param lastGood copies that stand in for files with errors; without them such stories have no summary
   */
  constructor(
    readonly root: string,
    known: Iterable<ArticleFile> = [],
    private readonly lastGood?: LastGoodArticles,
  ) {
    // A file with errors is read again: the copy that stood in for it may be gone.
    const good = [...known].filter((story) => !story.isLastGood);
    this.articles = new Map(good.map((story) => [story.slug, story]));
    this.refresh();
  }

  /** The pages that are no story. */
  get free(): FreePages {
    return this.#free;
  }

  /**
   * Reads what is new or has changed, and forgets what is gone.
   *
   * @returns whether anything differs from before
   */
  refresh(): boolean {
    let changed = this.#refreshEdition();
    const free = readFreePages(this.root);
    if (free.hash !== this.#free.hash) changed = true;
    this.#free = free;
    const slugs = articleSlugs(this.root);
    const there = new Set(slugs);
    for (const slug of this.articles.keys()) {
      if (there.has(slug)) continue;
      this.#forget(slug);
      changed = true;
    }
    for (const slug of slugs) {
      const known = this.articles.get(slug);
      if (known !== undefined && known.stamp === stampOf(join(this.root, known.file))) continue;
      this.#texts.delete(slug);
      this.#read(slug);
      changed = true;
    }
    return changed;
  }

  #read(slug: string): void {
    const { story, article } = readArticleFile(this.root, slug);
    if (article !== undefined) this.#hold(story, article);
    this.articles.set(
      slug,
      article === undefined ? (this.lastGood?.restore(this.root, story) ?? story) : story,
    );
  }

  /** Reads `edition.json` and the map of packaged photos where they changed. */
  #refreshEdition(): boolean {
    const stamp = [EDITION_FILE, PACKAGED].map((file) => stampOf(join(this.root, file))).join();
    if (stamp === this.#editionStamp) return false;
    this.#editionStamp = stamp;
    const edition = readJsonFile(this.root, EDITION_FILE, parseEdition);
    const packaged = existsSync(join(this.root, PACKAGED))
      ? readJsonFile(this.root, PACKAGED, readPackaged)
      : undefined;
    this.edition = edition.value;
    this.editionIssues = [...edition.issues, ...(packaged?.issues ?? [])];
    this.#placeInEdition = edition.locateIssues;
    this.packaged = packaged?.value ?? {};
    return true;
  }

  #forget(slug: string): void {
    this.articles.delete(slug);
    this.#texts.delete(slug);
  }

  #hold(story: ArticleFile, article: WrittenArticle): void {
    const size = Number(story.stamp.split(' ', 1)[0]);
    if (this.#held + size > HELD) return;
    this.#held += size;
    this.#texts.set(story.slug, article);
  }

  /** Reads one story again, or forgets it where its file is gone. */
  reread(slug: string): void {
    this.#forget(slug);
    if (!existsSync(join(this.root, articleFile(slug)))) return;
    this.#read(slug);
  }

  /** A story with its text; undefined where it has errors or its file changed under our hands. */
  article(slug: string): WrittenArticle | undefined {
    const story = this.articles.get(slug);
    if (story?.summary === undefined) return undefined;
    const held = this.#texts.get(slug);
    if (held !== undefined) return held;
    const now = story.isLastGood ? undefined : readArticleFile(this.root, slug);
    if (now?.story.hash === story.hash) return now.article;
    const copy = this.lastGood?.read(slug);
    return copy?.hash === story.hash ? copy.article : undefined;
  }

  /**
   * Remembers the published version of each article as its last good one. One that was hidden meanwhile has none
   * any more: only a file without errors brings it back.
   */
  rememberPublished(isPublished: (slug: string) => boolean): void {
    for (const { summary: _, isLastGood, ...story } of this.articles.values())
      if (isLastGood && !isPublished(story.slug)) this.articles.set(story.slug, story);
    const published = [...this.articles.values()].filter(({ slug }) => isPublished(slug));
    this.lastGood?.update(this.root, published);
  }

  /** Articles whose files have errors, and that stand in their last good versions. */
  lastGoodSlugs(): string[] {
    return [...this.articles.values()].flatMap(({ slug, isLastGood }) => (isLastGood ? [slug] : []));
  }

  /** Lets go of a text that is printed; memory is for those that are not. */
  release(slug: string): void {
    const story = this.articles.get(slug);
    if (story !== undefined && this.#texts.delete(slug)) this.#held -= Number(story.stamp.split(' ', 1)[0]);
  }

  /** Gives line and column to issues of a story that are found when files are held against each other. */
  place(story: ArticleFile, issues: Issue[]): FileIssue[] {
    if (issues.length === 0) return [];
    return readJsonFile(this.root, story.file, parseWritten).locateIssues(issues);
  }

  locateEditionIssues(issues: Issue[]): FileIssue[] {
    return this.#placeInEdition(issues);
  }

  /**
   * Tells whether the edition has a story and readers cannot see it at the moment `now` (milliseconds). It is
   * asked for every link of every story, and looks each up once.
   */
  hidesAt(now: number): (slug: string) => boolean {
    const known = new Map<string, boolean>();
    return (slug) => {
      let hidden = known.get(slug);
      if (hidden === undefined) {
        const story = this.articles.get(slug);
        hidden =
          story !== undefined &&
          (story.summary === undefined || hiddenReason(story.summary, now) !== undefined);
        known.set(slug, hidden);
      }
      return hidden;
    };
  }
}
