import type { ArticleDraft } from '../../import/draft.ts';
import type { FileIssue } from '../../model/issues.ts';
import { issueLine } from '../source/json-file.ts';

/** Longer texts that were left out are truncated to this length. */
const MAX_SHOWN = 70;

const truncated = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);

function leftOutLines(leftOut: ArticleDraft['leftOut']): string[] {
  const kinds = new Map<string, string[]>();
  for (const { what, text } of leftOut) kinds.set(what, [...(kinds.get(what) ?? []), truncated(text)]);
  return [...kinds].map(([what, texts]) => `  ${what}: ${texts.join(' / ')}`);
}

/** Lines under a title, after an empty line; none without lines. */
const block = (title: string, lines: string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

/** Text of an import: what was written, what to review, what is missing, what was left out, what `check` says. */
export function reportText(
  written: string,
  draft: ArticleDraft,
  missing: string[],
  issues: FileIssue[],
): string {
  return [
    written,
    ...block(
      'Guessed, please look:',
      draft.guesses.map((guess) => `  ${guess}`),
    ),
    ...block(
      'Missing:',
      missing.map((point) => `  ${point}`),
    ),
    ...block('Left out:', leftOutLines(draft.leftOut)),
    ...block(
      'Check:',
      issues.map((issue) => `  ${issueLine(issue)}`),
    ),
  ].join('\n');
}
