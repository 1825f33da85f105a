import type { EditionInterface } from '../edition/interface-language.ts';

/** Something about a comment that moderators are told. */
export interface ModeratorsMailItem {
  reason: 'held' | 'reported' | 'objected';
  /** Code of the rule by which the comment was held. */
  rule?: string;
  headline: string;
  /** Name and text of the comment. */
  name: string;
  text: string;
  /** Address of its page of moderation. */
  link: string;
}

/** A reply that a writer is told of. */
export interface MailedReply {
  name: string;
  text: string;
  link: string;
}

/** What a mail says: the values that its text is written from. Addresses are whole. */
export type MailData = {
  /** Title of the edition. */
  edition: string;
  /** Language that the mail is in: that of the edition's interface. */
  interface: EditionInterface;
} & (
  | {
      kind: 'moderators';
      items: readonly ModeratorsMailItem[];
      /** Address of the comments that wait. */
      queue: string;
    }
  | {
      kind: 'reply';
      headline: string;
      replies: readonly MailedReply[];
      /** Address of the page that ends these mails. */
      stop: string;
    }
  | {
      kind: 'decision';
      headline: string;
      isPublished: boolean;
      /** Why it was refused. */
      reason?: string;
      link: string;
      stop: string;
    }
  | {
      kind: 'confirmation';
      headline: string;
      link: string;
      /** Hours for which the link is good. */
      hours: number;
      stop: string;
    }
);

/** A mail as it is sent, in plain text. */
export interface MailText {
  subject: string;
  text: string;
}
