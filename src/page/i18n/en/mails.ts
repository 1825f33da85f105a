import type { ModeratorsMailItem } from '../../../model/notices/mail-data.ts';
import type { CountFormats } from '../count-formats.ts';

/** Texts of mails, in English; no reader loads them. */
const mailsEn = ({ plural }: CountFormats<'one' | 'other'>) => ({
  moderators: {
    held: (name: string) => `A comment by ${name} is waiting for a decision`,
    reported: (name: string) => `A comment by ${name} was reported`,
    objected: (name: string) => `${name} objects to a refusal`,
    many: (count: number) =>
      plural(count, { one: '# comment needs a decision', other: '# comments need a decision' }),
    under: 'Under:',
    why: 'Held for:',
    decide: 'Decide:',
    queue: 'All that wait:',
  } satisfies Record<ModeratorsMailItem['reason'], (name: string) => string> & Record<string, unknown>,
  /** Names an article where a sentence is about it. */
  article: (headline: string, edition: string) => `“${headline}” (${edition})`,
  reply: {
    subject: (headline: string, count: number) =>
      `${plural(count, { one: 'A reply', other: '# replies' })} to your comment on “${headline}”`,
    intro: (article: string) => `Replies to your comment on ${article}:`,
    by: (name: string) => `${name} writes:`,
    link: 'In the thread:',
  },
  decision: {
    published: (headline: string) => `Your comment on “${headline}” is published`,
    refused: (headline: string) => `Your comment on “${headline}” is not published`,
    publishedIntro: (article: string) => `The newsroom has published your comment on ${article}.`,
    refusedIntro: (article: string) => `The newsroom has decided not to publish your comment on ${article}.`,
    reason: 'The reason given:',
    link: 'Your comment:',
    objection: 'The page of your comment says whether you can object:',
  },
  confirmation: {
    subject: (edition: string) => `Do you want mail from ${edition} about your comment?`,
    intro: (article: string) =>
      `Somebody, probably you, wants mail at this address about replies to a comment and about the decision on it: ${article}.`,
    link: 'If it was you, open this page and confirm it:',
    hours: (hours: number) =>
      plural(hours, { one: 'The page is there for # hour.', other: 'The page is there for # hours.' }),
    otherwise: 'If it was not you, do nothing: no more mail comes.',
  },
  stop: 'No more mail about this comment:',
});

export default mailsEn;
