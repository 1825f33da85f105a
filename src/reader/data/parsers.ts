import { parsePublished } from '../../model/article/parse-published.ts';
import {
  parseCorrections,
  parseFree,
  parseFront,
  parseList,
  parseMonths,
  parseNames,
  parseSearch,
} from '../../model/lists/parse-lists.ts';

// The bar over stored pages, and the worker's messages; with the first data that the app fetches, where there is a worker.
if (!import.meta.env.SSR && globalThis.navigator?.serviceWorker?.controller)
  void import('../environment/stored-bar.ts');

/**
 * Parsers of fetched articles and lists, by kind of page. A chunk of its own, since page data, which the build has
 * validated, needs none.
 */
export const parsers = {
  article: parsePublished,
  front: parseFront,
  list: parseList,
  corrections: parseCorrections,
  months: parseMonths,
  names: parseNames,
  free: parseFree,
  search: parseSearch,
};
