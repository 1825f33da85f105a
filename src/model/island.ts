import type { Article } from './article/article.ts';
import type { Edition } from './edition/edition.ts';
import type { FreePage } from './edition/free-page.ts';
import type { CorrectionsList, FrontList, MonthsList, StoryCard, StoryList } from './edition/lists.ts';

/** Id of the element that carries the island. */
export const ISLAND_ID = 'broadsheet';

/** What was printed into a page, so that the app asks for none of it again. */
export type PrintedPage =
  | { kind: 'front'; front: FrontList }
  | { kind: 'article'; article: Article; next: StoryCard[] }
  | { kind: 'list'; list: StoryList }
  | { kind: 'corrections'; list: CorrectionsList }
  | { kind: 'months'; list: MonthsList }
  | { kind: 'free'; page: FreePage }
  | { kind: 'unknown'; front: FrontList };

/** What every page carries for the app: where it stands and whose paper it is. */
export interface Island {
  /** Begins and ends with a slash. */
  base: string;
  edition: Edition;
  /** The moment the page was printed for, in milliseconds: the edition's newest time, so that two builds are equal. */
  now?: number;
  /** Absent where nothing was printed, as in `npm run dev`. */
  page?: PrintedPage;
}

/** JSON that may stand inside a script element: nothing in it can end the element. */
export const islandText = (island: Island): string => JSON.stringify(island).replaceAll('<', '\\u003c');
