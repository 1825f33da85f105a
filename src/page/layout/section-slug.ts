import { slugOf } from '../../model/addresses.ts';
import type { Edition } from '../../model/edition/edition.ts';

/** The slug of a section by its name; one the edition doesn't list has a page all the same. */
export const sectionSlug = (edition: Edition, name: string): string =>
  edition.sections.find((section) => section.name === name)?.slug ?? slugOf(name);
