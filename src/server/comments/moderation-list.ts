import type { IndexedArticle } from '../../model/comment/comments-index.ts';
import type { ListedComment } from '../store/store.ts';

/** Replaces control characters: a comment must not steer the terminal. */
const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\n\t]|\p{Cf}/gu, '\uFFFD');

/**
 * Describes a comment for whoever decides on it: id, time, name, the story's headline, and the text.
 *
 * @param articles the visible articles; a comment of another one is shown with the article's id
 */
export function describeComment(
  { id, createdAt, name, articleId, text }: ListedComment,
  articles: readonly Pick<IndexedArticle, 'id' | 'slug' | 'headline'>[],
): string {
  const article = articles.find((candidate) => candidate.id === articleId);
  const under =
    article === undefined ? `${articleId}, which is not published` : `${article.headline} (${article.slug})`;
  const lines = [
    `${id}  ${new Date(createdAt).toISOString()}  ${name}`,
    `under ${under}`,
    ...text.split('\n'),
  ];
  return `${lines.map(withoutControls).join('\n  ')}\n`;
}
