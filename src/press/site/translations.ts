import type { OtherLanguage } from '../../model/article/article.ts';
import type { Translation } from '../../model/page-data.ts';
import { intlLocale } from './intl-locale.ts';
import type { VisibleArticle } from './visible-articles.ts';

/** Returns a function that finds the article that another one translates, in one step or several; itself where none. */
export function originalFinder(
  articles: readonly VisibleArticle[],
): (article: VisibleArticle) => VisibleArticle {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  return (article) => {
    const seen = new Set<VisibleArticle>();
    let current = article;
    while (!seen.has(current)) {
      seen.add(current);
      const next = bySlug.get(current.summary.translationOf ?? '');
      if (next === undefined) return current;
      current = next;
    }
    // They translate each other in a ring: the first slug by the alphabet counts as the original.
    return [...seen].sort((a, b) => (a.slug < b.slug ? -1 : 1))[0] ?? article;
  };
}

/**
 * Groups articles that translate each other: an original, its translations, and translations of these. Of two in
 * one language the original counts, else the older.
 *
 * @param articles visible articles, newest first
 * @returns groups of at least two by the slug of each member, the original first
 */
export function translationGroups(articles: readonly VisibleArticle[]): ReadonlyMap<string, Translation[]> {
  const groups = new Map<string, Translation[]>();
  if (articles.every(({ summary }) => summary.translationOf === undefined)) return groups;
  const originalOf = originalFinder(articles);
  const translations = new Map<VisibleArticle, VisibleArticle[]>();
  for (const article of articles) {
    const original = originalOf(article);
    const others = translations.get(original) ?? [];
    if (article !== original) translations.set(original, [article, ...others]);
  }
  for (const [original, others] of translations) {
    const group: Translation[] = [{ slug: original.slug, language: original.card.language, original: true }];
    for (const { slug, card, summary } of others) {
      // Where an article is canonical on another site, that site names its translations.
      if (summary.url === undefined && group.every(({ language }) => language !== card.language))
        group.push({ slug, language: card.language });
    }
    const members = original.summary.url === undefined ? group : group.slice(1);
    if (members.length > 1) for (const { slug } of members) groups.set(slug, members);
  }
  return groups;
}

/** The other language versions of an article, for its published form. */
export function otherLanguages(
  groups: ReadonlyMap<string, Translation[]>,
  slug: string,
): { translations?: OtherLanguage[] } {
  const others = (groups.get(slug) ?? []).filter((translation) => translation.slug !== slug);
  if (others.length === 0) return {};
  return {
    translations: others.map(({ slug, language }) => {
      const locale = intlLocale(language);
      const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? language;
      return { slug, language, name };
    }),
  };
}
