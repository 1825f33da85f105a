import type { Edition, FrontBand } from '../../model/edition/edition.ts';
import type { ArticleCard, BandOf, FrontList } from '../../model/lists/lists.ts';
import { slugify } from '../../model/routes.ts';
import type { CurrentSlug } from '../source/renamed-articles.ts';
import { originalFinder } from './translations.ts';
import { allSections, type VisibleArticle } from './visible-articles.ts';

/** Articles of each part of the front page. */
const SECOND_TIER = 3;
const BAND = 4;
const MAX_BRIEFS = 8;
/** Fewer briefs than this get no column. */
const MIN_BRIEFS = 3;

/** A band that may be on the front page: its heading, the articles it may take and the editor's large one. */
interface PlannedBand {
  of: BandOf;
  has: (article: VisibleArticle) => boolean;
  /** Slugs that the editor chose, in order; the first is large. */
  chosen: string[];
  /** False where the band has the chosen articles alone. */
  fills: boolean;
}

/** Bands in the order that the edition chooses: those of `bands` or `sections`, else one for each section. */
function plannedBands(edition: Edition, articles: readonly VisibleArticle[]): PlannedBand[] {
  const sections = allSections(edition, articles);
  const written: FrontBand[] =
    edition.front.bands ?? edition.front.sections ?? sections.map(({ name }) => name);
  return written.flatMap((entry): PlannedBand[] => {
    const band = typeof entry === 'string' ? { section: entry } : entry;
    if ('articles' in band)
      return [{ of: { title: band.title }, has: () => false, chosen: band.articles, fills: false }];
    const chosen = band.lead === undefined ? [] : [band.lead];
    if ('tag' in band) {
      const slug = slugify(band.tag);
      const has = ({ summary }: VisibleArticle) => (summary.tags ?? []).some((tag) => slugify(tag) === slug);
      // A tag that no visible article has gets no page to link to.
      if (!articles.some(has)) return [];
      return [{ of: { tag: { name: band.title ?? band.tag, slug } }, has, chosen, fills: true }];
    }
    const section = sections.find(({ name }) => name === band.section);
    if (section === undefined) return [];
    const has = ({ summary }: VisibleArticle) => summary.section === section.name;
    return [{ of: { section }, has, chosen, fills: true }];
  });
}

/** The editor's choices for the front page, with renamed articles under their new slugs. */
export function currentFront(
  { lead, second, bands, ...rest }: Edition['front'],
  currentSlug: CurrentSlug,
): Edition['front'] {
  const currentBand = (band: FrontBand): FrontBand => {
    if (typeof band === 'string') return band;
    if ('articles' in band) return { ...band, articles: band.articles.map(currentSlug) };
    return band.lead === undefined ? band : { ...band, lead: currentSlug(band.lead) };
  };
  return {
    ...rest,
    ...(lead === undefined ? {} : { lead: currentSlug(lead) }),
    ...(second === undefined ? {} : { second: second.map(currentSlug) }),
    ...(bands === undefined ? {} : { bands: bands.map(currentBand) }),
  };
}

/** Articles that are not on the front page yet. An article and its translations are one piece of news. */
class Remaining {
  readonly #left: Map<string, VisibleArticle>;
  readonly #originalOf: (article: VisibleArticle) => VisibleArticle;
  readonly #taken = new Set<VisibleArticle>();
  /** Articles in the edition's language whose original is in another. */
  readonly #standIns = new Map<VisibleArticle, VisibleArticle>();

  constructor(articles: readonly VisibleArticle[], language: string) {
    this.#left = new Map(articles.map((article) => [article.slug, article]));
    this.#originalOf = originalFinder(articles);
    for (const article of articles) {
      const original = this.#originalOf(article);
      if (article.card.language === language && original.card.language !== language)
        this.#standIns.set(original, article);
    }
  }

  /** Takes an article that the editor named, in whatever language; undefined where it is hidden or taken already. */
  take(slug: string | undefined): VisibleArticle | undefined {
    const article = slug === undefined ? undefined : this.#left.get(slug);
    if (article === undefined) return undefined;
    this.#left.delete(article.slug);
    this.#taken.add(this.#originalOf(article));
    return article;
  }

  /**
   * Takes the newest articles that may stand here without an editor's choice: none kept off the front, no translation
   * of what is on it, and of what has several languages the edition's own.
   *
   * @param isFirstLarge then a retraction is not the first, and where there are only retractions none is taken
   */
  newest(count: number, has: (article: VisibleArticle) => boolean, isFirstLarge: boolean): VisibleArticle[] {
    const newest: VisibleArticle[] = [];
    let large: VisibleArticle | undefined;
    for (const article of this.#left.values()) {
      if (newest.length >= count && (large !== undefined || !isFirstLarge)) break;
      if (!has(article) || !this.#mayStand(article)) continue;
      if (isFirstLarge && !isRetracted(article)) large ??= article;
      newest.push(article);
    }
    if (isFirstLarge && large === undefined) return [];
    const ordered = large === undefined ? newest : [large, ...newest.filter((other) => other !== large)];
    return ordered.slice(0, Math.max(0, count)).flatMap(({ slug }) => this.take(slug) ?? []);
  }

  #mayStand(article: VisibleArticle): boolean {
    if (article.summary.front === false) return false;
    const original = this.#originalOf(article);
    return !this.#taken.has(original) && article === (this.#standIns.get(original) ?? original);
  }
}

const isRetracted = ({ card }: VisibleArticle): boolean => card.corrected === 'retracted';

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
  const left = new Remaining(articles, edition.language);
  const anything = (): boolean => true;
  const isWhole = (article: VisibleArticle): boolean => !isRetracted(article);
  const chosenLead = left.take(edition.front.lead);
  const chosenSecond = (edition.front.second ?? []).flatMap((slug) => left.take(slug) ?? []);
  // The editor's choices for bands come before what is filled up by date.
  const planned = plannedBands(edition, articles).map((band) => ({
    ...band,
    members: band.chosen.flatMap((slug) => left.take(slug) ?? []),
  }));
  const lead = chosenLead ?? left.newest(1, isWhole, true)[0];
  const second = [...chosenSecond, ...left.newest(SECOND_TIER - chosenSecond.length, isWhole, true)];
  const bands = planned.flatMap(({ of, has, members, fills }) => {
    const rest = fills ? left.newest(BAND - members.length, has, members.length === 0) : [];
    const [first, ...others] = [...members, ...rest];
    return first === undefined
      ? []
      : [{ ...of, articles: [large(first), ...others.map(({ card }) => card)] }];
  });
  const briefs = left.newest(MAX_BRIEFS, anything, false);
  return {
    kind: 'front',
    ...(lead === undefined ? {} : { lead: large(lead) }),
    second: second.map(large),
    briefs: briefs.length < MIN_BRIEFS ? [] : briefs.map(({ card }) => card),
    bands,
    ...(articles[0] === undefined ? {} : { newest: articles[0].summary.published }),
  };
}
