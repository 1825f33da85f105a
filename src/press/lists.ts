import { sectionPath, slugOf } from '../model/addresses.ts';
import type { Article } from '../model/article/article.ts';
import { withoutLinks } from '../model/article/blocks.ts';
import type { Edition, Section } from '../model/edition/edition.ts';
import { type FrontList, listPages, type SectionList, type StoryCard } from '../model/edition/lists.ts';
import { type CardSize, cardPhoto } from '../model/photo-widths.ts';
import { timeOf } from '../model/time.ts';

const SECOND_TIER = 3;
const BAND = 4;
const BRIEFS = 8;
/** Fewer left over than this are no column of their own. */
const BRIEFS_LEAST = 3;

function correctedMark(article: Article): Pick<StoryCard, 'corrected'> {
  const kinds = (article.corrections ?? []).map((correction) => correction.kind);
  if (kinds.includes('retraction')) return { corrected: 'retracted' };
  return kinds.includes('correction') ? { corrected: 'corrected' } : {};
}

/**
 * A story as lists show it.
 *
 * @param size how large its photo may be set
 */
export function cardOf(article: Article, size: CardSize = 'list'): StoryCard {
  const { slug, section, label, lead, published, updated, language, direction, photo } = article;
  return {
    slug,
    section,
    headline: article.shortHeadline ?? article.headline,
    published,
    language,
    direction,
    ...(label === undefined ? {} : { label }),
    ...(lead === undefined ? {} : { lead: withoutLinks(lead) }),
    ...(article.byline?.length ? { byline: article.byline.map((author) => author.name) } : {}),
    ...(updated === undefined ? {} : { updated }),
    ...(photo?.src === undefined ? {} : { photo: cardPhoto(photo, size) }),
    ...correctedMark(article),
  };
}

/** Newest first; stories of one moment by slug, so that the order is always the same. */
export function newestFirst(articles: Iterable<Article>): Article[] {
  return [...articles].sort(
    (a, b) => (timeOf(b.published) ?? 0) - (timeOf(a.published) ?? 0) || (a.slug < b.slug ? 1 : -1),
  );
}

/** The edition's sections in order, then those that only stories name, in the order of their newest story. */
export function allSections(edition: Edition, articles: readonly Article[]): Section[] {
  const sections = [...edition.sections];
  const names = new Set(sections.map((section) => section.name));
  for (const article of articles) {
    for (const name of [article.section, ...(article.alsoIn ?? [])]) {
      if (!names.has(name)) sections.push({ name, slug: slugOf(name) });
      names.add(name);
    }
  }
  return sections;
}

const inSection = (article: Article, name: string): boolean =>
  article.section === name || (article.alsoIn ?? []).includes(name);

function bandSections(edition: Edition, sections: Section[]): Section[] {
  const order = edition.front.sections;
  if (order === undefined) return sections;
  return order.flatMap((name) => sections.find((section) => section.name === name) ?? []);
}

/** On the front a translation stands behind the stories in the edition's own language. */
function translationsLast(edition: Edition, articles: Article[]): Article[] {
  const isTranslation = (article: Article) =>
    article.translationOf !== undefined && article.language !== edition.language;
  return [...articles.filter((article) => !isTranslation(article)), ...articles.filter(isTranslation)];
}

/** The front page: the editor's choice where there is one, else by date. No story stands on it twice. */
export function frontList(edition: Edition, articles: readonly Article[]): FrontList {
  const left = new Map(articles.map((article) => [article.slug, article]));
  const take = (slug: string | undefined): Article | undefined => {
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
    const own = [...left.values()].filter((article) => article.section === section.name);
    const stories = translationsLast(edition, own).slice(0, BAND);
    for (const story of stories) left.delete(story.slug);
    return stories.length === 0
      ? []
      : [{ section, stories: stories.map((story, i) => cardOf(story, i === 0 ? 'front' : 'list')) }];
  });
  const briefs = left.size < BRIEFS_LEAST ? [] : [...left.values()].slice(0, BRIEFS);
  return {
    kind: 'front',
    ...(lead === undefined ? {} : { lead: cardOf(lead, 'front') }),
    second: second.map((story) => cardOf(story, 'front')),
    briefs: briefs.map((story) => cardOf(story)),
    bands,
    ...(articles[0] === undefined ? {} : { newest: articles[0].published }),
  };
}

/**
 * Every page of a section, the newest first.
 *
 * @returns each page with its site-relative address
 */
export function sectionLists(
  section: Section,
  articles: readonly Article[],
): { path: string; list: SectionList }[] {
  const stories = articles
    .filter((article) => inSection(article, section.name))
    .map((article) => cardOf(article));
  const pages = listPages(stories.length);
  const pathOf = (i: number): string | undefined => {
    const page = pages[i];
    return page === undefined ? undefined : sectionPath(section.slug, page.page);
  };
  return pages.map(({ page, start, end }, i) => {
    const newer = pathOf(i - 1);
    const older = pathOf(i + 1);
    return {
      path: sectionPath(section.slug, page),
      list: {
        kind: 'section',
        section,
        ...(page === undefined ? {} : { page }),
        ...(newer === undefined ? {} : { newer }),
        ...(older === undefined ? {} : { older }),
        stories: stories.slice(start, end),
      },
    };
  });
}
