import { type Node, parseTree } from 'jsonc-parser';
import { decodeText } from '../../import/decode-text.ts';
import { MAX_DEPTH } from '../../model/article/sanitize.ts';
import { errorAt, type FileIssue, type Issue, pathText } from '../../model/issues.ts';
import { type SyntaxIssue, syntaxIssue } from './json-syntax.ts';
import { limitIssues } from './limit-issues.ts';
import { TextPositions } from './text-positions.ts';

/** Bytes of the largest JSON file that is read (docs/format.md, Limits). */
export const MAX_BYTES = 2_000_000;

/** Parsed JSON file: the value or the issues of its text, and a function that gives issues their line and column. */
export interface JsonFile {
  value?: unknown;
  issues: FileIssue[];
  /** Adds line and column to issues of the value. */
  locate(issues: Issue[]): FileIssue[];
}

const DECODING: Readonly<Record<'utf-16' | 'not-text', string>> = {
  'utf-16': 'is UTF-16. Save it as UTF-8 (in most editors: Save with encoding, UTF-8).',
  'not-text': 'is not UTF-8 text. Save it as UTF-8.',
};

/** Position of the quotation mark that ends a string, or the length of the text where none does. @param from behind the first */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = end;
    while (escapes > from && text.charCodeAt(escapes - 1) === 92) escapes--;
    if ((end - escapes) % 2 === 0) return end;
  }
  return text.length;
}

/** Scans the text once, outside strings: counts its keys, and finds where it nests too deep. */
function scan(text: string): { tooDeepAt?: number; keys: number } {
  let depth = 0;
  let keys = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 34:
        i = endOfString(text, i + 1);
        break;
      case 58:
        keys++;
        break;
      case 91:
      case 123:
        if (++depth > MAX_DEPTH) return { tooDeepAt: i, keys };
        break;
      case 93:
      case 125:
        depth--;
    }
  }
  return { keys };
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value);
  const ownKeys = Array.isArray(value) ? 0 : inner.length;
  return inner.reduce<number>((sum, item) => sum + countKeys(item), ownKeys);
}

function collectDuplicates(root: Node | undefined, path: (string | number)[], issues: Issue[]): void {
  for (const [i, child] of (root?.type === 'array' ? (root.children ?? []) : []).entries()) {
    collectDuplicates(child, [...path, i], issues);
  }
  if (root?.type !== 'object') return;
  const seen = new Set<string>();
  for (const property of root.children ?? []) {
    const key = String(property.children?.[0]?.value);
    if (seen.has(key)) issues.push(errorAt([...path, key], 'is in this object twice. Remove one of them.'));
    seen.add(key);
    collectDuplicates(property.children?.[1], [...path, key], issues);
  }
}

/**
 * Parses the bytes of a JSON file. Never throws: not on broken, huge or deep input, a byte-order mark or another
 * encoding (S12). The syntax tree is built only where an issue needs its line.
 */
export function parseJsonFile(file: string, bytes: Uint8Array): JsonFile {
  const fail = ({ message, offset }: SyntaxIssue, text = ''): JsonFile => ({
    issues: [
      { ...errorAt([], message), file, ...(offset === undefined ? {} : new TextPositions(text).at(offset)) },
    ],
    locate: (issues) => issues.map((issue) => ({ ...issue, file })),
  });
  if (bytes.length > MAX_BYTES) {
    return fail({
      message: `has ${bytes.length.toLocaleString('en')} bytes, the most is ${MAX_BYTES.toLocaleString('en')}. Split the story.`,
    });
  }
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return fail({ message: DECODING[decoded.problem] });
  const { text } = decoded;
  const { tooDeepAt, keys } = scan(text);
  if (tooDeepAt !== undefined) {
    return fail(
      { message: `is nested more than ${MAX_DEPTH} deep here. Flatten it.`, offset: tooDeepAt },
      text,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (reason) {
    return fail(syntaxIssue(text, reason), text);
  }
  const positions = new TextPositions(text);
  const locate = (issues: Issue[]): FileIssue[] =>
    issues.map((issue) => ({ ...issue, file, ...positions.of(issue.path) }));
  const duplicates: Issue[] = [];
  if (keys !== countKeys(value)) collectDuplicates(parseTree(text), [], duplicates);
  return { value, issues: locate(limitIssues(duplicates)), locate };
}

/** Message of an issue, with the number of those that it stands for. */
export const messageOf = ({ message, more }: Issue): string =>
  more === undefined ? message : `${message} And ${more.toLocaleString('en')} more of this kind.`;

/** Text of an issue on one line, as editors and terminals link it: `file:line:column error path message`. */
export function issueLine(issue: FileIssue): string {
  const { file, line, column, severity, path } = issue;
  const at = line === undefined ? file : `${file}:${line}:${column}`;
  const where = path.length === 0 ? '' : `${pathText(path)} `;
  return `${at}  ${severity}  ${where}${messageOf(issue)}`;
}
