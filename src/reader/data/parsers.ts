import { readArticle } from '../../model/article/parse-published.ts';
import {
  readCorrections,
  readFree,
  readFront,
  readList,
  readMonths,
  readSearch,
} from '../../model/lists/parse-lists.ts';

/**
 * Parsers of fetched articles and lists, by the kind of page. A chunk of its own: what was rendered into a page has
 * been parsed by the build, so that a reader who stays on it needs none.
 */
export const parsers = {
  article: readArticle,
  front: readFront,
  list: readList,
  corrections: readCorrections,
  months: readMonths,
  free: readFree,
  search: readSearch,
};
