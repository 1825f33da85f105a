import type { Article, Related } from '../article/article.ts';
import type { ArticleCard } from './lists.ts';

/** Most articles offered at the end of an article. */
const NEXT = 3;
/** Newest articles of the section to choose from. */
const NEWEST = 20;

/** The parts of an article on which the choice of next articles depends. */
export type ArticleBefore = Pick<Article, 'slug' | 'language'> & { related?: Pick<Related, 'slug'>[] };

/** Chooses what to read after an article from the newest of its section: related ones first, then those in its language. */
export function nextArticles(
  { slug, language, related }: ArticleBefore,
  cards: readonly ArticleCard[],
): ArticleCard[] {
  const relatedSlugs = new Set(related?.map((item) => item.slug));
  const rankOf = (card: ArticleCard): number =>
    relatedSlugs.has(card.slug) ? 0 : card.language === language ? 1 : 2;
  const newest = cards.slice(0, NEWEST).filter((card) => card.slug !== slug);
  const next: ArticleCard[] = [];
  for (let rank = 0; rank <= 2 && next.length < NEXT; rank++)
    for (const card of newest) if (next.length < NEXT && rankOf(card) === rank) next.push(card);
  return next;
}
