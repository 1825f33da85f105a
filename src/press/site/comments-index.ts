import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { timeOf } from '../../model/time.ts';
import type { ArticleSummary } from '../source/article-summary.ts';
import { commentsOrigin } from './comments-origin.ts';
import { articleId } from './published-form.ts';
import type { VisibleArticle } from './visible-articles.ts';

function closesAt({ published }: ArticleSummary, days: number | undefined): string | undefined {
  const time = timeOf(published);
  if (days === undefined || time === undefined) return undefined;
  return new Date(time + days * 86_400_000).toISOString();
}

/** Names that belong to the paper: its authors, its title, its publisher. */
function ownNames(edition: Edition, stories: readonly VisibleArticle[]): string[] {
  const names = new Set([
    edition.title,
    ...(edition.publisher === undefined ? [] : [edition.publisher.name]),
  ]);
  for (const author of Object.values(edition.authors)) names.add(author.name);
  for (const { card } of stories) for (const name of card.byline ?? []) names.add(name);
  return [...names].sort();
}

/**
 * `comments-index.json`: how the server knows the stories (DESIGN, Who owns what).
 *
 * @param revisionOf the number of the text that is shown
 */
export function indexComments(
  edition: Edition,
  stories: readonly VisibleArticle[],
  revisionOf: (slug: string, summary: ArticleSummary) => number,
): CommentsIndex {
  const settings = edition.comments === 'off' ? undefined : edition.comments;
  const origin = commentsOrigin(edition);
  const indexed = stories.map(({ slug, summary }): IndexedArticle => {
    const end = closesAt(summary, settings?.closeAfterDays);
    const own =
      typeof summary.comments === 'object' ? summary.comments : { state: summary.comments ?? 'open' };
    return {
      slug,
      id: articleId(summary, slug, edition),
      state: settings === undefined ? 'off' : own.state,
      moderation: ('moderation' in own ? own.moderation : undefined) ?? settings?.moderation ?? 'post',
      ...(end === undefined ? {} : { closesAt: end }),
      revision: revisionOf(slug, summary),
    };
  });
  return {
    edition: {
      id: edition.id,
      url: edition.url,
      ...(origin === undefined ? {} : { commentsOrigin: origin }),
      authors: ownNames(edition, stories),
      requireEmail: settings?.requireEmail ?? true,
      moderation: settings?.moderation ?? 'post',
    },
    stories: indexed,
  };
}
