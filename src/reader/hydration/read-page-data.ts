import { ISLAND_ID, type Island } from '../../model/page-data.ts';

/**
 * Reads the page data out of the document. The build writes it, so that a page without it is no page of ours.
 */
export function readPageData(document: Document): Island {
  const text = document.getElementById(ISLAND_ID)?.textContent ?? '';
  return JSON.parse(text) as Island;
}
