import type { Translation } from '../../model/page-data.ts';
import type { VisibleArticle } from './visible-articles.ts';

/**
 * Finds the stories that are one text in several languages: an original and everything that translates it, or
 * translates a translation of it. Of two in one language the original counts, else the older; a story alone has
 * none.
 *
 * @param stories those readers may see, newest first
 * @returns by slug, the original first
 */
export function translationGroups(stories: readonly VisibleArticle[]): ReadonlyMap<string, Translation[]> {
  const groups = new Map<string, Translation[]>();
  if (stories.every(({ summary }) => summary.translationOf === undefined)) return groups;
  const bySlug = new Map(stories.map((story) => [story.slug, story]));
  const originalOf = (story: VisibleArticle): VisibleArticle => {
    const seen = new Set<VisibleArticle>();
    let at = story;
    while (!seen.has(at)) {
      seen.add(at);
      const next = bySlug.get(at.summary.translationOf ?? '');
      if (next === undefined) return at;
      at = next;
    }
    // Two that translate each other: the first of the alphabet stands for all.
    return [...seen].sort((a, b) => (a.slug < b.slug ? -1 : 1))[0] ?? story;
  };
  const found = new Map<VisibleArticle, VisibleArticle[]>();
  for (const story of stories) {
    const original = originalOf(story);
    const others = found.get(original) ?? [];
    if (story !== original) found.set(original, [story, ...others]);
  }
  for (const [original, others] of found) {
    const group: Translation[] = [{ slug: original.slug, language: original.card.language, original: true }];
    for (const { slug, card, summary } of others) {
      // Its home has the say about what translates it.
      if (summary.url === undefined && group.every(({ language }) => language !== card.language))
        group.push({ slug, language: card.language });
    }
    const own = original.summary.url === undefined ? group : group.slice(1);
    if (own.length > 1) for (const { slug } of own) groups.set(slug, own);
  }
  return groups;
}
