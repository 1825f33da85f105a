import { readFileSync } from 'node:fs';
import type { RevisionRecord } from '../revisions/revisions.ts';
import type { ArticleFile } from '../source/article-file.ts';
import { writeFileAtomic } from '../source/cache-files.ts';

/** What a run stores for the next one: article files as they were read, and revision records by slug. */
export interface ArticleRecords {
  articles: ArticleFile[];
  revisions: Record<string, RevisionRecord>;
}

type Line = [article: ArticleFile, revision?: RevisionRecord];

const NEWLINE = 10;

/** Decodes the lines of a file one after the other: one text would take a large edition's memory twice. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

/**
 * Reads the records of an earlier run.
 *
 * @param version of the program; records of another version are not read
 * @returns undefined where there are none that can be read
 */
export function readArticleRecords(file: string, version: string): ArticleRecords | undefined {
  try {
    const lines = linesOf(readFileSync(file));
    if (lines.next().value !== version) return undefined;
    const records: ArticleRecords = { articles: [], revisions: {} };
    for (const line of lines) {
      const [article, revision] = JSON.parse(line) as Line;
      records.articles.push(article);
      if (revision !== undefined) records.revisions[article.slug] = revision;
    }
    return records;
  } catch {
    return undefined;
  }
}

/** Writes records for the next run: the version, then a line for each article. */
export function writeArticleRecords(
  file: string,
  version: string,
  { articles, revisions }: ArticleRecords,
): void {
  const lines = function* () {
    yield `${version}\n`;
    for (const article of articles) {
      const revision = revisions[article.slug];
      const line: Line = revision === undefined ? [article] : [article, revision];
      yield `${JSON.stringify(line)}\n`;
    }
  };
  writeFileAtomic(file, lines());
}
