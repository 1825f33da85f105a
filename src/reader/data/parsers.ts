import { parsePublished } from '../../model/article/parse-published.ts';
import {
  parseCorrections,
  parseFree,
  parseFront,
  parseList,
  parseMonths,
  parseSearch,
} from '../../model/lists/parse-lists.ts';

/**
 * Parsers of fetched articles and lists, by the kind of page. A chunk of its own: what was rendered into a page has
 * been parsed by the build, so that a reader who stays on it needs none.
 */
export const parsers = {
  article: parsePublished,
  front: parseFront,
  list: parseList,
  corrections: parseCorrections,
  months: parseMonths,
  free: parseFree,
  search: parseSearch,
};
