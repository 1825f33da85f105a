import type { CountFormats } from '../count-formats.ts';

/** Text in English for who writes a comment: what is wrong with the form, and what to do with a comment of one's own. */
const writingEn = ({ number }: CountFormats<'one' | 'other'>) => ({
  /** By error code of the comments service. */
  failures: {
    invalid_json: 'The comment was garbled on its way. Your text is safe; please send it again.',
    invalid_fields: 'Some fields need a second look. Your text is safe; nothing has been sent.',
    unsupported_media_type:
      'The comment was sent in a form the service does not read. Your text is safe; reload the page and try again.',
    method_not_allowed:
      'The service does not take comments this way. Your text is safe; reload the page and try again.',
    not_found: 'This story takes no comments any more. Your text is safe; copy it if you need it.',
    comments_closed: 'Comments have been closed in the meantime. Your text is safe; copy it if you need it.',
    edit_window_over: 'The time for changes is over: this comment stays as it is.',
    duplicate: 'You have said that already: the same comment stands under this story.',
    key_reused: 'This comment was changed while it was on its way. Your text is safe; please send it again.',
    too_many_requests:
      'That was quick: the last comment has hardly arrived. Your text is safe; wait a moment and send it again.',
    too_large: 'The comment is too large to be taken. Your text is safe; shorten it and send it again.',
    forbidden_origin:
      'The comment came from another address than this page’s, so it was not taken. Your text is safe.',
    misdirected:
      'The comment reached a server that does not know this newspaper. Your text is safe; please try again later.',
    unavailable: 'Comments cannot be taken just now. Your text is safe; please try again in a minute.',
    internal: 'Something failed on our side. Your text is safe; please try again in a minute.',
  },
  /** By field and error code; `any` is for what has no message of its own. */
  errors: {
    text: {
      required: 'Please write something first.',
      too_long: `This is too long: at most ${number(5000)} characters fit.`,
      invalid_characters: 'This has characters in it that cannot be shown.',
    },
    name: {
      required: 'Please give a name. Any name will do.',
      too_long: `This name is too long: at most ${number(60)} characters fit.`,
      invalid_characters: 'This name has characters in it that cannot be shown.',
      reserved_name: 'This name belongs to the newsroom. Please choose another.',
    },
    email: {
      required: 'Please give an email address. It will not be published.',
      too_long: `This address is too long: at most ${number(100)} characters fit.`,
      invalid_email: 'This is not a whole email address, such as name@example.org.',
    },
    url: {
      too_long: `This address is too long: at most ${number(200)} characters fit.`,
      invalid_url: 'This is not a web address, such as https://example.org.',
    },
    any: {
      required: 'Please fill this in.',
      too_long: 'This is too long.',
      invalid_email: 'This is not an email address.',
      invalid_url: 'This is not a web address.',
      invalid_characters: 'This has characters in it that cannot be shown.',
      reserved_name: 'This name is taken.',
      invalid: 'This could not be accepted as it is.',
      unknown: 'This is not a field we know.',
    },
  },
  /** What readers do with comments of their own. */
  own: {
    edit: 'Edit',
    withdraw: 'Withdraw',
    withdrawSure: 'Withdraw it for good',
    text: 'Your comment',
    save: 'Save',
    cancel: 'Leave it as it was',
    saving: 'Saving…',
    status: 'See what becomes of it',
    refused: 'It was not published.',
    stored: 'What is stored about it',
    erase: 'Erase it',
    eraseSure: 'Erase it for ever',
    over: 'It can no longer be changed: the time for that is over.',
    failed: 'That did not work. Your words are safe; please try again in a minute.',
    offline: 'No connection. Your words are safe; please try again.',
  },
});

export default writingEn;
