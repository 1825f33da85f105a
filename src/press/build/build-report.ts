import type { FileIssue } from '../../model/issues.ts';
import type { ReleaseStats } from '../release/release.ts';
import type { Site } from '../site/site.ts';
import type { EditionFolder } from '../source/edition-folder.ts';

/** Result of a build. */
export interface BuildReport {
  issues: FileIssue[];
  /**
   * Counts of the release. Absent where there is none: the edition itself has errors or no article any more,
   * `photos/sources.json` has errors and no last good version, or the program was compiled again meanwhile.
   */
  release?: {
    articles: number;
    /** Of the articles, those whose files have errors and whose last good versions are published. */
    lastGood: number;
    /** Articles that are left out for their errors. */
    leftOut: number;
    stats: ReleaseStats;
  };
}

/** Counts what a release has and what it leaves out. */
export function releaseCounts(
  folder: EditionFolder,
  site: Site,
  stats: ReleaseStats,
): NonNullable<BuildReport['release']> {
  const leftOut = [...folder.articles.values()].filter(({ summary }) => summary === undefined).length;
  return { articles: site.articles.length, lastGood: folder.countLastGoodArticles(), leftOut, stats };
}
