import type { EditionInterface } from '../edition/interface-language.ts';
import type { Comment, CommentState } from './comment.ts';

/** What the page of a comment offers of mail to its writer. Addresses have the base path. */
export interface MailOffer {
  /** Whether mail is sent: no; asked for, and not confirmed from a mail yet; yes. */
  state: 'off' | 'asked' | 'on';
  /** Address that takes an e-mail address. */
  action: string;
  /** Address that ends the mail. */
  stop: string;
  /** Whether what was sent is no e-mail address. */
  isInvalid?: boolean;
}

/** Pages about one comment: the values that the server renders them from. Addresses have the base path. */
export type CommentPageData =
  | {
      kind: 'report';
      comment: Comment;
      /** Address that the form posts to. */
      action: string;
      /** What tells this browser from others, until it has a cookie. */
      reporter: string;
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
      /** Absent where no mail is sent. */
      mail?: MailOffer;
    }
  | {
      /** Asks whether mail is wanted, or is to end: programs that look at mails open links, and post nothing. */
      kind: 'confirm-mail' | 'stop-mail';
      /** Address that the form posts to. */
      action: string;
    }
  | { kind: 'mail-confirmed' | 'mail-stopped' }
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
