import type { Article, Inline, Revision } from '../../model/article/article.ts';
import type { CommentsIndex } from '../../model/comment/comments-index.ts';
import { directionOf } from '../../model/direction.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { FreePage, WrittenFreePage } from '../../model/edition/free-page.ts';
import type { CorrectionsList, FrontList, MonthsList } from '../../model/lists/lists.ts';
import { nextArticles } from '../../model/lists/next-articles.ts';
import type { Translation } from '../../model/page-data.ts';
import { cardPhoto } from '../../model/photo/photo-variants.ts';
import { freePath } from '../../model/routes.ts';
import { timeOf } from '../../model/time.ts';
import { hiddenReason } from '../../model/visibility.ts';
import { type ImageStore, isImagePath } from '../images/image-store.ts';
import type { Revisions } from '../revisions/revisions.ts';
import { withoutHiddenLinks } from '../source/article-links.ts';
import { assetPaths } from '../source/article-summary.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { cacheKey } from '../source/files.ts';
import { indexComments } from './comments-index.ts';
import { frontList } from './front.ts';
import {
  type ArticleListPage,
  archiveLists,
  authorLists,
  correctionLists,
  sectionLists,
  tagLists,
} from './lists.ts';
import { type PublishContext, publishArticle, publishBody } from './published-form.ts';
import { translationGroups } from './translations.ts';
import { allSections, cardOf, monthTeller, newestFirst, type VisibleArticle } from './visible-articles.ts';

/** Everything of an edition that readers may see, before it is written anywhere. Texts are read when they are printed. */
export interface Site {
  edition: Edition;
  /** Visible stories, newest first. */
  articles: VisibleArticle[];
  front: FrontList;
  /** Every page of every list of stories. */
  lists: ArticleListPage[];
  corrections: { path: string; list: CorrectionsList }[];
  months: MonthsList;
  free: { path: string; page: FreePage }[];
  /** Films, sounds and captions that visible pages name. Pictures go out remade, and nothing else leaves the folder. */
  assets: string[];
  /** Every file of the edition that visible pages name, pictures too. */
  named: string[];
  commentsIndex: CommentsIndex;
  /** A visible story whole; undefined where its file changed or went meanwhile. */
  article(slug: string): Article | undefined;
  /** What a story says that another leads to: its headline; undefined where readers cannot see it. */
  headlineOf(slug: string): Inline | undefined;
  /** Whether the edition has this story and readers cannot see it. */
  hides(slug: string): boolean;
  /** Which text of a story is shown, and what of its past: another one means another. */
  revisionKey(slug: string): string;
  /** What is read after a story. */
  next(story: VisibleArticle): VisibleArticle[];
  /** Stories of the same words in other languages, by slug. */
  translations: ReadonlyMap<string, Translation[]>;
}

/** What is remembered of the texts of stories. */
export type RevisionHistories = Pick<Revisions, 'of' | 'blocksOf' | 'history' | 'key'>;

/** Without a memory every story is as it was first published. */
export const NO_REVISIONS: RevisionHistories = {
  of: (_, summary) => ({ number: 1, at: summary.published, hash: summary.text }),
  blocksOf: () => [],
  key: () => '',
  history: () => [],
};

/** The edition with the origin and base path it is really served under. */
export function atPublicUrl(edition: Edition, publicUrl: string | undefined): Edition {
  return publicUrl === undefined ? edition : { ...edition, url: publicUrl };
}

/** How stories of this folder are published at the moment `now`. */
export function publishContext(
  folder: EditionFolder,
  edition: Edition,
  photos: ImageStore,
  now: number,
): PublishContext {
  const hides = folder.hidesAt(now);
  return {
    edition,
    photoOf: (photo, use) => photos.publishedPhoto(photo, use),
    posterOf: (src, ratio) => photos.poster(src, ratio),
    headlineOf: (slug) => (hides(slug) ? undefined : folder.articles.get(slug)?.summary?.headline),
    hides,
  };
}

function publishEdition(edition: Edition, stories: readonly VisibleArticle[], photos: ImageStore): Edition {
  const { publisher, picture } = edition;
  return {
    ...edition,
    // The front page is composed already; a hidden story that is chosen for it must not be named (S18).
    front: {},
    sections: allSections(edition, stories),
    ...(publisher?.logo === undefined
      ? {}
      : { publisher: { ...publisher, logo: photos.publishedPhoto(publisher.logo) } }),
    ...(picture === undefined ? {} : { picture: photos.publishedPhoto(picture) }),
    authors: Object.fromEntries(
      Object.entries(edition.authors).map(([slug, author]) => [
        slug,
        author.photo === undefined
          ? author
          : { ...author, photo: cardPhoto(photos.publishedPhoto(author.photo, 'lead'), 'list') },
      ]),
    ),
  };
}

