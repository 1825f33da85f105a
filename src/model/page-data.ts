import type { Article } from './article/article.ts';
import type { RenderedComments } from './comment/comment.ts';
import type { Edition } from './edition/edition.ts';
import type { FreePage } from './edition/free-page.ts';
import type {
  ArticleCard,
  ArticleList,
  CorrectionsList,
  FrontList,
  MonthsList,
  NamesList,
} from './lists/lists.ts';

/** Id of the script element that holds the page data. */
export const PAGE_DATA_ID = 'broadsheet';

/** One language version of an article. */
export interface Translation {
  slug: string;
  language: string;
  /** Set on the article that the others translate. */
  original?: true;
}

/** Data that the content of a page was rendered from, so that the app need not fetch it. */
export type RouteData =
  | { kind: 'front'; front: FrontList }
  | { kind: 'article'; article: Article; next: ArticleCard[]; translations?: Translation[] }
  | { kind: 'list'; list: ArticleList }
  | { kind: 'corrections'; list: CorrectionsList }
  | { kind: 'months'; list: MonthsList }
  | { kind: 'names'; list: NamesList }
  | { kind: 'free'; page: FreePage }
  | { kind: 'search' }
  | { kind: 'device' }
  | { kind: 'saved' }
  | { kind: 'offline' }
  | { kind: 'unknown'; front: FrontList };

/** State serialised into every page for the app. */
export interface PageData {
  /** Base path; begins and ends with a slash. */
  base: string;
  edition: Edition;
  /** Time that the page was rendered for, in milliseconds: the edition's newest time, so that builds are reproducible. */
  now?: number;
  /** Absent where nothing was rendered, as in `npm run dev`. */
  page?: RouteData;
  /** Comments of the article when the page was rendered; absent where they were not loaded. */
  comments?: RenderedComments;
}

/** Escapes JSON for a script element, so that nothing in it can end the element. */
const inElement = (json: string): string => json.replaceAll('<', '\\u003c');

/** Renders page data as a script element. */
export const pageDataElement = (pageData: PageData): string =>
  `${SCRIPT_START}${inElement(JSON.stringify(pageData))}</script>`;

/**
 * Returns the beginning of the script element of all pages of an edition, and a function that renders the rest.
 *
 * The function takes the render time in milliseconds and the JSON of the page's `RouteData`.
 */
export function pageDataRenderer(
  base: string,
  edition: Edition,
): [start: string, rest: (now: number, page: string) => string] {
  const start = SCRIPT_START + inElement(JSON.stringify({ base, edition })).slice(0, -1);
  return [start, (now, page) => `,"now":${now},"page":${inElement(page)}}</script>`];
}

const SCRIPT_START = `<script type="application/json" id="${PAGE_DATA_ID}">`;
const ROOT_START = '<div id="root">';

/** Parses the page data of a rendered page; undefined where the HTML has none. */
export function parsePageData(html: string): PageData | undefined {
  const start = html.indexOf(SCRIPT_START);
  if (start === -1) return undefined;
  return JSON.parse(html.slice(start + SCRIPT_START.length, html.indexOf('</script>', start))) as PageData;
}

/** Replaces the body and the page data of a rendered page, which always belong together. */
export function replaceRendered(html: string, body: string, pageData: PageData): string {
  const start = html.indexOf(SCRIPT_START);
  const root = html.indexOf(ROOT_START) + ROOT_START.length;
  const end = html.lastIndexOf('</div>', start);
  const after = html.indexOf('</script>', start) + '</script>'.length;
  return html.slice(0, root) + body + html.slice(end, start) + pageDataElement(pageData) + html.slice(after);
}
