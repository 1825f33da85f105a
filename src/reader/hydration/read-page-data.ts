import { PAGE_DATA_ID, type PageData } from '../../model/page-data.ts';

/**
 * Reads the page data out of the document. The build writes it, so that a page without it is no page of ours.
 */
export function readPageData(document: Document): PageData {
  const text = document.getElementById(PAGE_DATA_ID)?.textContent ?? '';
  return JSON.parse(text) as PageData;
}
