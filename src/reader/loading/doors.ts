/**
 * The doors that fetched stories and lists pass. A chunk of its own: what was printed into a page has passed
 * the press's, so that a reader who stays on it needs none.
 */
export { readArticle } from '../../model/article/read-published.ts';
export {
  readCorrections,
  readFree,
  readFront,
  readList,
  readMonths,
  readSearch,
} from '../../model/edition/read-lists.ts';
