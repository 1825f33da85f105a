import { appendFileSync, readFileSync, statSync } from 'node:fs';
import type { RevisionRecord } from '../revisions/revisions.ts';
import type { ArticleFile } from '../source/article-file.ts';
import { writeFileAtomic } from '../source/cache-files.ts';

/** What a run stores for the next one: article files as they were read, and revision records by slug. */
export interface ArticleRecords {
  articles: ArticleFile[];
  revisions: Record<string, RevisionRecord>;
}

/** Record of an article as a line of the file has it; the slug alone where the article is gone. */
type Line = [article: ArticleFile, revision?: RevisionRecord] | string;

const NEWLINE = 10;
/** The file is written again whole when so many of its lines are outdated, and more than half of them. */
const SLACK = 1000;

/** Decodes the lines of a file one after the other: one text would take a large edition's memory twice. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

const textOf = (line: Line): string => `${JSON.stringify(line)}\n`;

/**
 * File with the records of articles: the version of the program, then a line for each article. What changes later is
 * appended, so that a run writes what changed and not the whole edition; the last line of an article counts.
 */
export class ArticleRecordsFile {
  /** Line of each article as it is in the file. */
  readonly #lines = new Map<string, Exclude<Line, string>>();
  /** Number of lines, and bytes, of the file; 0 bytes where it has to be written again. */
  #count = 0;
  #size = 0;

  /** @param version of the program; records of another version are not read */
  constructor(
    private readonly file: string,
    private readonly version: string,
  ) {}

  /** Reads the records of an earlier run; undefined where there are none that can be read. */
  read(): ArticleRecords | undefined {
    try {
      const bytes = readFileSync(this.file);
      // A process that was killed may have written half a line.
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      const lines = linesOf(bytes.subarray(0, end));
      if (lines.next().value !== this.version) return undefined;
      for (const text of lines) this.#apply(JSON.parse(text) as Line);
      this.#size = end === bytes.length ? end : 0;
      return this.#records();
    } catch {
      this.#lines.clear();
      return undefined;
    }
  }

  #apply(line: Line): void {
    this.#count++;
    if (typeof line === 'string') this.#lines.delete(line);
    else this.#lines.set(line[0].slug, line);
  }

  #records(): ArticleRecords {
    const records: ArticleRecords = { articles: [], revisions: {} };
    for (const [article, revision] of this.#lines.values()) {
      records.articles.push(article);
      if (revision !== undefined) records.revisions[article.slug] = revision;
    }
    return records;
  }

  /** Whether nothing else has changed or removed the file. */
  get #isIntact(): boolean {
    return this.#size > 0 && statSync(this.file, { throwIfNoEntry: false })?.size === this.#size;
  }

  /** Stores records for the next run. Those that are the same objects as before are in the file already. */
  write({ articles, revisions }: ArticleRecords): void {
    const changed: Line[] = [];
    const slugs = new Set<string>();
    for (const article of articles) {
      const { slug } = article;
      slugs.add(slug);
      const before = this.#lines.get(slug);
      const revision = revisions[slug];
      if (before?.[0] === article && before[1] === revision) continue;
      changed.push(revision === undefined ? [article] : [article, revision]);
    }
    for (const slug of this.#lines.keys()) if (!slugs.has(slug)) changed.push(slug);
    const isIntact = this.#isIntact;
    if (isIntact && changed.length === 0) return;
    for (const line of changed) this.#apply(line);
    if (!isIntact || this.#count > 2 * this.#lines.size + SLACK) this.#writeAll();
    else {
      const text = changed.map(textOf).join('');
      appendFileSync(this.file, text);
      this.#size += Buffer.byteLength(text);
    }
  }

  #writeAll(): void {
    const { version } = this;
    const all = this.#lines.values();
    const texts = function* () {
      yield `${version}\n`;
      for (const line of all) yield textOf(line);
    };
    writeFileAtomic(this.file, texts());
    this.#count = this.#lines.size;
    this.#size = statSync(this.file).size;
  }
}
