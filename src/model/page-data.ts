import type { Article } from './article/article.ts';
import type { RenderedComments } from './comment/comment.ts';
import type { Edition } from './edition/edition.ts';
import type { FreePage } from './edition/free-page.ts';
import type { ArticleCard, ArticleList, CorrectionsList, FrontList, MonthsList } from './lists/lists.ts';

/** Id of the element that carries the island. */
export const PAGE_DATA_ID = 'broadsheet';

/** A story of the same words in another language, or this one. */
export interface Translation {
  slug: string;
  language: string;
  /** The one that the others translate. */
  original?: true;
}

/** What was printed into a page, so that the app asks for none of it again. */
export type RouteData =
  | { kind: 'front'; front: FrontList }
  | { kind: 'article'; article: Article; next: ArticleCard[]; translations?: Translation[] }
  | { kind: 'list'; list: ArticleList }
  | { kind: 'corrections'; list: CorrectionsList }
  | { kind: 'months'; list: MonthsList }
  | { kind: 'free'; page: FreePage }
  | { kind: 'search' }
  | { kind: 'unknown'; front: FrontList };

/** What every page carries for the app: where it stands and whose paper it is. */
export interface PageData {
  /** Begins and ends with a slash. */
  base: string;
  edition: Edition;
  /** The moment the page was printed for, in milliseconds: the edition's newest time, so that two builds are equal. */
  now?: number;
  /** Absent where nothing was printed, as in `npm run dev`. */
  page?: RouteData;
  /** The comments of a story as they stood when the page was made; absent where whoever made it knows of none. */
  comments?: RenderedComments;
}

/** JSON that may stand inside a script element: nothing in it can end the element. */
const inElement = (json: string): string => json.replaceAll('<', '\\u003c');

/** The island as an element; the reader finds it by its id. */
export const pageDataElement = (island: PageData): string =>
  `${ISLAND_START}${inElement(JSON.stringify(island))}</script>`;

/**
 * Makes the same element for many pages of one edition.
 *
 * @returns a function of the moment and the JSON of a page
 */
export function pageDataRenderer(base: string, edition: Edition): (now: number, page: string) => string {
  const start = ISLAND_START + inElement(JSON.stringify({ base, edition })).slice(0, -1);
  return (now, page) => `${start},"now":${now},"page":${inElement(page)}}</script>`;
}

const ISLAND_START = `<script type="application/json" id="${PAGE_DATA_ID}">`;
const ROOT_START = '<div id="root">';

/** The island of a printed page, or undefined where the text is none. */
export function parsePageData(html: string): PageData | undefined {
  const start = html.indexOf(ISLAND_START);
  if (start === -1) return undefined;
  return JSON.parse(html.slice(start + ISLAND_START.length, html.indexOf('</script>', start))) as PageData;
}

/** A printed page with another body and the island that belongs to it: never one without the other. */
export function replaceRendered(html: string, body: string, island: PageData): string {
  const start = html.indexOf(ISLAND_START);
  const root = html.indexOf(ROOT_START) + ROOT_START.length;
  const end = html.lastIndexOf('</div>', start);
  const after = html.indexOf('</script>', start) + '</script>'.length;
  return html.slice(0, root) + body + html.slice(end, start) + pageDataElement(island) + html.slice(after);
}
