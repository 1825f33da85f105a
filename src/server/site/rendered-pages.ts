import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isCorrection } from '../../model/article/article.ts';
import type { FormAnswer, RenderedComments } from '../../model/comment/comment.ts';
import { memoize } from '../../model/memo.ts';
import { replaceRendered } from '../../model/page-data.ts';
import { parseRenderedPage, withoutPolicy } from '../../model/rendered-page.ts';
import { articlePath, commentsViewPath } from '../../model/routes.ts';
import { isSlug } from '../../model/slug.ts';
import type { PageComments } from '../comments/page-comments.ts';
import { etagOf } from '../http/etags.ts';
import { reloadingFile, stampOfTurn } from '../reloading-file.ts';
import type { CompiledReader, FullPageData } from './compiled-reader.ts';
import { siteRoot } from './site-files.ts';

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
  /** Compressed when a client that takes it asks for it first, as is `gzip`: a millisecond or more for each page. */
  brotli: () => Buffer;
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

/** The built page of one article. */
interface BuiltPage {
  slug: string;
  /** Path of its HTML, without comments. */
  html: string;
}

interface CachedPage {
  page: RenderedPage;
  isDense: boolean;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Times of the corrections of the article of a built page. */
function correctionsIn(content: BuiltData | undefined | false): string[] {
  const page = content ? content.data.page : undefined;
  const corrections = page?.kind === 'article' ? (page.article?.corrections ?? []) : [];
  return corrections.filter(isCorrection).map(({ at }) => at);
}

/** What is in a built page: its data, the hashes of its styles, and a hash of all of it. */
interface BuiltData {
  data: FullPageData;
  styleHashes: string[];
  hash: string;
}

/**
 * Renders the pages of articles with today's comments, from the pages that the build wrote: the HTML around the
 * article, and the page data in it. HTML and page data change together, so that hydration finds what it expects.
 */
export class ArticlePages {
  readonly #cache = new Map<string, CachedPage>();
  /** Pages that are being rendered, by what their ETag says. */
  readonly #rendering = new Map<string, Promise<RenderedPage>>();
  readonly #readBuilt = memoize((path) => reloadingFile(path, (html) => this.#parse(html)), CACHED_PAGES);
  #isCompressing = false;
  readonly #etagOf = memoize((state) => etagOf(this.reader.files, state), CACHED_PAGES);

  /** @param dist the finished site; may be a link that is replaced by the next release */
  constructor(
    private readonly dist: string,
    private readonly reader: CompiledReader,
  ) {}

  /**
   * Finds the page of an article with its comments; neither is read where it is in the cache, nor for its ETag.
   *
   * @returns undefined where the page as it was built is to be sent: it has no page data, or another version of the
   *   program rendered it, whose styles do not fit these components
   */
  withComments(slug: string, comments: PageComments): PreparedPage | undefined {
    const built = this.#builtPage(slug);
    const content = built && this.#readBuilt(built.html)();
    if (built === undefined || !content) return undefined;
    // The address of a release is left out: most pages of the next one are the same.
    const etag = this.#etagOf(JSON.stringify([content.hash, comments.view, comments.stamp]));
    const render = () => this.#cachedOrRendered(built, etag, comments);
    return { etag, styleHashes: content.styleHashes, render };
  }

  /** Parses a built page; undefined where it is none that these components can render again. */
  #parse(html: string): BuiltData | undefined {
    if (!this.reader.files.every((file) => html.includes(`/${file}"`))) return undefined;
    const { data, styleHashes } = parseRenderedPage(html) ?? {};
    if (data?.page === undefined || styleHashes === undefined) return undefined;
    return { data: { ...data, page: data.page }, styleHashes, hash: hashOf(html) };
  }

  async #cachedOrRendered(built: BuiltPage, etag: string, comments: PageComments): Promise<RenderedPage> {
    const key = commentsViewPath(built.slug, comments.view);
    const cached = this.#cache.get(key);
    this.#cache.delete(key);
    if (cached?.page.etag === etag) {
      this.#cache.set(key, cached);
      this.#compressFurther(cached);
      return cached.page;
    }
    // All who ask while the comments are read get the same page.
    const running = `${key} ${etag}`;
    const rendering =
      this.#rendering.get(running) ??
      this.#renderAndCache(key, built, etag, comments).finally(() => this.#rendering.delete(running));
    this.#rendering.set(running, rendering);
    return rendering;
  }

  async #renderAndCache(
    key: string,
    built: BuiltPage,
    etag: string,
    comments: PageComments,
  ): Promise<RenderedPage> {
    const corrections = correctionsIn(this.#readBuilt(built.html)());
    const rendered = this.#render(built, readFileSync(built.html, 'utf8'), await comments.read(corrections));
    if (rendered === undefined) throw new Error(`${built.html} cannot be read any more.`);
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
  withFormAnswer(slug: string, comments: RenderedComments, answer: FormAnswer): PageHtml | undefined {
    const built = this.#builtPage(slug);
    if (built === undefined) return undefined;
    return this.#render(built, readFileSync(built.html, 'utf8'), { ...comments, ...answer });
  }

  /** Finds the page of an article in the release that is served. */
  #builtPage(slug: string): BuiltPage | undefined {
    if (!isSlug(slug)) return undefined;
    try {
      const html = join(siteRoot(this.dist), articlePath(slug), 'index.html');
      return stampOfTurn(html) === '' ? undefined : { slug, html };
    } catch {
      return undefined;
    }
  }

  #render({ slug, html: path }: BuiltPage, html: string, comments: RenderedComments): PageHtml | undefined {
    const content = this.#readBuilt(path)();
    if (!content) return undefined;
    const data = { ...content.data, comments };
    const { page = 1, order = 'oldest' } = comments.list ?? {};
    const address = commentsViewPath(slug, { page, order });
    const body = this.reader.render(data, address).html;
    return { html: replaceRendered(withoutPolicy(html), body, data), styleHashes: content.styleHashes };
  }

  /** Compresses a cached page as far as it goes, one page at a time and off the main thread: it takes 0.1 s. */
  #compressFurther(cached: CachedPage): void {
    if (cached.isDense || this.#isCompressing) return;
    cached.isDense = true;
    this.#isCompressing = true;
    brotliCompress(cached.page.html, compression(QUALITY.reread), (error, brotli) => {
      this.#isCompressing = false;
      if (error === null) cached.page.brotli = () => brotli;
    });
  }
}

function compress(text: string, etag: string): RenderedPage {
  const html = Buffer.from(text);
  const once = (make: () => Buffer) => {
    let made: Buffer | undefined;
    return () => {
      made ??= make();
      return made;
    };
  };
  return {
    etag,
    html,
    brotli: once(() => brotliCompressSync(html, compression(QUALITY.first))),
    gzip: once(() => gzipSync(html)),
  };
}
