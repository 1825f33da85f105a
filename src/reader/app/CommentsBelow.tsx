import type { Article } from '../../model/article/article.ts';
import { Comments } from '../comments/Comments.tsx';
import { commentsService } from './environment.ts';
import { usePaper } from './page-context.tsx';

/** The comments of a story, where the edition and the story have any. */
export function CommentsBelow({ article }: { article: Article }) {
  const paper = usePaper();
  const service = commentsService(paper);
  if (service === undefined || article.comments.state === 'off') return null;
  return <Comments service={service} article={article} />;
}
