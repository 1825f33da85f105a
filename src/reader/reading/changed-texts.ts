import type { Change, TextDifference } from '../../model/article/article.ts';

/** What stands between the texts of a block where they are compared (`blockText`). */
const BETWEEN = '\n';

/** Assigns words to the text nodes of an element, in their order. */
class TextCursor {
  readonly changes = new Map<Text, Change>();
  #index = 0;
  /** Characters of the current node that have been assigned. */
  #offset = 0;

  constructor(private readonly nodes: readonly Text[]) {}

  /** Adds a part to the difference of the current node. */
  add(part: TextDifference): void {
    const node = this.nodes[this.#index];
    if (node === undefined) return;
    const change = this.changes.get(node) ?? [];
    change.push(part);
    this.changes.set(node, change);
  }

  /**
   * Assigns words to the next nodes.
   *
   * @param partOf makes a part of a difference of some of the words
   * @returns false where the nodes have other words
   */
  assign(words: string, partOf: (words: string) => TextDifference): boolean {
    for (let rest = words; rest !== ''; ) {
      const own = this.nodes[this.#index]?.data.slice(this.#offset);
      if (own === undefined) return false;
      if (own === '' || (this.#offset === 0 && !own.startsWith(BETWEEN))) {
        // Texts that are empty have no node, and the pieces of a headline or a lead have nothing between them.
        const isBetween = rest.startsWith(BETWEEN);
        if (isBetween) rest = rest.slice(BETWEEN.length);
        if (own === '') {
          const isLast = this.#index === this.nodes.length - 1;
          if (isLast && !isBetween) return false;
          if (!isLast) this.#next();
        }
        if (isBetween || own === '') continue;
      }
      const part = own.slice(0, rest.length);
      if (!rest.startsWith(part)) return false;
      this.add(partOf(part));
      this.#offset += part.length;
      rest = rest.slice(part.length);
    }
    return true;
  }

  #next(): void {
    this.#index++;
    this.#offset = 0;
  }

  get isAtEnd(): boolean {
    const last = this.nodes.length - 1;
    return this.#index === last && this.#offset === this.nodes[last]?.data.length;
  }
}

/** Returns the text nodes of an element that have words. @param before text before the element's own: its dateline */
function textNodes(element: Element, before: string | undefined): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data !== '') nodes.push(node);
  }
  if (before === undefined || nodes[0]?.data !== before) return nodes;
  return nodes.slice(nodes[1]?.data.trim() === '' ? 2 : 1);
}

/** How the text of an element is told from what else it shows. */
interface TextShape {
  /** Text that the element has before the block's own: its dateline. */
  before?: string | undefined;
  /** What stands between texts that were removed, where it shows several below or beside each other. */
  between: '' | ' ';
}

/**
 * Divides the difference of a block's words among the text nodes of its element. What was removed is added to the node
 * where the words before it end, or to the one after that.
 *
 * @returns the nodes that changed; undefined where the element has other words
 */
export function changedTexts(
  element: Element,
  change: Change,
  { before, between }: TextShape,
): ReadonlyMap<Text, Change> | undefined {
  const cursor = new TextCursor(textNodes(element, before));
  for (const part of change) {
    if ('removed' in part) {
      const removed = part.removed.replaceAll(BETWEEN, between);
      if (removed.trim() !== '') cursor.add({ removed });
    } else if (
      !('same' in part
        ? cursor.assign(part.same, (same) => ({ same }))
        : cursor.assign(part.added, (added) => ({ added })))
    )
      return undefined;
  }
  if (!cursor.isAtEnd) return undefined;
  return new Map([...cursor.changes].filter(([, parts]) => parts.some((part) => !('same' in part))));
}
