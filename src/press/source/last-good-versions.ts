import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import type { WrittenArticle } from '../../model/article/article.ts';
import { parseWritten } from '../../model/article/parse-written.ts';
import { parseFreePage, type WrittenFreePage } from '../../model/edition/free-page.ts';
import type { ParseResult } from '../../model/issues.ts';
import { timeOf } from '../../model/time.ts';
import {
  type ArticleFile,
  articleFilePath,
  freePageFile,
  hashOfFile,
  parseJsonBytes,
} from './article-file.ts';
import { ArticlePack } from './article-pack.ts';
import { type ArticleSummary, summarise } from './article-summary.ts';
import { MAX_BYTES } from './json-file.ts';
import { readRegularFile } from './regular-file.ts';

/** Fields of a file with errors that hide its article from readers, as far as they can be read. */
function hidingFields(path: string): Partial<ArticleSummary> {
  let value: unknown;
  try {
    const result = readRegularFile(path);
    if ('bytes' in result && result.bytes.length <= MAX_BYTES)
      value = parse(result.bytes.toString('utf8'), [], { allowTrailingComma: true });
  } catch {
    // Nested deeper than the parser can follow: it hides nothing.
  }
  const { status, embargo, expires, published } = Object(value) as Record<string, unknown>;
  const starts = [embargo, published].filter((at) => typeof at === 'string' && timeOf(at) !== undefined);
  const latest = (starts as string[]).sort((a, b) => Number(timeOf(b)) - Number(timeOf(a)))[0];
  return {
    ...(status === 'withheld' || status === 'canceled' ? { status } : {}),
    ...(latest === undefined ? {} : { embargo: latest }),
    ...(typeof expires === 'string' && timeOf(expires) !== undefined ? { expires } : {}),
  };
}

/** Summary of a good version that is hidden whenever the good or the broken version would be (S18). */
function hiddenByEither(good: ArticleSummary, broken: Partial<ArticleSummary>): ArticleSummary {
  const start = (at: string | undefined) => (at && timeOf(at)) || 0;
  const end = (at: string | undefined) => (at && timeOf(at)) || Infinity;
  const { status, embargo, expires } = broken;
  return {
    ...good,
    ...(status === undefined ? {} : { status }),
    ...(embargo !== undefined && start(embargo) > Math.max(start(good.embargo), start(good.published))
      ? { embargo }
      : {}),
    ...(expires !== undefined && end(expires) < end(good.expires) ? { expires } : {}),
  };
}

/** Reads and parses the copy of a file; undefined where there is none that can be read. */
function readCopy<T>(
  pack: ArticlePack,
  slug: string,
  file: string,
  parse: (value: unknown) => ParseResult<T>,
): { value: T; hash: string } | undefined {
  const copy = pack.read(slug);
  if (copy === undefined) return undefined;
  const { value, hash } = parseJsonBytes(file, copy.bytes, parse);
  // The cache may be damaged, or written by another version of the program.
  return value === undefined || hash !== copy.hash ? undefined : { value, hash };
}

/** Stores the files of these hashes in a pack, and removes all others. */
function updatePack(
  pack: ArticlePack,
  hashes: ReadonlyMap<string, string>,
  pathOf: (slug: string) => string,
): void {
  pack.update(hashes, (slug) => {
    const result = readRegularFile(pathOf(slug));
    // Where it changed or went meanwhile, the next release is built from its new state.
    return 'bytes' in result && hashOfFile(result.bytes) === hashes.get(slug) ? result.bytes : undefined;
  });
}

/**
 * Copies of the article files that are published, in the cache. While a file has errors, its article is published
 * from the copy. There is one for each published article, and none of a deleted or hidden one.
 */
export class LastGoodArticles {
  readonly #pack: ArticlePack;

  /** @param folder where the copies lie; nothing else may lie there */
  constructor(folder: string) {
    this.#pack = new ArticlePack(folder);
  }

  /** Reads the copy of an article; undefined where there is none that can be read. */
  read(slug: string): { article: WrittenArticle; hash: string } | undefined {
    const copy = readCopy(this.#pack, slug, articleFilePath(slug), parseWritten);
    return copy === undefined ? undefined : { article: copy.value, hash: copy.hash };
  }

  /**
   * Gives a file with errors the summary of its last good version.
   *
   * @returns the same file where there is no such version
   */
  restore(root: string, file: ArticleFile): ArticleFile {
    const copy = this.read(file.slug);
    if (copy === undefined) return file;
    const summary = hiddenByEither(summarise(copy.article), hidingFields(join(root, file.file)));
    return { ...file, hash: copy.hash, summary, isLastGood: true };
  }

  /**
   * Copies the files of published articles where they changed, and removes the copies of all others.
   *
   * @param published slugs, and hashes of the files as they were read
   */
  update(root: string, published: readonly Pick<ArticleFile, 'slug' | 'hash'>[]): void {
    const hashes = new Map(published.map(({ slug, hash }) => [slug, hash]));
    updatePack(this.#pack, hashes, (slug) => join(root, articleFilePath(slug)));
  }
}

/** Copies of the files of free pages that are published, in the cache: a page with errors is published from its copy. */
export class LastGoodPages {
  readonly #pack: ArticlePack;

  /** @param folder where the copies lie; nothing else may lie there */
  constructor(folder: string) {
    this.#pack = new ArticlePack(folder);
  }

  /** Reads the copy of a page; undefined where there is none that can be read. */
  read(slug: string): { page: WrittenFreePage; hash: string } | undefined {
    const page = readCopy(this.#pack, slug, freePageFile(slug), parseFreePage);
    return page === undefined ? undefined : { page: page.value, hash: page.hash };
  }

  /**
   * Copies the files of published pages where they changed, and removes the copies of all others.
   *
   * @param published hashes of the files as they were read, by slug
   */
  update(root: string, published: ReadonlyMap<string, string>): void {
    updatePack(this.#pack, published, (slug) => join(root, freePageFile(slug)));
  }
}
