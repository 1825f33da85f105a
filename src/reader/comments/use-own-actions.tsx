import { type ComponentProps, type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import type { Comment } from '../../model/comment/comment.ts';
import type { CommentsSetting } from '../../page/comments/comments-context.ts';
import type { CommentsClient } from './comments-client.ts';
import type { DraftStore, OwnComment as Tokens } from './drafts.ts';
import type Loaded from './OwnComment.tsx';
import type { useThread } from './use-thread.ts';

const OwnComment = lazy<ComponentType<ComponentProps<typeof Loaded>>>(() =>
  // Where its code does not load, the comment is as it is for others.
  import('./OwnComment.tsx').catch(() => ({ default: () => null })),
);

/** React hook: how to render what the reader can do with comments of their own, where there are some. */
export function useOwnActions(
  client: CommentsClient,
  drafts: DraftStore,
  articleId: string,
  { comments, add, removeHeld }: Pick<ReturnType<typeof useThread>, 'comments' | 'add' | 'removeHeld'>,
): Pick<CommentsSetting, 'renderOwnActions'> {
  const [own, setOwn] = useState<Map<string, Tokens>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new comment may be the reader's own
  useEffect(() => {
    const stored = drafts.own(articleId);
    setOwn((before) => (stored.size + before.size === 0 ? before : stored));
  }, [drafts, articleId, comments.length]);
  if (own.size === 0) return {};
  const onChanged = (comment: Comment) => {
    if (comment.status === 'withdrawn') drafts.removeOwn(articleId, comment.id);
    add(comment);
  };
  return {
    renderOwnActions: (comment) => {
      const tokens = own.get(comment.id);
      if (tokens === undefined) return undefined;
      return (
        <Suspense fallback={null}>
          <OwnComment
            client={client}
            comment={comment}
            own={tokens}
            onChanged={onChanged}
            onDecided={removeHeld}
          />
        </Suspense>
      );
    },
  };
}
