/** Something that is wrong with a file, in words for the person who wrote it. */
export interface Issue {
  severity: 'error' | 'warning';
  /** Where in the value: keys and array positions from the root. */
  path: (string | number)[];
  /** What is wrong and what to write instead; does not repeat the path. */
  message: string;
}

/** A issue with its place in a file, as the press finds it. Lines and columns count from 1. */
export interface FileIssue extends Issue {
  file: string;
  line?: number;
  column?: number;
}

/** What the door gives: a value of our type with what is odd about it, or every issue. */
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

/** A path as people read it: `body[3].text`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
