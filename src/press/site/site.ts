import type { Article, Inline } from '../../model/article/article.ts';
import type { CommentsIndex } from '../../model/comment/comments-index.ts';
import { directionOf } from '../../model/direction.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { FreePage, WrittenFreePage } from '../../model/edition/free-page.ts';
import type {
  ArticleCard,
  CorrectionsList,
  FrontList,
  MonthsList,
  NamesList,
} from '../../model/lists/lists.ts';
import type { Translation } from '../../model/page-data.ts';
import { cardPhoto } from '../../model/photo/photo-variants.ts';
import { freePath } from '../../model/routes.ts';
import { type ImageStore, isImagePath } from '../images/image-store.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { ImageUse } from '../source/article-images.ts';
import { withoutHiddenLinks } from '../source/article-links.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { indexComments } from './comments-index.ts';
import { currentFront, frontList } from './front.ts';
import {
  type ArticleListPage,
  archiveLists,
  authorLists,
  correctionLists,
  nameLists,
  sectionLists,
  tagLists,
} from './lists.ts';
import { filesOfSite, imageUses } from './named-files.ts';
import { nextFinder } from './next-finder.ts';
import {
  type EditionFacts,
  editionFacts,
  type PublishFacts,
  type PublishParts,
  publishFacts,
  publishWithParts,
} from './publish-facts.ts';
import { type PublishContext, publishBody } from './published-form.ts';
import { type NeighbourFinder, neighbourFinder } from './section-neighbours.ts';
import { otherLanguages, translationGroups } from './translations.ts';
import { allSections, cardOf, type VisibleArticle, visibleArticles } from './visible-articles.ts';

/** Everything of an edition that readers may see, in memory. Texts of articles are read when they are rendered. */
export interface Site {
  edition: Edition;
  /** Visible articles, newest first. */
  articles: VisibleArticle[];
  front: FrontList;
  /** All pages of all lists of articles. */
  lists: ArticleListPage[];
  corrections: { path: string; list: CorrectionsList }[];
  months: MonthsList;
  /** All tags, and all authors. */
  names: NamesList[];
  free: { path: string; page: FreePage }[];
  /** Images that are shown, in every use: the variants that the site needs. */
  images: ImageUse[];
  /** Files that are copied: video, sound and captions that visible pages name, fonts and images of the theme. */
  assets: string[];
  /** All files of the edition that visible pages and the theme name, images included. */
  namedFiles: string[];
  commentsIndex: CommentsIndex;
  /** Published form of a visible article; undefined where its file changed or was removed meanwhile. */
  article(slug: string): Article | undefined;
  /** What a worker thread needs for the published form of a visible article, beside the edition's facts. */
  factsOf(slug: string): PublishFacts;
  editionFacts: EditionFacts;
  /** Headline of a visible article; undefined for every other slug. */
  headlineOf(slug: string): Inline | undefined;
  /** Card of a visible article; undefined for every other slug. */
  cardOf(slug: string): ArticleCard | undefined;
  /** Cache key of a visible article; undefined for every other slug. */
  keyOf(slug: string): string | undefined;
  /** Whether the edition has this article and readers cannot see it. */
  isHidden(slug: string): boolean;
  /** Cache key of the revision that is shown and of the history before it. */
  revisionKey(slug: string): string;
  /** Articles that are offered at the end of an article. */
  next(article: VisibleArticle): VisibleArticle[];
  /** Translations of each other, by the slug of each article that has one. */
  translations: ReadonlyMap<string, Translation[]>;
  /** Neighbours of an article in its section. */
  neighboursOf: NeighbourFinder;
}

/** What the published form needs of the revisions of articles. */
export type RevisionHistories = Pick<Revisions, 'of' | 'blocksOf' | 'history' | 'key'>;

/** Histories of an edition whose articles have never changed. */
export const NO_REVISIONS: RevisionHistories = {
  of: (_, summary) => ({ number: 1, at: summary.published, hash: summary.textHash }),
  blocksOf: () => [],
  key: () => '',
  history: () => [],
};

/** How a site is hosted. */
export interface Hosting {
  /** Origin and base path that it is served from, where they are not those of `edition.json`. */
  publicUrl?: string | undefined;
  /** Whether a comments service answers under the site's own address. */
  hasComments: boolean;
}

/** An edition as it is hosted: its address, and whether there is a comments service. */
export function hostedEdition(edition: Edition, { publicUrl, hasComments }: Hosting): Edition {
  const { comments } = edition;
  const isServed = comments === 'off' || hasComments || comments.endpoint !== undefined;
  return {
    ...edition,
    ...(publicUrl === undefined ? {} : { url: publicUrl }),
    ...(isServed ? {} : { comments: { ...comments, service: false } }),
  };
}

/** Facts that the published form of articles needs. @param now milliseconds; decides which articles are hidden */
export function publishContext(
  folder: EditionFolder,
  edition: Edition,
  images: ImageStore,
  now: number,
): PublishContext {
  const isHidden = folder.isHiddenAt(now);
  return {
    edition,
    photoOf: (photo, use) => images.publishedPhoto(photo, use),
    posterOf: (src, ratio) => images.publishedImage(ratio === undefined ? { src } : { src, ratio })?.src,
    currentSlug: folder.currentSlugs(),
    headlineOf: (slug) => (isHidden(slug) ? undefined : folder.articles.get(slug)?.summary?.headline),
    isHidden,
  };
}

