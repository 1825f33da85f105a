import { type ArticleBefore, nextArticles } from '../../model/lists/next-articles.ts';
import type { ArticleListPage } from './lists.ts';
import type { VisibleArticle } from './visible-articles.ts';

/** Returns a function that chooses the next articles of an article. @param lists pages of sections */
export function nextFinder(lists: readonly ArticleListPage[]): (article: VisibleArticle) => VisibleArticle[] {
  const newestOf = new Map(
    lists.flatMap(({ list, articles }) =>
      list.kind === 'section' && list.page === undefined
        ? [[list.section.name, new Map(articles.map((article) => [article.slug, article]))] as const]
        : [],
    ),
  );
  const choose = (newest: ReadonlyMap<string, VisibleArticle>, reference: ArticleBefore) => {
    const cards = [...newest.values()].map(({ card }) => card);
    return nextArticles(reference, cards).flatMap((card) => newest.get(card.slug) ?? []);
  };
  /** Choices for the articles that are not among the newest of their section, nor related to one: nearly all. */
  const usual = new Map<string, VisibleArticle[]>();
  return ({ slug, summary, card: { language } }) => {
    const newest = newestOf.get(summary.section);
    if (newest === undefined) return [];
    const related = (summary.related ?? []).map((item) => (typeof item === 'string' ? { slug: item } : item));
    if (newest.has(slug) || related.some((item) => newest.has(item.slug ?? '')))
      return choose(newest, { slug, language, related });
    const key = `${language} ${summary.section}`;
    const next = usual.get(key) ?? choose(newest, { slug, language });
    usual.set(key, next);
    return next;
  };
}
