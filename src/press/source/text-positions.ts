import { type Node, parseTree } from 'jsonc-parser';
import type { Issue } from '../../model/issues.ts';

/** Position in a text; lines and columns count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Values of an object's syntax node by their keys; of a key that is there twice, the first. */
function valuesByKey(object: Node): Map<string, Node> {
  const values = new Map<string, Node>();
  for (const { children: [key, value] = [] } of object.children ?? [])
    if (key !== undefined && value !== undefined && !values.has(key.value)) values.set(key.value, value);
  return values;
}

/**
 * Lines and columns of a JSON text. Lines, syntax tree and keys are each indexed once and when they are first
 * needed, so that many issues cost no more than a few.
 */
export class TextPositions {
  #lineStarts: number[] | undefined;
  #tree: Node | undefined;
  readonly #values = new Map<Node, Map<string, Node>>();

  constructor(private readonly text: string) {}

  /** Line and column of a character. @param offset in the text; characters */
  at(offset: number): Position {
    this.#lineStarts ??= this.#indexLines();
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  #indexLines(): number[] {
    const starts = [0];
    for (let i = this.text.indexOf('\n'); i !== -1; i = this.text.indexOf('\n', i + 1)) starts.push(i + 1);
    return starts;
  }

  /** Line and column of the value at a path, or of the nearest value around it; undefined where there is none. */
  of(path: Issue['path']): Position | undefined {
    this.#tree ??= parseTree(this.text);
    let node = this.#tree;
    for (const step of path) {
      const next = node && this.#child(node, step);
      if (next === undefined) break;
      node = next;
    }
    return node && this.at(node.offset);
  }

  #child(node: Node, step: string | number): Node | undefined {
    if (typeof step === 'number') return node.children?.[step];
    if (node.type !== 'object') return undefined;
    let values = this.#values.get(node);
    if (values === undefined) {
      values = valuesByKey(node);
      this.#values.set(node, values);
    }
    return values.get(step);
  }
}
