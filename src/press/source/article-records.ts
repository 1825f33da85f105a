import { readFileSync } from 'node:fs';
import type { RevisionRecord } from '../revisions/revisions.ts';
import type { ArticleFile } from './article-file.ts';
import { writeFileAtomic } from './files.ts';

/** What is kept of the stories from one run to the next. */
export interface ArticleRecords {
  articles: ArticleFile[];
  revisions: Record<string, RevisionRecord>;
}

type Line = [story: ArticleFile, revision?: RevisionRecord];

const NEWLINE = 10;

/** The lines of a file, one after the other: as one text they would take a large edition's memory twice. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

/**
 * Reads what was kept.
 *
 * @param version of the program; what another one kept is not read
 * @returns undefined where there is nothing, or nothing that can be read, which is the same
 */
export function readArticleRecords(file: string, version: string): ArticleRecords | undefined {
  try {
    const lines = linesOf(readFileSync(file));
    if (lines.next().value !== version) return undefined;
    const kept: ArticleRecords = { articles: [], revisions: {} };
    for (const line of lines) {
      const [story, revision] = JSON.parse(line) as Line;
      kept.articles.push(story);
      if (revision !== undefined) kept.revisions[story.slug] = revision;
    }
    return kept;
  } catch {
    return undefined;
  }
}

/** Keeps stories for the next run: the version, then a line for each. */
export function writeArticleRecords(
  file: string,
  version: string,
  { articles, revisions }: ArticleRecords,
): void {
  const lines = function* () {
    yield `${version}\n`;
    for (const story of articles) {
      const revision = revisions[story.slug];
      yield `${JSON.stringify((revision === undefined ? [story] : [story, revision]) satisfies Line)}\n`;
    }
  };
  writeFileAtomic(file, lines());
}
