import type { Article } from '../../model/article/article.ts';
import { Comments } from '../comments/Comments.tsx';
import { commentsServiceUrl, useEdition } from '../data/edition-context.tsx';

/** The comments of an article, where the edition and the article have any. */
export function ArticleComments({ article }: { article: Article }) {
  const open = useEdition();
  const service = commentsServiceUrl(open);
  const settings = open.edition.comments;
  if (settings === 'off' || service === undefined || article.comments.state === 'off') return null;
  const { endpoint, requireEmail } = settings;
  // Where a service elsewhere is named, its form stands in the page before it was asked.
  const isExpected = endpoint !== undefined && article.comments.state === 'open';
  return (
    <Comments service={service} article={article} {...(isExpected ? { expected: { requireEmail } } : {})} />
  );
}
