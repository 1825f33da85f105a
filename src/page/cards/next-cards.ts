import type { Related } from '../../model/article/article.ts';
import { safeHref } from '../../model/links.ts';
import type { ArticleCard } from '../../model/lists/lists.ts';
import { articlePath } from '../../model/routes.ts';

/** One place under “Read next”: an article as lists show it, or a headline with its address, or a headline alone. */
export type NextCard =
  | { card: ArticleCard }
  | { headline: NonNullable<Related['headline']>; href?: string; ours: boolean };

/** As many as make a row. */
const ROW = 3;

/**
 * What to read next: first what the editors named, then, to fill the row, what the list offers. An article that
 * is both is named once, with everything the list knows of it; one without a headline is hidden, and left out.
 */
export function nextCards(related: Related[], next: ArticleCard[]): NextCard[] {
  const cards = new Map(next.map((card) => [card.slug, card]));
  const named = related.flatMap(({ slug, url, headline }): NextCard[] => {
    const card = slug === undefined ? undefined : cards.get(slug);
    if (card !== undefined) return [{ card }];
    if (headline === undefined) return [];
    const href = slug === undefined ? safeHref(url) : articlePath(slug);
    return [{ headline, href, ours: slug !== undefined }];
  });
  const taken = new Set(related.map(({ slug }) => slug));
  const others = next
    .filter(({ slug }) => !taken.has(slug))
    .slice(0, Math.max(0, ROW - named.length))
    .map((card) => ({ card }));
  return [...named, ...others];
}
