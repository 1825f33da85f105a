import { listData } from '../model/addresses.ts';
import type { Article } from '../model/article/article.ts';
import type { CommentsIndex } from '../model/comment/index-file.ts';
import type { FrontList, SectionList } from '../model/edition/lists.ts';
import type { FileFault } from '../model/fault.ts';
import { type HiddenReason, hiddenReason } from '../model/visibility.ts';
import { assetPaths, crossCheck } from './cross-check.ts';
import { type EditionFolder, readEditionFolder, readStory } from './edition-folder.ts';
import { PhotoDesk, photoCache } from './photos/desk.ts';
import { publishArticle } from './publish.ts';
import { atPublicUrl, composeSite, publishContext, type Site } from './site.ts';

/** Any address of its own; development is always served from here. */
const LOCAL = 'http://localhost/';

/** A story as development serves it: published, or with the faults that keep it from being so. */
export type DevStory =
  | { article: Article; hidden: HiddenReason | undefined }
  | { file: string; faults: FileFault[] };

/** The edition in memory for `npm run dev`: read once, then file by file as they change. */
export class DevNewsroom {
  #folder: EditionFolder | undefined;
  readonly #photos: PhotoDesk;
  #site: Promise<Site | undefined> | undefined;

  /**
   * @param root the folder with `edition.json`
   * @param cache where measured pictures are remembered; the pictures themselves are served as they are
   */
  constructor(
    readonly root: string,
    cache: string,
  ) {
    this.#photos = new PhotoDesk(photoCache(cache), { originals: true });
  }

  /** The folder as it was last read. */
  get folder(): EditionFolder {
    this.#folder ??= readEditionFolder(this.root);
    return this.#folder;
  }

  /** Reads everything again: the edition itself changed. */
  reload(): void {
    this.#folder = undefined;
    this.#site = undefined;
  }

  /** Reads one story again, or forgets it where its file is gone. */
  reread(slug: string): void {
    const story = readStory(this.root, slug);
    if (story.faults.some((fault) => fault.message === 'is missing.' && fault.path.length === 0))
      this.folder.stories.delete(slug);
    else this.folder.stories.set(slug, story);
    this.#site = undefined;
  }

  editionFaults(): FileFault[] {
    return this.folder.editionFaults;
  }

  /** Everything readers would see; undefined where `edition.json` has errors. */
  site(): Promise<Site | undefined> {
    const { edition } = this.folder;
    this.#site ??=
      edition === undefined
        ? Promise.resolve(undefined)
        : composeSite(this.folder, atPublicUrl(edition, LOCAL), this.#photos, Date.now());
    return this.#site;
  }

  /** How the comments service knows the stories, hidden ones left out. */
  async commentsIndex(): Promise<CommentsIndex | undefined> {
    return (await this.site())?.commentsIndex;
  }

  /** The story of a slug, hidden ones too; undefined where there is no file. */
  async story(slug: string): Promise<DevStory | undefined> {
    const file = this.folder.stories.get(slug);
    const { edition } = this.folder;
    if (file === undefined || edition === undefined) return undefined;
    const now = Date.now();
    const found = [...file.faults, ...(crossCheck(this.folder, now).stories.get(slug) ?? [])];
    const errors = found.filter((fault) => fault.severity === 'error');
    if (file.article === undefined || errors.length > 0) return { file: file.file, faults: found };
    await this.#photos.prepare(
      this.folder,
      assetPaths(file.article).map(({ src }) => src),
    );
    const context = publishContext(this.folder, edition, this.#photos, now);
    return { article: publishArticle(slug, file.article, context), hidden: hiddenReason(file.article, now) };
  }

  /** The list that lies at an address such as `/sections/world/index.json`. */
  async list(address: string): Promise<FrontList | SectionList | undefined> {
    const site = await this.site();
    if (site === undefined) return undefined;
    if (address === '/index.json') return site.front;
    return site.sections.find(({ path }) => decodeURIComponent(listData(path)) === address)?.list;
  }
}
