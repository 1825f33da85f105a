import type { Article } from '../../model/article/article.ts';
import type { CommentsIndex } from '../../model/comment/comments-index.ts';
import type { FileIssue } from '../../model/issues.ts';
import { frontPath, listData, monthsPath, namesPath } from '../../model/routes.ts';
import { type HiddenReason, hiddenReason } from '../../model/visibility.ts';
import { type CheckReport, checkFolder } from '../check/check-folder.ts';
import { ImageStore } from '../images/image-store.ts';
import { Revisions } from '../revisions/revisions.ts';
import { publishWithParts } from '../site/publish-facts.ts';
import { composeSite, hostedEdition, publishContext, type Site } from '../site/site.ts';
import { otherLanguages } from '../site/translations.ts';
import { EditionFolder } from '../source/edition-folder.ts';
import { messageOf } from '../source/json-file.ts';

/** Address of the edition in development; the port does not matter. */
const LOCAL_URL = 'http://localhost/';

/** Article in development: its published form, or the issues that prevent it. */
export type DevArticle =
  | { article: Article; hidden: HiddenReason | undefined }
  | { file: string; issues: FileIssue[] };

/** The edition in memory for `npm run dev`: read once, then file by file as they change. */
export class DevEdition {
  #folder: EditionFolder | undefined;
  readonly #images: ImageStore;
  #site: Promise<Site | undefined> | undefined;
  #revisions: Revisions | undefined;

  /**
   * @param root folder with `edition.json`
   * @param imageCache folder of the image cache, for measurements alone: images are served as they are
   */
  constructor(
    readonly root: string,
    imageCache: string,
  ) {
    this.#images = new ImageStore(imageCache, { originals: true });
  }

  /** The folder as it was last read. */
  get folder(): EditionFolder {
    this.#folder ??= new EditionFolder(this.root);
    return this.#folder;
  }

  /** Recorded revisions; development only reads them. */
  get #histories(): Revisions {
    this.#revisions ??= new Revisions(this.root, false);
    return this.#revisions;
  }

  /** Drops everything that was read: the edition itself changed. */
  reload(): void {
    this.#folder = undefined;
    this.#site = undefined;
  }

  /** Reads one article again, or drops it where its file is gone. */
  reread(slug: string): void {
    this.folder.reread(slug);
    this.#site = undefined;
  }

  /**
   * Everything that is wrong with the edition, as `npm run check` and the build list it.
   *
   * @param only files (from the edition's folder) to report on; all where absent
   */
  check(only?: ReadonlySet<string>): Promise<CheckReport> {
    return checkFolder(this.folder, this.#images, Date.now(), only);
  }

  /** The site that readers would see; undefined where `edition.json` or `photos/sources.json` has errors. */
  site(): Promise<Site | undefined> {
    const { edition, packagedState } = this.folder;
    this.#site ??=
      edition === undefined || packagedState === 'broken'
        ? Promise.resolve(undefined)
        : composeSite(
            this.folder,
            hostedEdition(edition, { publicUrl: LOCAL_URL, hasComments: true }),
            this.#images,
            Date.now(),
            this.#histories,
          );
    return this.#site;
  }

  /** Comments index of the visible articles. */
  async commentsIndex(): Promise<CommentsIndex | undefined> {
    return (await this.site())?.commentsIndex;
  }

  /** Article of a slug, hidden ones included; undefined where there is no file. */
  async article(slug: string): Promise<DevArticle | undefined> {
    const file = this.folder.articles.get(slug);
    const { edition } = this.folder;
    if (file === undefined || edition === undefined) return undefined;
    const now = Date.now();
    const { issues, errors } = await this.check(new Set([file.file]));
    const article = this.folder.article(slug);
    if (file.summary === undefined || article === undefined || errors > 0)
      return { file: file.file, issues: issues.map((issue) => ({ ...issue, message: messageOf(issue) })) };
    const context = publishContext(this.folder, edition, this.#images, now);
    const site = await this.site();
    const parts = {
      revision: this.#histories.of(slug, file.summary),
      blocksBefore: this.#histories.blocksOf(slug, file.summary),
      rest: {
        ...otherLanguages(site?.translations ?? new Map(), slug),
        ...site?.neighboursOf(slug),
      },
    };
    return {
      article: publishWithParts(slug, article, parts, context, (related) => site?.cardOf(related)),
      hidden: hiddenReason(file.summary, now),
    };
  }

  /** Data of a page that is no article, by its address, such as `/sections/world/index.json`. */
  async list(address: string): Promise<unknown> {
    const site = await this.site();
    if (site === undefined) return undefined;
    if (address === listData(frontPath())) return site.front;
    if (address === listData(monthsPath())) return site.months;
    const names = site.names.find(({ of }) => address === listData(namesPath(of)));
    if (names !== undefined) return names;
    const hasAddress = ({ path }: { path: string }) => decodeURIComponent(listData(path)) === address;
    return (
      site.lists.find(hasAddress)?.list ??
      site.corrections.find(hasAddress)?.list ??
      site.free.find(hasAddress)?.page
    );
  }
}
