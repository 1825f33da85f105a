import { errorAt, type Issue } from '../issues.ts';

/** Greatest nesting of arrays and objects (docs/format.md, Limits). */
export const MAX_DEPTH = 64;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const LONE_ALL = new RegExp(LONE, 'g');
/* The category Cc of Unicode without tab and line feed, written out: as a property it takes many times as long. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const CONTROL = /[\0-\x08\v-\x1f\x7f-\x9f]/;
const CONTROL_ALL = new RegExp(CONTROL, 'g');

type Container = unknown[] | Record<string, unknown>;

/** Value that is still to be copied, and where it stands in the input. */
interface Item {
  from: unknown;
  to: Container;
  key: string | number;
  /** Key in the input, where it is another. */
  name: string | number;
  parent: Item | undefined;
  depth: number;
}

/** Path of an item; made only where an issue needs it. */
function pathOf(item: Item): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Item | undefined = item; at?.parent !== undefined; at = at.parent) path.unshift(at.name);
  return path;
}

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
  const work: Item[] = [
    {
      from: input,
      to: root as Record<string, unknown>,
      key: 'value',
      name: 'value',
      parent: undefined,
      depth: 0,
    },
  ];
  for (let item = work.pop(); item !== undefined; item = work.pop()) {
    const { from, depth } = item;
    (item.to as Record<string | number, unknown>)[item.key] =
      typeof from === 'string'
        ? sanitizedText(from, item, issues)
        : typeof from !== 'object' || from === null
          ? from
          : depth >= MAX_DEPTH
            ? tooDeep(item, issues)
            : copyOf(from, item, work, issues);
  }
  return { value: root.value, issues };
}

function sanitizedText(text: string, item: Item, issues: Issue[]): string {
  if (LONE.test(text))
    issues.push(
      errorAt(pathOf(item), 'holds half of a character (a lone surrogate). Type the character again.'),
    );
  return printable(wellFormed(text));
}

function tooDeep(item: Item, issues: Issue[]): null {
  issues.push(errorAt(pathOf(item).slice(0, 8), `is nested more than ${MAX_DEPTH} deep. Flatten it.`));
  return null;
}

/** Returns an empty copy of an object or array, and adds its values to those that are still to be copied. */
function copyOf(from: object, item: Item, work: Item[], issues: Issue[]): Container {
  const depth = item.depth + 1;
  if (Array.isArray(from)) {
    const copy: unknown[] = new Array(from.length);
    for (let i = from.length - 1; i >= 0; i--)
      work.push({ from: from[i], to: copy, key: i, name: i, parent: item, depth });
    return copy;
  }
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(from).reverse()) {
    if (FORBIDDEN.has(name))
      issues.push(errorAt([...pathOf(item), name], 'is a key that no file may have. Remove it.'));
    else if (!name.startsWith('_'))
      work.push({
        from: (from as Record<string, unknown>)[name],
        to: copy,
        key: wellFormed(name),
        name,
        parent: item,
        depth,
      });
  }
  return copy;
}
