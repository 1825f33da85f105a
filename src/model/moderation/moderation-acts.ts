/** What a moderator can do, by the words that forms send and the log stores. */

/** Acts that give a comment another state. */
export const DECISIONS = ['approve', 'refuse', 'spam', 'remove', 'restore'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Acts on one comment. */
export const COMMENT_ACTS = [...DECISIONS, 'pin', 'unpin'] as const;
/** Acts on the writer of a comment, where the writer gave an e-mail address. */
export const WRITER_ACTS = ['trust', 'block', 'forget'] as const;
/** Acts on all comments of an article. */
export const THREAD_ACTS = ['close', 'open', 'slow'] as const;
/** Acts of an admin that erase for ever who wrote a comment, or all of it but its place (P03). */
export const ERASURE_ACTS = ['person', 'comment'] as const;
/** Acts of an admin on an account. */
export const ACCOUNT_ACTS = ['disable', 'enable', 'make_admin', 'make_moderator'] as const;

export type CommentAct = (typeof COMMENT_ACTS)[number];
export type WriterAct = (typeof WRITER_ACTS)[number];
export type ThreadAct = (typeof THREAD_ACTS)[number];
export type ErasureAct = (typeof ERASURE_ACTS)[number];
export type AccountAct = (typeof ACCOUNT_ACTS)[number];
/** What happens to accounts and sessions otherwise, which nobody can take back from the log. */
export const SIGN_IN_ACTS = [
  'add_account',
  'set_password',
  'second_factor_on',
  'second_factor_off',
  'end_session',
] as const;
export type SignInAct = (typeof SIGN_IN_ACTS)[number];
export const isSignInAct = (act: string): act is SignInAct =>
  (SIGN_IN_ACTS as readonly string[]).includes(act);

/** Any act that the log may name. */
export type LoggedAct =
  | CommentAct
  | WriterAct
  | ThreadAct
  | AccountAct
  | SignInAct
  | 'answer'
  | 'erase'
  | 'undo';

/** Where a comment may be. `withdrawn` by its writer, which no moderator changes. */
export type ModeratedStatus = 'published' | 'held' | 'spam' | 'removed' | 'withdrawn';

/** The state that each decision leads to, and those from which it may be made. */
const RULES: Readonly<Record<Decision, { to: ModeratedStatus; from: readonly ModeratedStatus[] }>> = {
  // A published comment that was reported is approved again: its reports are settled.
  approve: { to: 'published', from: ['held', 'spam', 'published'] },
  refuse: { to: 'removed', from: ['held', 'spam'] },
  spam: { to: 'spam', from: ['held', 'published', 'removed'] },
  remove: { to: 'removed', from: ['published'] },
  restore: { to: 'published', from: ['removed'] },
};

/** The state that a decision leads to. */
export const statusAfter = (decision: Decision): ModeratedStatus => RULES[decision].to;

/** Whether a comment can be decided on so. One whose text is erased is not published again (P03). */
export const canDecide = (
  decision: Decision,
  { status, text }: { status: ModeratedStatus; text: string },
): boolean => RULES[decision].from.includes(status) && (text !== '' || RULES[decision].to !== 'published');

/** Slow modes that are offered, in seconds between two comments of one reader; 0: none. */
export const SLOW_SECONDS = [0, 30, 120, 600, 3600] as const;

/** Longest reason and longest answer, in code points. */
export const REASON_LIMIT = 500;

/** Most comments that one bulk act decides on. */
export const BULK_LIMIT = 50;
