import type { CommentsState, Moderation } from '../article/article.ts';

/** A story as the comments service knows it. */
export interface IndexedArticle {
  slug: string;
  id: string;
  state: CommentsState;
  moderation: Moderation;
  /** RFC 3339; absent: never by itself. */
  closesAt?: string;
  revision: number;
}

/** `dist/comments-index.json`: written by the press, read by the server; hidden stories are not in it. */
export interface CommentsIndex {
  edition: {
    id: string;
    url: string;
    /** Where the edition's comments are served, if by another origin than its own. */
    commentsOrigin?: string;
    /** Names that only the paper's own people may sign with (C15). */
    authors: string[];
    requireEmail: boolean;
    moderation: Moderation;
  };
  /** Inline styles of the printed pages, for the content policy that the server sends; absent in development. */
  styleHashes?: string[];
  stories: IndexedArticle[];
}
