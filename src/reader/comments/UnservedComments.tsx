import { useEffect, useState } from 'react';
import { CommentsUnavailable } from '../../page/comments/CommentStates.tsx';
import { CommentsSection } from '../../page/comments/CommentsSection.tsx';
import { useEnvironment } from '../environment/environment.ts';
import { DraftStore } from './drafts.ts';

/** Renders the comments section of an article on a host without a comments service, from which nothing is requested. */
export function UnservedComments({ articleId }: { articleId: string }) {
  const environment = useEnvironment();
  const [hasDraft, setDraft] = useState(false);
  // Whether a draft is stored is only known after hydration.
  useEffect(
    () => setDraft(new DraftStore(environment).draft(articleId) !== undefined),
    [environment, articleId],
  );
  return (
    <CommentsSection articleId={articleId} isServed={false}>
      <CommentsUnavailable hasDraft={hasDraft} />
    </CommentsSection>
  );
}
