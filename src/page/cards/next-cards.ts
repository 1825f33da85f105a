import type { Related } from '../../model/article/article.ts';
import { safeHref } from '../../model/links.ts';
import type { ArticleCard } from '../../model/lists/lists.ts';
import { articlePath } from '../../model/routes.ts';

/** An item under “Read next”: a card, or a headline with or without a link. */
export type NextCard =
  | { card: ArticleCard }
  | { headline: NonNullable<Related['headline']>; href?: string; isInternal: boolean };

/** Items in a row. */
const ROW = 3;

/**
 * Chooses what to show under “Read next”: all related articles, then suggestions to fill the row. A related article
 * of this edition is a card like the others; one without a headline is hidden from readers and left out.
 */
export function nextCards(related: Related[], next: ArticleCard[]): NextCard[] {
  const cards = new Map(next.map((card) => [card.slug, card]));
  const relatedCards = related.flatMap(({ slug, url, headline, card: own }): NextCard[] => {
    const card = own ?? (slug === undefined ? undefined : cards.get(slug));
    if (card !== undefined) return [{ card }];
    if (headline === undefined) return [];
    const href = slug === undefined ? safeHref(url) : articlePath(slug);
    return [{ headline, href, isInternal: slug !== undefined }];
  });
  const relatedSlugs = new Set(related.map(({ slug }) => slug));
  const others = next
    .filter(({ slug }) => !relatedSlugs.has(slug))
    .slice(0, Math.max(0, ROW - relatedCards.length))
    .map((card) => ({ card }));
  return [...relatedCards, ...others];
}
