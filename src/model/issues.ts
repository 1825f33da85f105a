/** A problem with a file, explained to the person who wrote it. */
export interface Issue {
  severity: 'error' | 'warning';
  /** Keys and array indices from the root of the value. */
  path: (string | number)[];
  /** What is wrong and what to write instead; does not repeat the path. */
  message: string;
  /** Number of further issues of this kind in the file, which are counted and not listed. */
  more?: number;
}

/** An issue with its position in a file. Lines and columns count from 1. */
export interface FileIssue extends Issue {
  file: string;
  line?: number;
  column?: number;
}

/** What a parser returns: the value with its warnings, or all issues. */
export type ParseResult<T> = { ok: true; value: T; warnings: Issue[] } | { ok: false; issues: Issue[] };

export const errorAt = (path: (string | number)[], message: string): Issue => ({
  severity: 'error',
  path,
  message,
});

export const warningAt = (path: (string | number)[], message: string): Issue => ({
  severity: 'warning',
  path,
  message,
});

/** Formats a path: `body[3].text`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
