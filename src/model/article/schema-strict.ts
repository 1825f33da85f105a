import * as v from 'valibot';
import type { FormOfContract } from './schema-build.ts';

/** Marks the issue of an unknown key; the keys that are known there follow, parted by spaces. */
export const UNKNOWN_KEY = 'unknown-key ';

/** The written form: what no key of the contract is called is a issue. */
export const WRITTEN: FormOfContract = {
  name: 'written',
  object: <const E extends v.ObjectEntries>(entries: E) =>
    // Gives the same value as the tolerant one, which drops what this refuses.
    v.objectWithRest(
      entries,
      v.never(UNKNOWN_KEY + Object.keys(entries).join(' ')),
    ) as unknown as v.ObjectSchema<E, undefined>,
};
