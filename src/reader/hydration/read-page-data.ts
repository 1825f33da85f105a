import { PAGE_DATA_ID, type PageData } from '../../model/page-data.ts';

/** Reads the page data of the document. @throws where it has none */
export function readPageData(document: Document): PageData {
  const text = document.getElementById(PAGE_DATA_ID)?.textContent ?? '';
  return JSON.parse(text) as PageData;
}