function publishFree(slug: string, page: WrittenFreePage, context: PublishContext): FreePage {
  const { edition, hides } = context;
  const language = page.language ?? edition.language;
  const clean = withoutHiddenLinks(page, edition.url, hides);
  return {
    kind: 'free',
    slug,
    headline: clean.headline,
    body: publishBody(clean.body, context),
    language,
    direction: directionOf(language),
  };
}

/** Files that visible stories, pages and the edition name. */
export function namedFiles(folder: EditionFolder, edition: Edition, now: number): string[] {
  const names = new Set<string>();
  const add = (files: { src: string }[]) => {
    for (const { src } of files) names.add(src);
  };
  add(assetPaths([edition.publisher, edition.picture, edition.authors, [...folder.free.pages.values()]]));
  for (const { summary } of folder.articles.values())
    if (summary !== undefined && hiddenReason(summary, now) === undefined) add(summary.assets);
  return [...names];
}

function visibleArticles(
  folder: EditionFolder,
  edition: Edition,
  photos: ImageStore,
  now: number,
): VisibleArticle[] {
  const stories: VisibleArticle[] = [];
  const monthOf = monthTeller(edition.timeZone);
  for (const { slug, hash, summary } of folder.articles.values()) {
    if (summary === undefined || hiddenReason(summary, now) !== undefined) continue;
    // Asked for here, so that the files of a story that is not printed again are there all the same.
    const shown = summary.pictures.map(({ use, ratio, ...photo }) =>
      use === undefined
        ? (photos.poster(photo.src, ratio) ?? '')
        : JSON.stringify(photos.publishedPhoto(photo, use)),
    );
    const time = timeOf(summary.published) ?? 0;
    stories.push({
      slug,
      summary,
      card: cardOf(slug, summary, edition, photos),
      time,
      month: monthOf(time),
      key: shown.length === 0 ? hash : cacheKey(hash, ...shown),
    });
  }
  return newestFirst(stories);
}

/**
 * Makes everything of the edition that readers may see at the moment `now`.
 *
 * @param now milliseconds; hidden stories are in no part of the result (S18)
 */
export async function composeSite(
  folder: EditionFolder,
  written: Edition,
  photos: ImageStore,
  now: number,
  memory: RevisionHistories = NO_REVISIONS,
): Promise<Site> {
  const named = namedFiles(folder, written, now);
  await photos.prepare(folder, named);
  const articles = visibleArticles(folder, written, photos, now);
  const edition = publishEdition(written, articles, photos);
  const context = publishContext(folder, edition, photos, now);
  const bySlug = new Map(articles.map((story) => [story.slug, story]));
  const sections = sectionLists(edition.sections, articles);
  const archive = archiveLists(articles);
  const newest = new Map(
    sections.flatMap(({ list, articles: own }) =>
      list.kind === 'section' && list.page === undefined
        ? [[list.section.name, own.map(({ card }) => card)] as const]
        : [],
    ),
  );
  const revisionOf = (slug: string): Revision =>
    memory.of(slug, (bySlug.get(slug) as VisibleArticle).summary);
  return {
    edition,
    articles,
    front: frontList({ ...edition, front: written.front }, articles, ({ slug, summary }) =>
      cardOf(slug, summary, written, photos, 'front'),
    ),
    lists: [...sections, ...tagLists(articles), ...authorLists(edition, articles), ...archive.pages],
    corrections: correctionLists(articles).map(({ path, list }) => ({
      path,
      list: withoutHiddenLinks(list, edition.url, context.hides),
    })),
    months: archive.months,
    free: [...folder.free.pages].map(([slug, page]) => ({
      path: freePath(slug),
      page: publishFree(slug, page, context),
    })),
    assets: named.filter((path) => !isImagePath(path)),
    named,
    commentsIndex: indexComments(edition, articles, (slug, summary) => memory.of(slug, summary).number),
    article: (slug) => {
      const article = folder.article(slug);
      if (article === undefined) return undefined;
      const history = memory.history(slug, edition.revisions === 'public');
      const revision = { ...revisionOf(slug), ...(history.length === 0 ? {} : { history }) };
      return publishArticle(
        slug,
        article,
        revision,
        context,
        memory.blocksOf(slug, (bySlug.get(slug) as VisibleArticle).summary),
      );
    },
    headlineOf: context.headlineOf,
    hides: context.hides,
    revisionKey: (slug) => `${revisionOf(slug).number} ${memory.key(slug)}`,
    translations: translationGroups(articles),
    next: ({ slug, summary, card }) =>
      nextArticles(
        {
          slug,
          language: card.language,
          related: (summary.related ?? []).map((item) => (typeof item === 'string' ? { slug: item } : item)),
        },
        newest.get(summary.section) ?? [],
      ).flatMap((one) => bySlug.get(one.slug) ?? []),
  };
}
