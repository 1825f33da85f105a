import type { FileIssue } from '../../model/issues.ts';
import { issueLine } from '../source/json-file.ts';

/** An issue that more files than this have is one line. */
const MANY_FILES = 10;

/** Issues that say the same, by what they say. */
function groupsOf(issues: readonly FileIssue[]): Map<string, FileIssue[]> {
  const groups = new Map<string, FileIssue[]>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  return groups;
}

/**
 * Lines of a list of issues for a terminal, in the order of the list. What is the same in many files is one line, at
 * the first of them, with the number of the others.
 */
export function issueLines(issues: readonly FileIssue[]): string[] {
  const lines = new Map<FileIssue, string>();
  for (const group of groupsOf(issues).values()) {
    const [first] = group;
    const files = [...new Set(group.map(({ file }) => file))];
    if (first === undefined || files.length <= MANY_FILES) {
      for (const issue of group) lines.set(issue, issueLine(issue));
      continue;
    }
    const { more: _, ...shown } = first;
    const others = (files.length - 1).toLocaleString('en');
    lines.set(
      first,
      `${issueLine(shown)} The same in ${others} more files, the next is ${files[1]}; npm run check -- --json names all.`,
    );
  }
  return issues.flatMap((issue) => lines.get(issue) ?? []);
}
