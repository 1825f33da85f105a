/** Interface text for what readers do with comments of their own; loaded when there is one. */
export const ownCommentTexts = {
  edit: 'Edit',
  withdraw: 'Withdraw',
  withdrawSure: 'Withdraw it for good',
  text: 'Your comment',
  save: 'Save',
  cancel: 'Leave it as it was',
  saving: 'Saving…',
  status: 'See what becomes of it',
  over: 'It can no longer be changed: the time for that is over.',
  failed: 'That did not work. Your words are safe; please try again in a minute.',
  offline: 'No connection. Your words are safe; please try again.',
};

/** The same texts in any language. */
export type OwnCommentTexts = typeof ownCommentTexts;
