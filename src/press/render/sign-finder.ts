/**
 * Finds which groups of signs occur in HTML. A sign is the beginning of an attribute with its value: `class="Bb_`; none
 * begins with another. Each page is searched for all of them at once.
 */
export class SignFinder {
  readonly #groups: ReadonlyMap<string, number>;
  readonly #pattern: RegExp | undefined;

  /** @param groups signs of each group */
  constructor(private readonly groups: readonly (readonly string[])[]) {
    this.#groups = new Map(groups.flatMap((signs, group) => signs.map((sign) => [sign, group] as const)));
    // By attribute, so that the engine compares values only where one of these attributes begins.
    const values = new Map<string, string[]>();
    for (const sign of this.#groups.keys()) {
      const valueAt = sign.indexOf('"') + 1;
      const attribute = sign.slice(0, valueAt);
      values.set(attribute, [...(values.get(attribute) ?? []), sign.slice(valueAt)]);
    }
    const patterns = [...values].map(([attribute, starts]) => `${attribute}(?:${starts.join('|')})`);
    this.#pattern = patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'g');
  }

  /** Returns for each group whether any of its signs is in some HTML. */
  find(...htmls: string[]): boolean[] {
    const found = this.groups.map(() => false);
    if (this.#pattern === undefined) return found;
    for (const html of htmls)
      for (const [sign] of html.matchAll(this.#pattern)) found[this.#groups.get(sign) ?? -1] = true;
    return found;
  }
}
