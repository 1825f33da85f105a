import type { Article } from '../../model/article/article.ts';
import { Comments } from '../comments/Comments.tsx';
import { UnservedComments } from '../comments/UnservedComments.tsx';
import { commentsServiceUrl, useEdition } from '../data/edition-context.tsx';

/** Renders a page of the comments of an article, unless they are off in the edition or the article. */
export function ArticleComments({ article, page }: { article: Article; page: number }) {
  const open = useEdition();
  const service = commentsServiceUrl(open);
  const settings = open.edition.comments;
  if (settings === 'off' || article.comments.state === 'off') return null;
  if (service === undefined) return <UnservedComments articleId={article.id} />;
  const { endpoint, requireEmail } = settings;
  // Where the edition names a comments service, the form is rendered before the service responds.
  const isExpected = endpoint !== undefined && article.comments.state === 'open';
  return (
    <Comments
      key={page}
      service={service}
      article={article}
      page={page}
      {...(isExpected ? { expected: { requireEmail } } : {})}
    />
  );
}
