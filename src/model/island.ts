import type { Edition } from './edition/edition.ts';

/** Id of the element that carries the island. */
export const ISLAND_ID = 'broadsheet';

/** What every page carries for the app: where it stands and whose paper it is. */
export interface Island {
  /** Begins and ends with a slash. */
  base: string;
  edition: Edition;
}

/** JSON that may stand inside a script element: nothing in it can end the element. */
export const islandText = (island: Island): string => JSON.stringify(island).replaceAll('<', '\\u003c');
