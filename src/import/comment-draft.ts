/** State of a comment where it comes from. */
export type DraftStatus = 'published' | 'held' | 'spam' | 'removed';

/** Imported comment, before it is normalised. */
export interface CommentDraft {
  /** Its id where it comes from, unique among those of a site. */
  id: string;
  /** Id of the comment it answers; absent at the top. */
  parent?: string;
  /** Address of the page it belongs to; empty where the file does not say. */
  page: string;
  name: string;
  email: string;
  url: string;
  /** Text in the small markup of comments, never HTML. */
  text: string;
  /** Milliseconds since 1970; absent where the file has no valid time. */
  at?: number;
  status: DraftStatus;
  /** Line of the file. */
  line: number;
}

/** A link to the page from another site that stands among its comments; it is left out. */
export interface LinkBack {
  leftOut: 'trackback' | 'pingback';
}
