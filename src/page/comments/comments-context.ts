import { createContext, type ReactNode, useContext } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { Comment } from '../../model/comment/comment.ts';
import { type CommentsView, commentsViewPath, underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';

/** What every comment of an article is rendered with. */
export interface CommentsSetting {
  /** URL of the comments service, without trailing slash. */
  service: string;
  article: Pick<Article, 'slug' | 'corrections' | 'revision'>;
  /** Whether readers can reply now. */
  canReply?: boolean;
  /** Renders what the reader can do with a comment of their own; hydrated alone. */
  renderOwnActions?: (comment: Comment) => ReactNode;
}

/** React context of what every comment of an article is rendered with. */
export const CommentsContext = createContext<CommentsSetting>({
  service: '',
  article: { slug: '', revision: { number: 1, at: '', hash: '' } },
});

/** React hook: returns a function that makes the address of the article's page with some of its comments. */
export function useCommentsAddress(): (view: Partial<CommentsView>) => string {
  const { base } = useInterface();
  const { article } = useContext(CommentsContext);
  return (view) => underBase(base, commentsViewPath(article.slug, view));
}
