import type { Article, Related } from '../article/article.ts';
import type { ArticleCard } from './lists.ts';

/** Stories offered at the end of one, beside those the editor named. */
const NEXT = 3;
/** Older than this many of its section and a story is news no more. */
const NEWEST = 20;

/** What decides what is read after a story. */
export type ArticleBefore = Pick<Article, 'slug' | 'language'> & { related?: Pick<Related, 'slug'>[] };

/**
 * What to read after a story, out of the newest of its section: first what the editors named, then what is in
 * its language, since whoever reads a story can read that.
 */
export function nextArticles(
  { slug, language, related }: ArticleBefore,
  cards: readonly ArticleCard[],
): ArticleCard[] {
  const named = new Set(related?.map((one) => one.slug));
  const rankOf = (card: ArticleCard): number =>
    named.has(card.slug) ? 0 : card.language === language ? 1 : 2;
  const newest = cards.slice(0, NEWEST).filter((card) => card.slug !== slug);
  const next: ArticleCard[] = [];
  for (let rank = 0; rank <= 2 && next.length < NEXT; rank++)
    for (const card of newest) if (next.length < NEXT && rankOf(card) === rank) next.push(card);
  return next;
}
