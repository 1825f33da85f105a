import type { ArticleDraft } from '../../import/draft.ts';
import type { FileIssue } from '../../model/issues.ts';
import { issueLine } from '../source/json-file.ts';

/** Longer lines of furniture are shown by their beginning. */
const SHOWN = 70;

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

function leftOutLines(leftOut: ArticleDraft['leftOut']): string[] {
  const kinds = new Map<string, string[]>();
  for (const { what, text } of leftOut) kinds.set(what, [...(kinds.get(what) ?? []), shortened(text)]);
  return [...kinds].map(([what, texts]) => `  ${what}: ${texts.join(' / ')}`);
}

const block = (title: string, lines: string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

/** What an import tells: what was written, what to review, what is missing, what was left out, what `check` says. */
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
