import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { CommentList, RefusedForm, RenderedComments } from '../../model/comment/comment.ts';
import { memoize } from '../../model/memo.ts';
import { replaceRendered } from '../../model/page-data.ts';
import { type RenderedPageFile, renderedPagePath } from '../../model/rendered-page.ts';
import { articlePath } from '../../model/routes.ts';
import { isSlug } from '../../model/slug.ts';
import { reloadingJson, stampOf } from '../reloading-file.ts';
import type { CompiledReader, FullPageData } from './compiled-reader.ts';

/** A rendered page with the hashes of its own inline styles, for the policy of its answer. */
interface PageHtml {
  html: string;
  /** `'sha256-…'` each; the hashes of all pages would make the header longer than some pages. */
  styleHashes: string[];
}

/** A rendered page as it is sent. */
export interface RenderedPage {
  html: Buffer;
  brotli: Buffer;
  /** Compressed when it is asked for the first time: few clients know no brotli, most of them over plain http. */
  gzip: () => Buffer;
  etag: string;
  styleHashes: string[];
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
  /** Of both built files and of the comments. */
  stamp: string;
  page: RenderedPage;
  isDense: boolean;
}

/** @throws where the JSON is none that the build writes */
function parseRenderedPage(json: unknown): { data: FullPageData; styleHashes: string[] } {
  const { data, styleHashes } = json as RenderedPageFile;
  if (data.page === undefined || !Array.isArray(styleHashes))
    throw new Error('A file of page data has another format.');
  return { data: { ...data, page: data.page }, styleHashes };
}

/**
 * Renders the pages of articles with today's comments, from what the build wrote: the HTML around the article, and
 * its page data (`RenderedPageFile`). HTML and page data change together, so that hydration finds what it expects.
 */
export class ArticlePages {
  readonly #cache = new Map<string, CachedPage>();
  readonly #readData = memoize((path) => reloadingJson(path, parseRenderedPage), CACHED_PAGES);
  #isCompressing = false;

  /** @param dist the finished site; may be a link that is replaced by the next release */
  constructor(
    private readonly dist: string,
    private readonly reader: CompiledReader,
  ) {}

  /**
   * Renders the page of an article with its comments, or takes it from the cache.
   *
   * @returns undefined where the page as it was built is to be sent: its page data is missing, or another version of
   *   the program rendered it, whose styles do not fit these components
   */
  withComments(slug: string, list: CommentList): RenderedPage | undefined {
    const built = this.#builtPage(slug);
    if (built === undefined) return undefined;
    const hash = createHash('sha256').update(JSON.stringify(list)).digest('base64');
    const stamp = [built.html, stampOf(built.html), stampOf(built.data), hash].join(' ');
    const cached = this.#cache.get(slug);
    this.#cache.delete(slug);
    if (cached?.stamp === stamp) {
      this.#cache.set(slug, cached);
      this.#compressFurther(cached);
      return cached.page;
    }
    const html = readFileSync(built.html, 'utf8');
    if (!this.reader.files.every((file) => html.includes(`/${file}"`))) return undefined;
    const rendered = this.#render(built, html, { list });
    if (rendered === undefined) return undefined;
    const page = compress(rendered);
    this.#cache.set(slug, { stamp, page, isDense: false });
    if (this.#cache.size > CACHED_PAGES) this.#cache.delete(this.#cache.keys().next().value ?? '');
    return page;
  }

  /**
   * Renders the page of an article around a form that was refused, with a new key for the next try (C12).
   *
   * @returns undefined where there is no such page
   */
  withRefusedForm(slug: string, list: CommentList, refused: Omit<RefusedForm, 'key'>): PageHtml | undefined {
    const built = this.#builtPage(slug);
    if (built === undefined) return undefined;
    const key = randomBytes(16).toString('hex');
    return this.#render(built, readFileSync(built.html, 'utf8'), { list, refused: { key, ...refused } });
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
    const body = this.reader.render(data, articlePath(slug)).html;
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

function compress({ html: text, styleHashes }: PageHtml): RenderedPage {
  const html = Buffer.from(text);
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
  let gzip: Buffer | undefined;
  return {
    html,
    brotli: brotliCompressSync(html, compression(QUALITY.first)),
    gzip: () => {
      gzip ??= gzipSync(html);
      return gzip;
    },
    etag,
    styleHashes,
  };
}
