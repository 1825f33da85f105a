import type { Article, WrittenArticle } from '../model/article/article.ts';
import type { CommentsIndex, IndexedStory } from '../model/comment/index-file.ts';
import type { Edition } from '../model/edition/edition.ts';
import type { FrontList, SectionList } from '../model/edition/lists.ts';
import { timeOf } from '../model/time.ts';
import { type HiddenReason, hiddenReason } from '../model/visibility.ts';
import { commentsOrigin } from './comments-origin.ts';
import { assetPaths } from './cross-check.ts';
import type { EditionFolder } from './edition-folder.ts';
import { allSections, frontList, newestFirst, sectionLists } from './lists.ts';
import { isPicture, type PhotoDesk } from './photos/desk.ts';
import { type PublishContext, publishArticle } from './publish.ts';

/** Everything of an edition that readers may see, before it is written anywhere. */
export interface Site {
  edition: Edition;
  /** Visible stories, newest first. */
  articles: Article[];
  front: FrontList;
  sections: { path: string; list: SectionList }[];
  /** Films, sounds and captions that visible pages name. Pictures go out remade, and nothing else leaves the folder. */
  assets: string[];
  commentsIndex: CommentsIndex;
}

/** The edition with the origin and base path it is really served under. */
export function atPublicUrl(edition: Edition, publicUrl: string | undefined): Edition {
  return publicUrl === undefined ? edition : { ...edition, url: publicUrl };
}

/** The stories of a folder that can be read, each with the reason why readers do not see it, if any. */
export function* readable(
  folder: EditionFolder,
  now: number,
): Generator<{ slug: string; article: WrittenArticle; hidden: HiddenReason | undefined }> {
  for (const { slug, article } of folder.stories.values()) {
    if (article !== undefined) yield { slug, article, hidden: hiddenReason(article, now) };
  }
}

/** How stories of this folder are published at the moment `now`. */
export function publishContext(
  folder: EditionFolder,
  edition: Edition,
  photos: PhotoDesk,
  now: number,
): PublishContext {
  const hides = (slug: string): boolean => {
    const story = folder.stories.get(slug);
    if (story === undefined) return false;
    return story.article === undefined || hiddenReason(story.article, now) !== undefined;
  };
  return {
    edition,
    photoOf: (photo, use) => photos.publish(photo, use),
    posterOf: (src, ratio) => photos.poster(src, ratio),
    headlineOf: (slug) => (hides(slug) ? undefined : folder.stories.get(slug)?.article?.headline),
    hides,
  };
}

function publishEdition(edition: Edition, articles: readonly Article[], photos: PhotoDesk): Edition {
  const { publisher, picture } = edition;
  return {
    ...edition,
    // The front page is composed already; a hidden story that is chosen for it must not be named (S18).
    front: {},
    sections: allSections(edition, articles),
    ...(publisher?.logo === undefined
      ? {}
      : { publisher: { ...publisher, logo: photos.publish(publisher.logo) } }),
    ...(picture === undefined ? {} : { picture: photos.publish(picture) }),
    authors: Object.fromEntries(
      Object.entries(edition.authors).map(([slug, author]) => [
        slug,
        author.photo === undefined ? author : { ...author, photo: photos.publish(author.photo) },
      ]),
    ),
  };
}

function closesAt(article: Article, days: number | undefined): string | undefined {
  const published = timeOf(article.published);
  if (days === undefined || published === undefined) return undefined;
  return new Date(published + days * 86_400_000).toISOString();
}

/** `comments-index.json`: how the server knows the stories (DESIGN, Who owns what). */
function indexComments(edition: Edition, articles: readonly Article[], authors: string[]): CommentsIndex {
  const settings = edition.comments === 'off' ? undefined : edition.comments;
  const origin = commentsOrigin(edition);
  const stories = articles.map(({ slug, id, comments, revision, ...article }): IndexedStory => {
    const end = closesAt({ slug, id, comments, revision, ...article }, settings?.closeAfterDays);
    return {
      slug,
      id,
      state: settings === undefined ? 'off' : comments.state,
      moderation: comments.moderation ?? settings?.moderation ?? 'post',
      ...(end === undefined ? {} : { closesAt: end }),
      revision: revision.number,
    };
  });
  return {
    edition: {
      id: edition.id,
      url: edition.url,
      ...(origin === undefined ? {} : { commentsOrigin: origin }),
      authors,
      requireEmail: settings?.requireEmail ?? true,
      moderation: settings?.moderation ?? 'post',
    },
    stories,
  };
}

/** Names that belong to the paper: its authors, its title, its publisher. */
function ownNames(edition: Edition, articles: readonly Article[]): string[] {
  const names = new Set([
    edition.title,
    ...(edition.publisher === undefined ? [] : [edition.publisher.name]),
  ]);
  for (const author of Object.values(edition.authors)) names.add(author.name);
  for (const article of articles) for (const author of article.byline ?? []) names.add(author.name);
  return [...names].sort();
}

/** Every file that readable stories and the edition name. */
function assetsOf(folder: EditionFolder, edition: Edition, now: number): string[] {
  const values: unknown[] = [edition.publisher, edition.picture, edition.authors];
  for (const { article, hidden } of readable(folder, now)) if (hidden === undefined) values.push(article);
  return [...new Set(values.flatMap((value) => assetPaths(value)).map(({ src }) => src))];
}

/**
 * Makes everything of the edition that readers may see at the moment `now`.
 *
 * @param now milliseconds; hidden stories are in no part of the result (S18)
 */
export async function composeSite(
  folder: EditionFolder,
  written: Edition,
  photos: PhotoDesk,
  now: number,
): Promise<Site> {
  const assets = assetsOf(folder, written, now);
  await photos.prepare(folder, assets);
  const context = publishContext(folder, written, photos, now);
  const articles = newestFirst(
    [...readable(folder, now)]
      .filter(({ hidden }) => hidden === undefined)
      .map(({ slug, article }) => publishArticle(slug, article, context)),
  );
  const edition = publishEdition(written, articles, photos);
  return {
    edition,
    articles,
    front: frontList({ ...edition, front: written.front }, articles),
    sections: edition.sections.flatMap((section) => sectionLists(section, articles)),
    assets: assets.filter((path) => !isPicture(path)),
    commentsIndex: indexComments(edition, articles, ownNames(edition, articles)),
  };
}