function publishEdition(edition: Edition, articles: readonly VisibleArticle[], images: ImageStore): Edition {
  const { publisher, picture, masthead } = edition;
  return {
    ...edition,
    // The front page is composed already; a hidden article that is chosen for it must not be named (S18).
    front: {},
    sections: allSections(edition, articles),
    ...(publisher?.logo === undefined
      ? {}
      : { publisher: { ...publisher, logo: images.publishedPhoto(publisher.logo) } }),
    ...(picture === undefined ? {} : { picture: images.publishedPhoto(picture) }),
    ...(masthead === undefined ? {} : { masthead: images.publishedPhoto(masthead) }),
    authors: Object.fromEntries(
      Object.entries(edition.authors).map(([slug, author]) => [
        slug,
        author.photo === undefined
          ? author
          : { ...author, photo: cardPhoto(images.publishedPhoto(author.photo, 'lead'), 'list') },
      ]),
    ),
  };
}

function publishFreePage(slug: string, page: WrittenFreePage, context: PublishContext): FreePage {
  const { edition, isHidden } = context;
  const language = page.language ?? edition.language;
  const { headline, body } = withoutHiddenLinks(page, edition.url, isHidden);
  return {
    kind: 'free',
    slug,
    headline,
    body: publishBody(body, context),
    language,
    direction: directionOf(language),
  };
}

/** Returns a function that gives the parts of an article's published form that are not in its file. */
function partsFinder(
  histories: RevisionHistories,
  isPublic: boolean,
  summaryOf: (slug: string) => VisibleArticle['summary'],
  restOf: (slug: string) => PublishParts['rest'],
): (slug: string) => PublishParts {
  return (slug) => {
    const summary = summaryOf(slug);
    const history = histories.history(slug, isPublic);
    return {
      revision: { ...histories.of(slug, summary), ...(history.length === 0 ? {} : { history }) },
      blocksBefore: histories.blocksOf(slug, summary),
      rest: restOf(slug),
    };
  };
}

/**
 * Composes the site: everything of the edition that readers may see at a time.
 *
 * @param now milliseconds; hidden articles are in no part of the result (S18)
 */
export async function composeSite(
  folder: EditionFolder,
  written: Edition,
  images: ImageStore,
  now: number,
  histories: RevisionHistories = NO_REVISIONS,
): Promise<Site> {
  const { ofPages: files, ofTheme: themeFiles } = filesOfSite(folder, written, now);
  await images.prepare(folder, files);
  const articles = visibleArticles(folder, written, images, now);
  const edition = publishEdition(written, articles, images);
  const context = publishContext(folder, edition, images, now);
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const cardOfSlug = (slug: string) => bySlug.get(slug)?.card;
  const sections = sectionLists(edition.sections, articles);
  const tags = tagLists(articles);
  const authors = authorLists(edition, articles);
  const archive = archiveLists(articles);
  const translations = translationGroups(articles);
  const neighboursOf = neighbourFinder(articles);
  const summaryOf = (slug: string) => (bySlug.get(slug) as VisibleArticle).summary;
  const partsOf = partsFinder(histories, edition.revisions === 'public', summaryOf, (slug) => ({
    ...otherLanguages(translations, slug),
    ...neighboursOf(slug),
  }));
  return {
    edition,
    articles,
    front: frontList(
      { ...edition, front: currentFront(written.front, context.currentSlug) },
      articles,
      ({ slug, summary }) => cardOf(slug, summary, written, images, 'front'),
    ),
    lists: [...sections, ...tags, ...authors, ...archive.pages],
    corrections: correctionLists(articles).map(({ path, list }) => ({
      path,
      list: withoutHiddenLinks(list, edition.url, context.isHidden),
    })),
    months: archive.months,
    names: nameLists([...tags, ...authors], edition.language),
    free: [...folder.free.pages].map(([slug, page]) => ({
      path: freePath(slug),
      page: publishFreePage(slug, page, context),
    })),
    images: imageUses(written, articles, folder.free.pages.values()),
    assets: [...files.filter((path) => !isImagePath(path)), ...themeFiles],
    namedFiles: [...files, ...themeFiles],
    commentsIndex: indexComments(edition, articles, (slug, summary) => histories.of(slug, summary).number),
    article: (slug) => {
      const article = folder.article(slug);
      return article && publishWithParts(slug, article, partsOf(slug), context, cardOfSlug);
    },
    factsOf: (slug) => publishFacts(summaryOf(slug), partsOf(slug), context, cardOfSlug, images),
    editionFacts: editionFacts(folder, context),
    headlineOf: context.headlineOf,
    cardOf: cardOfSlug,
    keyOf: (slug) => bySlug.get(slug)?.key,
    isHidden: context.isHidden,
    revisionKey: (slug) => `${histories.of(slug, summaryOf(slug)).number} ${histories.key(slug)}`,
    translations,
    neighboursOf,
    next: nextFinder(sections),
  };
}
