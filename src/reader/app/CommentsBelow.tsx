import { lazy, Suspense } from 'react';
import type { Article } from '../../model/article/article.ts';
import { commentsService } from './environment.ts';
import { usePaper } from './page-context.tsx';

const Comments = lazy(() => import('../comments/Comments.tsx'));

/** The comments of a story, where the edition and the story have any. Their code is fetched after the story. */
export function CommentsBelow({ article }: { article: Article }) {
  const paper = usePaper();
  const service = commentsService(paper);
  if (service === undefined || article.comments.state === 'off') return null;
  return (
    <Suspense fallback={null}>
      <Comments service={service} article={article} />
    </Suspense>
  );
}
