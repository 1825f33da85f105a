/** A beginning of an attribute and the group that it belongs to. */
interface Sign {
  text: string;
  group: number;
}

/**
 * Finds which groups of signs occur in HTML. A sign is the beginning of an attribute with its value: `class="Bb_`. Each
 * page is searched, so only the places where such attributes begin are compared.
 */
export class SignFinder {
  /** By the name of the attribute with its quotation mark, then by the first letter of the value. */
  readonly #signs = new Map<string, Map<string, Sign[]>>();

  /** @param groups signs of each group */
  constructor(private readonly groups: readonly (readonly string[])[]) {
    for (const [group, texts] of groups.entries())
      for (const text of texts) {
        const valueAt = text.indexOf('"') + 1;
        const attribute = text.slice(0, valueAt);
        const byLetter = this.#signs.get(attribute) ?? new Map<string, Sign[]>();
        this.#signs.set(attribute, byLetter);
        const letter = text.charAt(valueAt);
        byLetter.set(letter, [...(byLetter.get(letter) ?? []), { text, group }]);
      }
  }

  /** Returns for each group whether any of its signs is in some HTML. */
  find(...htmls: string[]): boolean[] {
    const found = this.groups.map(() => false);
    for (const html of htmls)
      for (const [attribute, byLetter] of this.#signs)
        for (let at = html.indexOf(attribute); at !== -1; at = html.indexOf(attribute, at + attribute.length))
          for (const { text, group } of byLetter.get(html.charAt(at + attribute.length)) ?? [])
            if (html.startsWith(text, at)) found[group] = true;
    return found;
  }
}
