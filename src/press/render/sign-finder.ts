/** Values of an attribute that are signs. */
interface AttributeSigns {
  /** Beginning of the attribute: `class="`. */
  attribute: string;
  /** Lengths of the signs behind that. */
  lengths: readonly number[];
  /** Groups of the signs, by the code of what stands behind the beginning. */
  groups: ReadonlyMap<number, number>;
}

/** Code of a piece of text that no other piece of letters, digits and signs of ASCII has; a number is found sooner than a text. */
function codeOf(text: string, start: number, end: number): number {
  let code = 1;
  for (let i = start; i < end; i++) code = code * 128 + text.charCodeAt(i);
  return code;
}

/**
 * Finds which groups of signs occur in HTML. A sign is the beginning of an attribute with its value: `class="Bb_`; none
 * begins with another. Each page is searched once for each attribute, however many signs there are.
 */
export class SignFinder {
  readonly #attributes: readonly AttributeSigns[];

  /** @param groups signs of each group */
  constructor(private readonly groups: readonly (readonly string[])[]) {
    const byAttribute = new Map<string, Map<string, number>>();
    for (const [group, signs] of groups.entries())
      for (const sign of signs) {
        const valueAt = sign.indexOf('"') + 1;
        const attribute = sign.slice(0, valueAt);
        const values = byAttribute.get(attribute) ?? new Map<string, number>();
        byAttribute.set(attribute, values.set(sign.slice(valueAt), group));
      }
    this.#attributes = [...byAttribute].map(([attribute, values]) => ({
      attribute,
      lengths: [...new Set([...values.keys()].map(({ length }) => length))],
      groups: new Map([...values].map(([value, group]) => [codeOf(value, 0, value.length), group])),
    }));
  }

  /** Returns for each group whether any of its signs is in some HTML. */
  find(...htmls: string[]): boolean[] {
    const found = this.groups.map(() => false);
    for (const html of htmls) for (const signs of this.#attributes) findIn(html, signs, found);
    return found;
  }
}

/** Marks the groups whose signs an attribute in some HTML begins with. */
function findIn(html: string, { attribute, lengths, groups }: AttributeSigns, found: boolean[]): void {
  for (let at = html.indexOf(attribute); at !== -1; at = html.indexOf(attribute, at)) {
    at += attribute.length;
    for (const length of lengths) {
      const group = groups.get(codeOf(html, at, at + length));
      if (group !== undefined) found[group] = true;
    }
  }
}
