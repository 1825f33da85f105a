import type { ModeratorsMailItem } from '../../model/notices/mail-data.ts';

/** Texts of mails, in English; no reader loads them. */
export const mailsEn = {
  moderators: {
    held: (name: string) => `A comment by ${name} is waiting for a decision`,
    reported: (name: string) => `A comment by ${name} was reported`,
    objected: (name: string) => `${name} objects to a refusal`,
    many: (count: number) => `${count.toLocaleString('en-GB')} comments need a decision`,
    under: 'Under',
    why: 'Held for',
    decide: 'Decide:',
    queue: 'All that wait:',
  } satisfies Record<ModeratorsMailItem['reason'], (name: string) => string> & Record<string, unknown>,
  reply: {
    subject: (headline: string, count: number) =>
      `${count === 1 ? 'A reply' : `${count.toLocaleString('en-GB')} replies`} to your comment on “${headline}”`,
    intro: 'Replies to your comment on',
    by: (name: string) => `${name} writes:`,
    link: 'In the thread:',
  },
  decision: {
    published: (headline: string) => `Your comment on “${headline}” is published`,
    refused: (headline: string) => `Your comment on “${headline}” is not published`,
    publishedIntro: 'The newsroom has published your comment on',
    refusedIntro: 'The newsroom has decided not to publish your comment on',
    reason: 'The reason given:',
    link: 'Your comment:',
    objection: 'The page of your comment says whether you can object:',
  },
  confirmation: {
    subject: (edition: string) => `Do you want mail from ${edition} about your comment?`,
    intro:
      'Somebody, probably you, wants mail at this address about replies to a comment and about the decision on it:',
    link: 'If it was you, open this page and confirm it:',
    hours: (hours: number) => `The page is there for ${hours} hours.`,
    otherwise: 'If it was not you, do nothing: no more mail comes.',
  },
  stop: 'No more mail about this comment:',
};
