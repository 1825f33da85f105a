import { useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { Comments } from '../comments/Comments.tsx';
import { commentsService } from './environment.ts';
import { usePaper } from './page-context.tsx';

/** The comments of a story, where the edition and the story have any. */
export function CommentsBelow({ article }: { article: Article }) {
  const paper = usePaper();
  const service = commentsService(paper);
  const [awake, setAwake] = useState(false);
  // Printed pages have none: what the first frame shows must be what was printed.
  useEffect(() => setAwake(true), []);
  if (!awake || service === undefined || article.comments.state === 'off') return null;
  return <Comments service={service} article={article} />;
}
