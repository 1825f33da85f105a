/** Interface text of the pages about one comment, in English. */
const commentPagesEn = {
  back: 'Back to the comments',
  front: 'To the front page',
  report: {
    title: 'Report a comment',
    intro: 'The newsroom will look at it. Its writer does not learn who reported it.',
    comment: 'The comment',
    reason: 'What is wrong with it?',
    reasons: {
      spam: 'It is an advertisement or spam',
      abuse: 'It insults or threatens somebody',
      off_topic: 'It has nothing to do with the story',
      other: 'Something else',
    },
    note: 'Anything to add? (optional)',
    submit: 'Send the report',
    incomplete: 'Please choose what is wrong with the comment.',
  },
  reported: {
    title: 'Thank you',
    text: 'Your report has reached the newsroom.',
  },
  state: {
    title: 'Your comment',
    waiting: 'It is waiting for a decision of the newsroom. This page will tell you when there is one.',
    published: 'It is published.',
    refused: 'The newsroom has decided not to publish it.',
    withdrawn: 'You have withdrawn it.',
    reason: 'The reason given:',
    since: 'Since',
    object: 'If you think this is a mistake, say why. You can do so once.',
    objection: 'Your objection',
    submit: 'Send the objection',
    incomplete: 'Please write why you object.',
  },
  mail: {
    title: 'Mail about this comment',
    off: 'Tell me by mail about replies and the decision. Your address is used for nothing else, and no reader sees it.',
    asked: 'We have sent a mail to the address. Open the link in it, and confirm that you want such mails.',
    on: 'You get a mail when somebody replies and when the newsroom decides.',
    address: 'Your e-mail address',
    submit: 'Ask for mail',
    again: 'Send another one',
    stop: 'No mail about this comment',
    invalid: 'Please write a whole e-mail address, for example name@example.org.',
  },
  'confirm-mail': {
    title: 'Do you want mail about your comment?',
    text: 'You get a mail when somebody replies and when the newsroom decides. Each has a link that ends them.',
    submit: 'Yes, send me mail',
  },
  'mail-confirmed': {
    title: 'You get mail about your comment',
    text: 'When somebody replies or the newsroom decides, a mail comes. Each has a link that ends them.',
  },
  'stop-mail': {
    title: 'No more mail about your comment?',
    text: 'Your address is deleted here, and no more mail comes about this comment.',
    submit: 'Yes, no more mail',
  },
  'mail-stopped': {
    title: 'No more mail comes',
    text: 'If there was an address for mail about this comment, it is deleted.',
  },
  problem: {
    not_found: {
      title: 'There is no such comment',
      text: 'It may have been removed or withdrawn, or the address is not whole.',
    },
    too_many_requests: { title: 'That was quick', text: 'Please wait a minute and try again.' },
    unavailable: { title: 'Not now', text: 'The comments cannot be reached. Please try again in a minute.' },
  },
};

export default commentPagesEn;
