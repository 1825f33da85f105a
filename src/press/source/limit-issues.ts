import type { Issue } from '../../model/issues.ts';

/** Most issues of one file that are listed. */
export const MAX_LISTED = 50;

/** Characters of a message that are compared: one may quote a text of any length. */
const MAX_COMPARED = 500;

/** Kind of an issue: its severity and its first sentence, whatever names and numbers that has. */
function kindOf({ severity, message }: Issue): string {
  const sentence = message
    .slice(0, MAX_COMPARED)
    .replace(/"(?:[^"\\]|\\.)*"/g, '')
    .replace(/\S*\/\S*|\d+/g, '')
    .split(/[.:;](?: |$)/, 1)[0];
  return `${severity} ${sentence}`;
}

const sizeOf = ({ more = 0 }: Issue): number => 1 + more;

/** Number of issues that a list stands for, those that are only counted included. */
export const countIssues = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + sizeOf(issue), 0);

/** The most of each kind that may be listed, so that all kinds together have room; 0 where not even one of each has. */
function roomForEach(counts: readonly number[]): number {
  let room = MAX_LISTED;
  while (room > 0 && counts.reduce((sum, count) => sum + Math.min(count, room), 0) > MAX_LISTED) room--;
  return room;
}

/**
 * Shortens the issues of one file to as many as anybody reads. The first of every kind stay, in their order; the last
 * listed one of a kind counts those that are left out (`more`). A shortened list may be shortened again.
 */
export function limitIssues<T extends Issue>(issues: readonly T[]): T[] {
  if (issues.length <= MAX_LISTED) return [...issues];
  const kinds = new Map<string, T[]>();
  for (const issue of issues) {
    const kind = kindOf(issue);
    const members = kinds.get(kind);
    if (members === undefined) kinds.set(kind, [issue]);
    else members.push(issue);
  }
  // With more kinds than lines, the last line counts all that are left out.
  const groups = [...kinds.values()];
  const listed =
    groups.length <= MAX_LISTED
      ? groups
      : [...groups.slice(0, MAX_LISTED - 1), groups.slice(MAX_LISTED - 1).flat()];
  const room = roomForEach(listed.map((members) => members.length));
  const shortened = new Map<T, T>();
  for (const members of listed) {
    for (const issue of members.slice(0, room)) shortened.set(issue, issue);
    const last = members[room - 1];
    const left = members.slice(room);
    if (last !== undefined && left.length > 0)
      shortened.set(last, { ...last, more: sizeOf(last) - 1 + countIssues(left) });
  }
  return issues.flatMap((issue) => shortened.get(issue) ?? []);
}
