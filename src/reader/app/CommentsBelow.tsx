import type { Article } from '../../model/article/article.ts';
import { Comments } from '../comments/Comments.tsx';
import { commentsService } from './environment.ts';
import { usePaper } from './page-context.tsx';

/** The comments of a story, where the edition and the story have any. */
export function CommentsBelow({ article }: { article: Article }) {
  const paper = usePaper();
  const service = commentsService(paper);
  const settings = paper.edition.comments;
  if (settings === 'off' || service === undefined || article.comments.state === 'off') return null;
  const { endpoint, requireEmail } = settings;
  // Where a service elsewhere is named, its form stands in the page before it was asked.
  const isExpected = endpoint !== undefined && article.comments.state === 'open';
  return (
    <Comments service={service} article={article} {...(isExpected ? { expected: { requireEmail } } : {})} />
  );
}
