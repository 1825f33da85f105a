import type { Article, CardFields, Inline, Revision, WrittenArticle } from '../../model/article/article.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { ImageStore } from '../images/image-store.ts';
import { type PublishedImage, withImage } from '../images/published-image.ts';
import type { RecordedBlock } from '../revisions/block-ids.ts';
import { type ImageUse, photoUses } from '../source/article-images.ts';
import type { ArticleSummary } from '../source/article-summary.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { formerSlugs } from '../source/renamed-articles.ts';
import { type PublishContext, publishArticle, withCards } from './published-form.ts';

/** What the published form of any article needs of its edition, as plain data for a worker thread. */
export interface EditionFacts {
  edition: Edition;
  /** Slugs of the articles that readers cannot see. */
  hidden: ReadonlySet<string>;
  /** Slugs that articles have now, by those that they had before. */
  renamed: ReadonlyMap<string, string>;
}

/** What the published form of one article needs of the rest of its edition, as plain data for a worker thread. */
export interface PublishFacts extends PublishParts {
  /** Headlines of the visible articles that it names, by slug. */
  headlines: ReadonlyMap<string, Inline>;
  /** Cards of its related articles, by slug. */
  cards: ReadonlyMap<string, CardFields>;
  /** Published forms of its images that can be shown, by use. */
  images: ReadonlyMap<string, PublishedImage>;
}

/** What is in an article's published form beside what its file says. */
export interface PublishParts {
  revision: Revision;
  /** Blocks of the revision before, whose ids are carried over. */
  blocksBefore: readonly RecordedBlock[];
  /** Its other languages, and its neighbours in its section. */
  rest: Partial<Article>;
}

/** Collects the facts of an edition. */
export function editionFacts(
  folder: EditionFolder,
  { edition, isHidden, currentSlug }: PublishContext,
): EditionFacts {
  const former = [...folder.articles.values()].flatMap(({ summary }) => formerSlugs(summary));
  return {
    edition,
    hidden: new Set([...folder.articles.keys()].filter(isHidden)),
    renamed: new Map(
      former.filter((slug) => currentSlug(slug) !== slug).map((slug) => [slug, currentSlug(slug)]),
    ),
  };
}

const keyOf = (use: ImageUse): string => JSON.stringify(use);

/** Collects the facts of an article. @param summary with the present slugs of the articles that it names */
export function publishFacts(
  { related = [], links, translationOf, images: uses }: ArticleSummary,
  parts: PublishParts,
  { headlineOf }: PublishContext,
  cardOf: (slug: string) => CardFields | undefined,
  images: ImageStore,
): PublishFacts {
  const headlines = new Map<string, Inline>();
  const cards = new Map<string, CardFields>();
  const addHeadline = (slug: string | undefined) => {
    const headline = slug === undefined ? undefined : headlineOf(slug);
    if (slug !== undefined && headline !== undefined) headlines.set(slug, headline);
  };
  for (const item of related) {
    const slug = typeof item === 'string' ? item : item.slug;
    const card = slug === undefined ? undefined : cardOf(slug);
    if (slug !== undefined && card !== undefined) cards.set(slug, card);
    addHeadline(slug);
  }
  for (const { slug } of links) addHeadline(slug);
  addHeadline(translationOf);
  const shown = new Map<string, PublishedImage>();
  for (const use of uses) {
    const image = images.publishedImage(use);
    if (image !== undefined) shown.set(keyOf(use), image);
  }
  return { ...parts, headlines, cards, images: shown };
}

/** Published form of an article, with what the site adds to what its file says. */
export function publishWithParts(
  slug: string,
  written: WrittenArticle,
  { revision, blocksBefore, rest }: PublishParts,
  context: PublishContext,
  cardOf: (slug: string) => CardFields | undefined,
): Article {
  const article = publishArticle(slug, written, revision, context, blocksBefore);
  // In place: a build would copy each of them twice more.
  return Object.assign(article, { related: withCards(article.related, context, cardOf) }, rest);
}

/** Published form of an article from its facts; the same as `Site.article` gives. */
export function publishFromFacts(
  slug: string,
  written: WrittenArticle,
  facts: PublishFacts,
  { edition, hidden, renamed }: EditionFacts,
): Article {
  const { headlines, cards, images } = facts;
  const currentSlug = (slug: string) => renamed.get(slug) ?? slug;
  const imageOf = (use: ImageUse) => images.get(keyOf(use));
  const context: PublishContext = {
    edition,
    currentSlug,
    headlineOf: (slug) => headlines.get(slug),
    isHidden: (slug) => hidden.has(currentSlug(slug)),
    photoOf: (photo, use) => {
      const [imageUse] = photoUses(photo, use);
      return imageUse === undefined ? photo : withImage(photo, imageOf(imageUse));
    },
    posterOf: (src, ratio) => imageOf(ratio === undefined ? { src } : { src, ratio })?.src,
  };
  return publishWithParts(slug, written, facts, context, (slug) => cards.get(slug));
}
