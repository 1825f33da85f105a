import type { FileIssue } from '../../model/issues.ts';
import type { BuildReport } from '../build/build-report.ts';
import { issueLines } from '../check/issue-lines.ts';
import { countIssues } from '../source/limit-issues.ts';
import { grouped } from '../source/progress.ts';

export const writeLine = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
export const writeErrorLine = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Parses command line options; undefined, after an error line, where they are wrong. */
export function parseOptions<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (reason) {
    writeErrorLine((reason as Error).message);
    return undefined;
  }
}

const counted = (n: number, noun: string): string => `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`;

function bytesText(bytes: number): string {
  return bytes < 1_000_000 ? `${grouped(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const countOf = (issues: readonly FileIssue[], severity: FileIssue['severity']): number =>
  countIssues(issues.filter((issue) => issue.severity === severity));

/**
 * Table of a build's counts.
 *
 * @param seconds of the release, and of the search indexes after it
 * @param where path of the site as it is shown
 */
export function buildTable(
  { issues, release }: BuildReport,
  seconds: { pages: number; search?: number },
  where: string,
): string {
  if (release === undefined) return 'Nothing was built, because of the errors above. dist/ is unchanged.';
  const { articles, lastGood, leftOut, stats } = release;
  const articleCounts = [
    grouped(articles),
    ...(lastGood === 0
      ? []
      : [`${grouped(lastGood)} of them in ${lastGood === 1 ? 'its' : 'their'} last good version`]),
    ...(leftOut === 0 ? [] : [`${grouped(leftOut)} left out`]),
  ];
  const rows: (readonly [string, string])[] = [
    ['site', `${where}/`],
    ['stories', articleCounts.join(', ')],
    ['pages', grouped(stats.pages)],
    ['seconds', `${seconds.pages.toFixed(2)}, ${grouped(stats.pages / seconds.pages)} pages a second`],
    ...(seconds.search === undefined
      ? []
      : [['search', `${seconds.search.toFixed(2)} seconds more`] as const]),
    ['written', `${counted(stats.files - stats.reused, 'file')}, ${bytesText(stats.bytes)}`],
    ['reused', `${grouped(stats.reused)} of ${counted(stats.files, 'file')}`],
    [
      'wrong',
      `${counted(countOf(issues, 'error'), 'error')}, ${counted(countOf(issues, 'warning'), 'warning')}`,
    ],
  ];
  return rows.map(([name, value]) => `${name.padEnd(9)}${value}`).join('\n');
}

/**
 * Lines about a release while the edition is watched: its issues where they changed, and its counts or why there is
 * none.
 *
 * @param before issues of the release before, as lines
 */
export function releaseLines(
  { issues, release }: BuildReport,
  milliseconds: number,
  before: string,
): string[] {
  const issueText = issueLines(issues).join('\n');
  const lines = issueText === '' || (issueText === before && release !== undefined) ? [] : [issueText];
  if (release === undefined)
    return [...lines, 'Nothing was published, because of these errors. The site is unchanged.'];
  const { files, reused } = release.stats;
  const seconds = (milliseconds / 1000).toFixed(2);
  return [
    ...lines,
    `Published: ${release.articles} stories, ${files - reused} of ${files} files new, ${seconds} s.`,
  ];
}
