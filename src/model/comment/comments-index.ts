import type { CommentsState, Moderation } from '../article/article.ts';
import type { EditionInterface } from '../edition/interface-language.ts';

/** An article in the comments index. */
export interface IndexedArticle {
  slug: string;
  id: string;
  /** As plain text, for whoever decides on comments. */
  headline: string;
  state: CommentsState;
  moderation: Moderation;
  /** When comments close, RFC 3339; absent: never. */
  closesAt?: string;
  revision: number;
}

/** `dist/comments-index.json`: the visible articles, written by the build for the comments service. */
export interface CommentsIndex {
  edition: {
    id: string;
    url: string;
    /** Origin of the comments service, where it is not the edition's own. */
    commentsOrigin?: string;
    /** False where the pages were built for a host without a comments service. */
    service?: false;
    /** Names of the edition's authors, which readers may not use (C15). */
    authors: string[];
    /** The edition's title and publisher, which may not be a part of a reader's name either. */
    titles?: string[];
    /** IANA name, for the times that moderators see; absent in indexes of before. */
    timeZone?: string;
    /** Of the pages that the server renders; absent in indexes of before. */
    interface?: EditionInterface;
    requireEmail: boolean;
    moderation: Moderation;
  };
  /** Hashes of the pages' inline styles, for the content policy that the server sends; absent in development. */
  styleHashes?: string[];
  articles: IndexedArticle[];
}
