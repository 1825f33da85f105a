import type { WrittenArticle } from '../../model/article/article.ts';
import type { ArticleFile } from './article-file.ts';

/** Texts of this many bytes of files stay in memory; the others are read again when they are rendered. */
const MAX_BYTES = 32_000_000;

/** Size of an article's file, which its stamp begins with; bytes. */
const sizeOf = ({ stamp }: ArticleFile): number => Number(stamp.split(' ', 1)[0]);

/** Articles with their texts, in memory from when they are read until they are rendered. */
export class ArticleTexts {
  readonly #texts = new Map<string, { file: ArticleFile; article: WrittenArticle }>();
  #bytes = 0;

  /** Stores the text of a file that was read, unless there are too many. */
  store(file: ArticleFile, article: WrittenArticle): void {
    const size = sizeOf(file);
    if (this.#bytes + size > MAX_BYTES) return;
    this.#bytes += size;
    this.#texts.set(file.slug, { file, article });
  }

  /** Article as its file was read; undefined where its text is not in memory, or another version of it. */
  get(slug: string, hash: string): WrittenArticle | undefined {
    const stored = this.#texts.get(slug);
    return stored?.file.hash === hash ? stored.article : undefined;
  }

  /** Frees the text of an article, for those of others. */
  free(slug: string): void {
    const stored = this.#texts.get(slug);
    if (stored !== undefined && this.#texts.delete(slug)) this.#bytes -= sizeOf(stored.file);
  }
}
