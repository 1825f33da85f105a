import type { Article } from '../../model/article/article.ts';
import type { CommentsIndex } from '../../model/comment/comments-index.ts';
import type { FileIssue } from '../../model/issues.ts';
import { frontPath, listData, monthsPath } from '../../model/routes.ts';
import { type HiddenReason, hiddenReason } from '../../model/visibility.ts';
import { checkReferences } from '../check/check-references.ts';
import { ImageStore } from '../images/image-store.ts';
import { Revisions } from '../revisions/revisions.ts';
import { publishArticle } from '../site/published-form.ts';
import { atPublicUrl, composeSite, publishContext, type Site } from '../site/site.ts';
import { EditionFolder } from '../source/edition-folder.ts';

/** Any address of its own; development is always served from here. */
const LOCAL = 'http://localhost/';

/** A story as development serves it: published, or with the issues that keep it from being so. */
export type DevArticle =
  | { article: Article; hidden: HiddenReason | undefined }
  | { file: string; issues: FileIssue[] };

/** The edition in memory for `npm run dev`: read once, then file by file as they change. */
export class DevEdition {
  #folder: EditionFolder | undefined;
  readonly #photos: ImageStore;
  #site: Promise<Site | undefined> | undefined;
  #memory: Revisions | undefined;

  /**
   * @param root the folder with `edition.json`
   * @param pictures where measured pictures are remembered; the pictures themselves are served as they are
   */
  constructor(
    readonly root: string,
    pictures: string,
  ) {
    this.#photos = new ImageStore(pictures, { originals: true });
  }

  /** The folder as it was last read. */
  get folder(): EditionFolder {
    this.#folder ??= new EditionFolder(this.root);
    return this.#folder;
  }

  /** What the press remembers; development only reads it. */
  get #revisions(): Revisions {
    this.#memory ??= new Revisions(this.root, false);
    return this.#memory;
  }

  /** Reads everything again: the edition itself changed. */
  reload(): void {
    this.#folder = undefined;
    this.#site = undefined;
  }

  /** Reads one story again, or forgets it where its file is gone. */
  reread(slug: string): void {
    this.folder.reread(slug);
    this.#site = undefined;
  }

  editionIssues(): FileIssue[] {
    return this.folder.editionIssues;
  }

  /** Everything readers would see; undefined where `edition.json` has errors. */
  site(): Promise<Site | undefined> {
    const { edition } = this.folder;
    this.#site ??=
      edition === undefined
        ? Promise.resolve(undefined)
        : composeSite(this.folder, atPublicUrl(edition, LOCAL), this.#photos, Date.now(), this.#revisions);
    return this.#site;
  }

  /** How the comments service knows the stories, hidden ones left out. */
  async commentsIndex(): Promise<CommentsIndex | undefined> {
    return (await this.site())?.commentsIndex;
  }

  /** The story of a slug, hidden ones too; undefined where there is no file. */
  async article(slug: string): Promise<DevArticle | undefined> {
    const file = this.folder.articles.get(slug);
    const { edition } = this.folder;
    if (file === undefined || edition === undefined) return undefined;
    const now = Date.now();
    const found = [...file.issues, ...(checkReferences(this.folder, now).stories.get(slug) ?? [])];
    const errors = found.filter((issue) => issue.severity === 'error');
    const article = this.folder.article(slug);
    if (file.summary === undefined || article === undefined || errors.length > 0)
      return { file: file.file, issues: found };
    await this.#photos.prepare(
      this.folder,
      file.summary.assets.map(({ src }) => src),
    );
    const context = publishContext(this.folder, edition, this.#photos, now);
    const revision = this.#revisions.of(slug, file.summary);
    return {
      article: publishArticle(slug, article, revision, context, this.#revisions.blocksOf(slug, file.summary)),
      hidden: hiddenReason(file.summary, now),
    };
  }

  /** The data of a page that is no story, such as `/sections/world/index.json`. */
  async list(address: string): Promise<unknown> {
    const site = await this.site();
    if (site === undefined) return undefined;
    if (address === listData(frontPath())) return site.front;
    if (address === listData(monthsPath())) return site.months;
    const isHere = ({ path }: { path: string }) => decodeURIComponent(listData(path)) === address;
    return (
      site.lists.find(isHere)?.list ?? site.corrections.find(isHere)?.list ?? site.free.find(isHere)?.page
    );
  }
}
