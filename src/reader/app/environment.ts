import type { Edition } from '../../model/edition/edition.ts';
import { ISLAND_ID, type Island } from '../../model/island.ts';

/**
 * Reads what the page carries for the app. It is written by the press, so a page without it is no page of
 * ours.
 */
export function readIsland(document: Document): Island {
  const text = document.getElementById(ISLAND_ID)?.textContent ?? '';
  return JSON.parse(text) as Island;
}

/** Where the comments service of an edition answers, or undefined where comments are off. */
export function commentsService({ base, edition }: { base: string; edition: Edition }): string | undefined {
  if (edition.comments === 'off') return undefined;
  return (edition.comments.endpoint ?? base).replace(/\/$/, '');
}
