import type { EditionInterface } from '../edition/interface-language.ts';
import type { Comment, CommentState } from './comment.ts';

/** Pages about one comment: the values that the server renders them from. Addresses have the base path. */
export type CommentPageData =
  | {
      kind: 'report';
      comment: Comment;
      /** Address that the form posts to. */
      action: string;
      /** Whether what was sent lacks a reason. */
      isIncomplete?: boolean;
    }
  | { kind: 'reported' }
  | {
      kind: 'state';
      state: CommentState;
      /** Address that an objection posts to. */
      action: string;
      /** Whether what was sent lacks words. */
      isIncomplete?: boolean;
    }
  | { kind: 'problem'; problem: 'not_found' | 'too_many_requests' | 'unavailable' };

/** What is around a page about one comment. */
export interface CommentPageFrame {
  /** Title of the edition. */
  edition: string;
  /** Address of the front page. */
  front: string;
  /** Address of the page of the article, at the comment; absent where it is not known. */
  back?: string;
  interface: EditionInterface;
  timeZone: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Address of the style sheet. */
  styles: string;
}
