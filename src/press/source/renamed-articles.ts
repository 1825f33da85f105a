import { parseRoute } from '../../model/routes.ts';
import type { ArticleFile } from './article-file.ts';
import type { ArticleSummary } from './article-summary.ts';

/** Gives the slug that an article has now, for one that it had before; every other slug stays as it is. */
export type CurrentSlug = (slug: string) => string;

/** Slugs that an article had before, by the article addresses in its `formerly`. */
export const formerSlugs = (summary: Pick<ArticleSummary, 'formerly'> | undefined): string[] =>
  (summary?.formerly ?? []).flatMap((address) => {
    const route = parseRoute(address);
    return route.kind === 'article' ? [route.slug] : [];
  });

/** Returns a function that follows renamed articles by the article addresses in their `formerly`. */
export function currentSlugs(articles: ReadonlyMap<string, ArticleFile>): CurrentSlug {
  const renamed = new Map<string, string>();
  for (const { slug, summary } of articles.values()) {
    for (const former of formerSlugs(summary)) if (!articles.has(former)) renamed.set(former, slug);
  }
  return (slug) => renamed.get(slug) ?? slug;
}

/** An article's summary with the present slugs of the articles that it names; the same object where none was renamed. */
export function withCurrentSlugs(summary: ArticleSummary, currentSlug: CurrentSlug): ArticleSummary {
  const isOld = (slug: string | undefined) => slug !== undefined && currentSlug(slug) !== slug;
  const { related = [], links, translationOf } = summary;
  const slugs = related.map((item) => (typeof item === 'string' ? item : item.slug));
  if (![...slugs, ...links.map(({ slug }) => slug), translationOf].some(isOld)) return summary;
  return {
    ...summary,
    related: related.map((item) => {
      if (typeof item === 'string') return currentSlug(item);
      return item.slug === undefined ? item : { ...item, slug: currentSlug(item.slug) };
    }),
    links: links.map((link) => ({ ...link, slug: currentSlug(link.slug) })),
    ...(translationOf === undefined ? {} : { translationOf: currentSlug(translationOf) }),
  };
}
