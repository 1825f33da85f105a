import { errorAt, type Issue } from '../issues.ts';

/** Greatest nesting of arrays and objects (docs/format.md, Limits). */
export const MAX_DEPTH = 64;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const LONE_ALL = new RegExp(LONE, 'g');
const CONTROL = /(?![\t\n])\p{Cc}/u;
const CONTROL_ALL = new RegExp(CONTROL, 'gu');

type Container = unknown[] | Record<string, unknown>;

/** Replaces lone surrogates, on which `encodeURIComponent` throws. */
export function wellFormed(text: string): string {
  return LONE.test(text) ? text.replace(LONE_ALL, '\uFFFD') : text;
}

/** Removes control characters, which HTML cannot carry; lines end in `\n`. */
function printable(text: string): string {
  return CONTROL.test(text) ? text.replace(/\r\n?/g, '\n').replace(CONTROL_ALL, '') : text;
}

/**
 * Copies a JSON value without vendor keys (`_…`) and without what is unsafe to handle: deep nesting, keys that reach
 * prototypes, lone surrogates. Each of these is an issue. Works without recursion, so that no input can overflow the
 * stack (S12).
 */
export function sanitize(input: unknown): { value: unknown; issues: Issue[] } {
  const issues: Issue[] = [];
  const root: { value?: unknown } = {};
  const work: { from: unknown; to: Container; key: string | number; path: (string | number)[] }[] = [
    { from: input, to: root as Record<string, unknown>, key: 'value', path: [] },
  ];
  let item = work.pop();
  while (item !== undefined) {
    const { from, to, key, path } = item;
    const put = (value: unknown) => {
      (to as Record<string | number, unknown>)[key] = value;
    };
    if (typeof from === 'string') {
      if (LONE.test(from)) {
        issues.push(errorAt(path, 'holds half of a character (a lone surrogate). Type the character again.'));
      }
      put(printable(wellFormed(from)));
    } else if (typeof from !== 'object' || from === null) {
      put(from);
    } else if (path.length >= MAX_DEPTH) {
      issues.push(errorAt(path.slice(0, 8), `is nested more than ${MAX_DEPTH} deep. Flatten it.`));
      put(null);
    } else if (Array.isArray(from)) {
      const copy: unknown[] = new Array(from.length);
      put(copy);
      for (let i = from.length - 1; i >= 0; i--)
        work.push({ from: from[i], to: copy, key: i, path: [...path, i] });
    } else {
      const copy: Record<string, unknown> = {};
      put(copy);
      for (const name of Object.keys(from).reverse()) {
        if (FORBIDDEN.has(name)) {
          issues.push(errorAt([...path, name], 'is a key that no file may have. Remove it.'));
        } else if (!name.startsWith('_')) {
          work.push({
            from: (from as Record<string, unknown>)[name],
            to: copy,
            key: wellFormed(name),
            path: [...path, name],
          });
        }
      }
    }
    item = work.pop();
  }
  return { value: root.value, issues };
}
