import type { Article, Related } from '../article/article.ts';
import type { StoryCard } from './lists.ts';

/** Stories offered at the end of one, beside those the editor named. */
const NEXT = 3;
/** Older than this many of its section and a story is news no more. */
const NEWEST = 20;

/** What decides what is read after a story. */
export type ReadBefore = Pick<Article, 'slug' | 'language'> & { related?: Pick<Related, 'slug'>[] };

/**
 * What to read after a story, out of the newest of its section: first what the editors named, then what is in
 * its language, since whoever reads a story can read that.
 */
export function nextStories(story: ReadBefore, cards: readonly StoryCard[]): StoryCard[] {
  const named = new Set((story.related ?? []).map((related) => related.slug));
  const ranks: StoryCard[][] = [[], [], []];
  for (const card of cards.slice(0, NEWEST)) {
    if (card.slug === story.slug) continue;
    const rank = named.has(card.slug) ? 0 : card.language === story.language ? 1 : 2;
    ranks[rank]?.push(card);
  }
  return ranks.flat().slice(0, NEXT);
}
