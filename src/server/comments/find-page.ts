import type { IndexedArticle } from '../../model/comment/comments-index.ts';
import type { RedirectFinder } from '../../model/redirects.ts';
import { splitQuery } from '../../model/redirects.ts';

/** Path and query of an address. */
function withoutHost(address: string): string {
  const [page = ''] = address.split('#', 1);
  return page.replace(/^https?:\/\/[^/?]*/i, '') || '/';
}

/**
 * Returns a function that finds the article of a page by its address, wherever that was: by a former address of the
 * article (`formerly`), else by the last part of the path, as its slug.
 */
export function pageFinder(
  articles: readonly IndexedArticle[],
  redirect: RedirectFinder,
): (address: string) => IndexedArticle | undefined {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const byPath = (path: string): IndexedArticle | undefined => {
    const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html');
    return bySlug.get((parts.at(-1) ?? '').replace(/\.html?$/, ''));
  };
  return (address) => {
    const [path, query] = splitQuery(withoutHost(address));
    const target = redirect(path, query);
    return byPath(splitQuery(target ?? path)[0]);
  };
}
