/** Elements for marks in the text of an article, beside those that React rendered. */
export class MarkElements {
  readonly #undo: (() => void)[] = [];
  /** The last element that was inserted after each. */
  readonly #last = new Map<Element, Element>();

  constructor(private readonly document: Document) {}

  /** Finds what a place of a change names: `headline`, `lead`, or the id of a block's element. */
  find(at: string): HTMLElement | null {
    if (at === 'headline') return this.document.querySelector('.article > header .headline');
    return at === 'lead' ? this.document.querySelector('.article .lead') : this.document.getElementById(at);
  }

  /** Hides an element, and puts a copy of it in its place, which has its ids alone. */
  replace(element: HTMLElement, copy: HTMLElement): void {
    element.after(copy);
    element.hidden = true;
    const ids = [element, ...element.querySelectorAll('[id]')]
      .filter(({ id }) => id !== '')
      .map((named) => ({ named, id: named.id }));
    for (const { named } of ids) named.removeAttribute('id');
    this.#last.set(copy, copy);
    this.#undo.push(() => {
      copy.remove();
      element.hidden = false;
      for (const { named, id } of ids) named.id = id;
    });
  }

  /** Puts an empty element in the place of a text node of a copy. */
  replaceText(text: Text): HTMLElement {
    const element = this.document.createElement('span');
    text.replaceWith(element);
    return element;
  }

  /** Inserts an element after another and after what was inserted there before; undefined: before the first block. */
  insert(tag: 'p' | 'div', after: HTMLElement | undefined): HTMLElement | undefined {
    const inserted = this.document.createElement(tag);
    const last = after && (this.#last.get(after) ?? after);
    const first = this.document.querySelector('.article > .body > [id^="b-"]');
    if (last !== undefined) last.after(inserted);
    else if (first === null) return undefined;
    else first.before(inserted);
    if (after !== undefined) this.#last.set(after, inserted);
    this.#undo.push(() => inserted.remove());
    return inserted;
  }

  /** Removes all, and shows again what is hidden. */
  clear(): void {
    for (const undo of this.#undo.splice(0).reverse()) undo();
    this.#last.clear();
  }
}
