import { plainText } from '../../model/article/blocks.ts';
import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { timeOf } from '../../model/time.ts';
import { articleId } from '../source/article-id.ts';
import type { ArticleSummary } from '../source/article-summary.ts';
import type { VisibleArticle } from './visible-articles.ts';

/** Origin of the comments service where the edition names another than its own. */
export function commentsOrigin(edition: Edition): string | undefined {
  if (edition.comments === 'off' || edition.comments.endpoint === undefined) return undefined;
  return new URL(edition.comments.endpoint).origin;
}

/** When replies to an article close; RFC 3339. */
function closesAt({ published }: ArticleSummary, days: number | undefined): string | undefined {
  const time = timeOf(published);
  if (days === undefined || time === undefined) return undefined;
  return new Date(time + days * 86_400_000).toISOString();
}

/** Names of the edition itself: its title, its publisher. */
const titlesOf = ({ title, publisher }: Edition): string[] =>
  publisher === undefined ? [title] : [title, publisher.name];

/** Names that no reader may use: of the edition's authors, its title, its publisher. */
function reservedNames(edition: Edition, articles: readonly VisibleArticle[]): string[] {
  const names = new Set(titlesOf(edition));
  for (const author of Object.values(edition.authors)) names.add(author.name);
  for (const { card } of articles) for (const name of card.byline ?? []) names.add(name);
  return [...names].sort();
}

/**
 * Composes `comments-index.json`, from which the server learns about the articles (DESIGN, Who owns what).
 *
 * @param revisionOf number of the revision that is shown
 */
export function indexComments(
  edition: Edition,
  articles: readonly VisibleArticle[],
  revisionOf: (slug: string, summary: ArticleSummary) => number,
): CommentsIndex {
  const settings = edition.comments === 'off' ? undefined : edition.comments;
  const origin = commentsOrigin(edition);
  const indexed = articles.map(({ slug, summary }): IndexedArticle => {
    const closing = closesAt(summary, settings?.closeAfterDays);
    const comments =
      typeof summary.comments === 'object' ? summary.comments : { state: summary.comments ?? 'open' };
    return {
      slug,
      id: articleId(summary, slug, edition),
      headline: plainText(summary.headline),
      state: settings === undefined ? 'off' : comments.state,
      moderation:
        ('moderation' in comments ? comments.moderation : undefined) ?? settings?.moderation ?? 'post',
      ...(closing === undefined ? {} : { closesAt: closing }),
      revision: revisionOf(slug, summary),
    };
  });
  return {
    edition: {
      id: edition.id,
      url: edition.url,
      ...(origin === undefined ? {} : { commentsOrigin: origin }),
      ...(settings?.service === false ? { service: false } : {}),
      authors: reservedNames(edition, articles),
      titles: titlesOf(edition),
      timeZone: edition.timeZone,
      interface: edition.interface,
      requireEmail: settings?.requireEmail ?? true,
      moderation: settings?.moderation ?? 'post',
    },
    articles: indexed,
  };
}
