import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { CommentList, FormAnswer, RefusedForm, RenderedComments } from '../../model/comment/comment.ts';
import { memoize } from '../../model/memo.ts';
import { replaceRendered } from '../../model/page-data.ts';
import { type RenderedPageFile, renderedPagePath } from '../../model/rendered-page.ts';
import { articlePath, commentsPagePath } from '../../model/routes.ts';
import { isSlug } from '../../model/slug.ts';
import type { PageComments } from '../comments/page-comments.ts';
import { etagOf } from '../http/etags.ts';
import { reloadingFile, stampOf } from '../reloading-file.ts';
import type { CompiledReader, FullPageData } from './compiled-reader.ts';

/** A rendered page with the hashes of its own inline styles, for the policy of its answer. */
interface PageHtml {
  html: string;
  /** `'sha256-…'` each; the hashes of all pages would make the header longer than some pages. */
  styleHashes: string[];
}

/** A rendered page as it is sent. */
export interface RenderedPage {
  etag: string;
  html: Buffer;
  brotli: Buffer;
  /** Compressed when it is asked for the first time: few clients know no brotli, most of them over plain http. */
  gzip: () => Buffer;
}

/** A page with its comments before it is rendered: enough for a client that has it already. */
export interface PreparedPage {
  etag: string;
  styleHashes: string[];
  /** Renders the page, or takes it from the cache. Rejects where its comments cannot be read. */
  render: () => Promise<RenderedPage>;
}

/** Cached pages at most; the least recently used is removed first. */
const CACHED_PAGES = 300;

/** Brotli quality of a page: at first a millisecond a page; for one that is read again, a tenth smaller. */
const QUALITY = { first: 5, reread: 11 };

const compression = (quality: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/** The built files of one article's page. */
interface BuiltPage {
  slug: string;
  /** HTML of the page, without comments. */
  html: string;
  /** `RenderedPageFile` of the page. */
  data: string;
}

interface CachedPage {
  page: RenderedPage;
  isDense: boolean;
}

/** Page data as the build wrote it, with a hash of the file. */
interface BuiltData {
  data: FullPageData;
  styleHashes: string[];
  hash: string;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** @throws where the text is none that the build writes */
function parseRenderedPage(text: string): BuiltData {
  const { data, styleHashes } = JSON.parse(text) as RenderedPageFile;
  if (data.page === undefined || !Array.isArray(styleHashes))
    throw new Error('A file of page data has another format.');
  return { data: { ...data, page: data.page }, styleHashes, hash: hashOf(text) };
}

/**
 * Renders the pages of articles with today's comments, from what the build wrote: the HTML around the article, and
 * its page data (`RenderedPageFile`). HTML and page data change together, so that hydration finds what it expects.
 */
export class ArticlePages {
  readonly #cache = new Map<string, CachedPage>();
  readonly #readData = memoize((path) => reloadingFile(path, parseRenderedPage), CACHED_PAGES);
  /** Reads the hash of a page's HTML; empty where another version of the program rendered it. */
  readonly #readHash = memoize(
    (path) =>
      reloadingFile(path, (html) =>
        this.reader.files.every((file) => html.includes(`/${file}"`)) ? hashOf(html) : '',
      ),
    CACHED_PAGES,
  );
  #isCompressing = false;

  /** @param dist the finished site; may be a link that is replaced by the next release */
  constructor(
    private readonly dist: string,
    private readonly reader: CompiledReader,
  ) {}

  /**
   * Finds the page of an article with its comments; neither is read where it is in the cache, nor for its ETag.
   *
   * @returns undefined where the page as it was built is to be sent: its page data is missing, or another version of
   *   the program rendered it, whose styles do not fit these components
   */
  withComments(slug: string, comments: PageComments): PreparedPage | undefined {
    const built = this.#builtPage(slug);
    const hash = built && this.#readHash(built.html)();
    const file = built && this.#readData(built.data)();
    if (built === undefined || file === undefined || !hash) return undefined;
    // The address of a release is left out: most pages of the next one are the same.
    const etag = etagOf(this.reader.files, hash, file.hash, comments.page, comments.stamp);
    const render = () => this.#cachedOrRendered(built, etag, comments);
    return { etag, styleHashes: file.styleHashes, render };
  }

  async #cachedOrRendered(built: BuiltPage, etag: string, comments: PageComments): Promise<RenderedPage> {
    const key = `${built.slug} ${comments.page}`;
    const cached = this.#cache.get(key);
    this.#cache.delete(key);
    if (cached?.page.etag === etag) {
      this.#cache.set(key, cached);
      this.#compressFurther(cached);
      return cached.page;
    }
    const list = await comments.read();
    const rendered = this.#render(built, readFileSync(built.html, 'utf8'), { list });
    if (rendered === undefined) throw new Error(`${built.data} cannot be read any more.`);
    const page = compress(rendered.html, etag);
    this.#cache.set(key, { page, isDense: false });
    if (this.#cache.size > CACHED_PAGES) this.#cache.delete(this.#cache.keys().next().value ?? '');
    return page;
  }

  /**
   * Renders the page of an article with the answer to a form: what was wrong, with a new key for the next try (C12), or
   * that the comment is held.
   *
   * @returns undefined where there is no such page
   */
  withFormAnswer(
    slug: string,
    list: CommentList,
    outcome: Omit<RefusedForm, 'key'> | 'held',
  ): PageHtml | undefined {
    const built = this.#builtPage(slug);
    if (built === undefined) return undefined;
    const answer: FormAnswer =
      outcome === 'held' ? { held: true } : { refused: { key: randomBytes(16).toString('hex'), ...outcome } };
    return this.#render(built, readFileSync(built.html, 'utf8'), { list, ...answer });
  }

  /** Finds both files of a page, in one release. */
  #builtPage(slug: string): BuiltPage | undefined {
    if (!isSlug(slug)) return undefined;
    try {
      const release = realpathSync(this.dist);
      const html = join(release, articlePath(slug), 'index.html');
      const data = join(release, renderedPagePath(slug));
      return stampOf(html) === '' || stampOf(data) === '' ? undefined : { slug, html, data };
    } catch {
      return undefined;
    }
  }

  #render({ slug, data: path }: BuiltPage, html: string, comments: RenderedComments): PageHtml | undefined {
    const file = this.#readData(path)();
    if (file === undefined) return undefined;
    const data = { ...file.data, comments };
    const address = commentsPagePath(slug, comments.list?.page ?? 1);
    const body = this.reader.render(data, address).html;
    return { html: replaceRendered(html, body, data), styleHashes: file.styleHashes };
  }

  /** Compresses a cached page as far as it goes, one page at a time and off the main thread: it takes 0.1 s. */
  #compressFurther(cached: CachedPage): void {
    if (cached.isDense || this.#isCompressing) return;
    cached.isDense = true;
    this.#isCompressing = true;
    brotliCompress(cached.page.html, compression(QUALITY.reread), (error, brotli) => {
      this.#isCompressing = false;
      if (error === null) cached.page.brotli = brotli;
    });
  }
}

function compress(text: string, etag: string): RenderedPage {
  const html = Buffer.from(text);
  let gzip: Buffer | undefined;
  return {
    etag,
    html,
    brotli: brotliCompressSync(html, compression(QUALITY.first)),
    gzip: () => {
      gzip ??= gzipSync(html);
      return gzip;
    },
  };
}
