import type { Article } from '../article/article.ts';
import type { StoryCard } from './lists.ts';

/** Stories offered at the end of one, beside those the editor named. */
const NEXT = 3;

/**
 * What to read after a story, out of the newest of its section: first what the editors named, then what is in
 * its language, since whoever reads a story can read that.
 */
export function nextStories(article: Article, cards: readonly StoryCard[]): StoryCard[] {
  const named = new Set((article.related ?? []).map((related) => related.slug));
  const rank = (card: StoryCard) => (named.has(card.slug) ? 0 : card.language === article.language ? 1 : 2);
  return cards
    .filter((card) => card.slug !== article.slug)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, NEXT);
}
