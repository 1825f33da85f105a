import type { FileIssue } from '../../model/issues.ts';
import type { ReleaseStats } from '../release/release.ts';
import type { Site } from '../site/site.ts';
import type { EditionFolder } from '../source/edition-folder.ts';

/** What a build made, or why it made nothing. */
export interface BuildReport {
  issues: FileIssue[];
  /**
   * Absent where nothing was made: the edition itself has errors or no story any more, or the program is another
   * by now.
   */
  made?: {
    stories: number;
    /** Of the stories, those whose files have errors and that stand in their last good versions. */
    lastGood: number;
    /** Left out for their errors. */
    left: number;
    tally: ReleaseStats;
  };
}

/** Counts what a build published and what it left out. */
export function countsOf(folder: EditionFolder, site: Site, tally: ReleaseStats): BuildReport['made'] {
  const left = [...folder.articles.values()].filter(({ summary }) => summary === undefined).length;
  return { stories: site.articles.length, lastGood: folder.lastGoodSlugs().length, left, tally };
}
