import type { Article } from '../../../model/article/article.ts';
import { commentsServiceUrl } from '../../../model/edition/comments-service.ts';
import { type CommentsView, commentsViewPath } from '../../../model/routes.ts';
import { Comments } from '../../comments/Comments.tsx';
import { UnservedComments } from '../../comments/UnservedComments.tsx';
import { useEdition } from '../../data/edition-context.tsx';

interface Props {
  article: Article;
  /** Which comments the address names. */
  view: CommentsView;
}

/** Renders comments of an article, unless they are off in the edition or the article. */
export function ArticleComments({ article, view }: Props) {
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
      key={commentsViewPath('', view)}
      service={service}
      article={article}
      view={view}
      {...(isExpected ? { expected: { requireEmail } } : {})}
    />
  );
}
