import type { FileIssue } from '../../model/issues.ts';
import type { BuildReport } from '../build/build-report.ts';
import { grouped } from '../source/progress.ts';

export const writeLine = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
export const writeErrorLine = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** What was asked for; undefined, and said, where it cannot be meant. */
export function options<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (reason) {
    writeErrorLine((reason as Error).message);
    return undefined;
  }
}

const count = (n: number, one: string): string => `${grouped(n)} ${one}${n === 1 ? '' : 's'}`;

function bytesText(bytes: number): string {
  return bytes < 1_000_000 ? `${grouped(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const ofKind = (issues: readonly FileIssue[], severity: FileIssue['severity']): number =>
  issues.filter((issue) => issue.severity === severity).length;

/**
 * What a build did, as a table: the last thing it says.
 *
 * @param seconds until the pages were there for everybody, and from then on until they could be searched
 */
export function buildTable(
  { issues, made }: BuildReport,
  seconds: { pages: number; search?: number },
  where: string,
): string {
  if (made === undefined)
    return 'Nothing was built, because of the errors above. What stood in dist/ before still stands.';
  const { stories, lastGood, left, tally } = made;
  const counted = [
    grouped(stories),
    ...(lastGood === 0
      ? []
      : [`${grouped(lastGood)} of them in ${lastGood === 1 ? 'its' : 'their'} last good version`]),
    ...(left === 0 ? [] : [`${grouped(left)} left out`]),
  ];
  const rows: (readonly [string, string])[] = [
    ['site', `${where}/`],
    ['stories', counted.join(', ')],
    ['pages', grouped(tally.pages)],
    ['seconds', `${seconds.pages.toFixed(2)}, ${grouped(tally.pages / seconds.pages)} pages a second`],
    ...(seconds.search === undefined
      ? []
      : [['search', `${seconds.search.toFixed(2)} seconds more`] as const]),
    ['written', `${count(tally.files - tally.reused, 'file')}, ${bytesText(tally.bytes)}`],
    ['reused', `${grouped(tally.reused)} of ${count(tally.files, 'file')}`],
    ['wrong', `${count(ofKind(issues, 'error'), 'error')}, ${count(ofKind(issues, 'warning'), 'warning')}`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(9)}${value}`).join('\n');
}
