import type { Edition, Section } from '../../model/edition/edition.ts';
import type { ArticleCard, FrontList } from '../../model/lists/lists.ts';
import { allSections, type VisibleArticle } from './visible-articles.ts';

/** Articles of each part of the front page. */
const SECOND_TIER = 3;
const BAND = 4;
const MAX_BRIEFS = 8;
/** Fewer briefs than this get no column. */
const MIN_BRIEFS = 3;

/** Sections that may have a band, in the order that the edition chooses. */
function bandSections(edition: Edition, sections: Section[]): Section[] {
  const order = edition.front.sections;
  if (order === undefined) return sections;
  return order.flatMap((name) => sections.find((section) => section.name === name) ?? []);
}

/** Moves translations behind the articles in the edition's own language. */
function translationsLast(edition: Edition, articles: VisibleArticle[]): VisibleArticle[] {
  const isTranslation = ({ summary, card }: VisibleArticle) =>
    summary.translationOf !== undefined && card.language !== edition.language;
  return [...articles.filter((article) => !isTranslation(article)), ...articles.filter(isTranslation)];
}

/**
 * Composes the front page: what the editor chose, then the newest. No article is on it twice.
 *
 * @param large gives the card of an article that may be set large
 */
export function frontList(
  edition: Edition,
  articles: readonly VisibleArticle[],
  large: (article: VisibleArticle) => ArticleCard,
): FrontList {
  const left = new Map(articles.map((article) => [article.slug, article]));
  const take = (slug: string | undefined): VisibleArticle | undefined => {
    const article = slug === undefined ? undefined : left.get(slug);
    if (article !== undefined) left.delete(article.slug);
    return article;
  };
  const newest = (): string | undefined => left.keys().next().value;
  const lead = take(edition.front.lead) ?? take(newest());
  const second = (edition.front.second ?? []).flatMap((slug) => take(slug) ?? []);
  while (second.length < SECOND_TIER) {
    const next = take(newest());
    if (next === undefined) break;
    second.push(next);
  }
  const bands = bandSections(edition, allSections(edition, articles)).flatMap((section) => {
    const members = [...left.values()].filter((article) => article.summary.section === section.name);
    const chosen = translationsLast(edition, members).slice(0, BAND);
    for (const article of chosen) left.delete(article.slug);
    return chosen.length === 0
      ? []
      : [{ section, articles: chosen.map((article, i) => (i === 0 ? large(article) : article.card)) }];
  });
  const briefs = left.size < MIN_BRIEFS ? [] : [...left.values()].slice(0, MAX_BRIEFS);
  return {
    kind: 'front',
    ...(lead === undefined ? {} : { lead: large(lead) }),
    second: second.map(large),
    briefs: briefs.map(({ card }) => card),
    bands,
    ...(articles[0] === undefined ? {} : { newest: articles[0].summary.published }),
  };
}
