import * as v from 'valibot';
import type { FormOfContract } from './schema-build.ts';

/** How the message of an unknown key begins; the valid keys follow, separated by spaces. */
export const UNKNOWN_KEY = 'unknown-key ';

/** The written form: unknown keys are issues. */
export const WRITTEN: FormOfContract = {
  name: 'written',
  object: <const E extends v.ObjectEntries>(entries: E) =>
    // Its output has the type of the tolerant schema's, since unknown keys are refused.
    v.objectWithRest(
      entries,
      v.never(UNKNOWN_KEY + Object.keys(entries).join(' ')),
    ) as unknown as v.ObjectSchema<E, undefined>,
};
