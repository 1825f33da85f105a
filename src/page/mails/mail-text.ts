import type { MailData, MailText, ModeratorsMailItem } from '../../model/notices/mail-data.ts';
import { mailsEn as texts } from '../i18n/mails-en.ts';
import { moderationEn } from '../i18n/moderation-en.ts';

/** Characters of a comment that a mail has at most, and of a subject. */
const TEXT_LIMIT = 1000;
const SUBJECT_LIMIT = 120;

function shortened(text: string, limit: number): string {
  const characters = Array.from(text);
  return characters.length > limit ? `${characters.slice(0, limit).join('')}…` : text;
}

/** A text as one line: no line end in it begins another header or paragraph. */
const oneLine = (text: string): string => text.replace(/[\s\p{C}]+/gu, ' ').trim();

/** The words of another, marked line by line, so that none of them passes for words of the paper. */
const quoted = (text: string): string =>
  shortened(text, TEXT_LIMIT)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;

function moderatorsItem({ reason, rule, headline, name, text, link }: ModeratorsMailItem): string {
  const why = rule === undefined ? undefined : moderationEn.rules[rule];
  return [
    `${texts.moderators[reason](oneLine(name))}.`,
    `${texts.moderators.under}: ${oneLine(headline)}`,
    ...(why === undefined ? [] : [`${texts.moderators.why}: ${why}`]),
    '',
    quoted(text),
    '',
    `${texts.moderators.decide} ${link}`,
  ].join('\n');
}

function subjectOf(data: MailData): string {
  switch (data.kind) {
    case 'moderators': {
      const [first] = data.items;
      const { moderators } = texts;
      const subject =
        first === undefined || data.items.length > 1
          ? moderators.many(data.items.length)
          : moderators[first.reason](first.name);
      return `${data.edition}: ${subject}`;
    }
    case 'reply':
      return texts.reply.subject(data.headline, data.replies.length);
    case 'decision':
      return texts.decision[data.isPublished ? 'published' : 'refused'](data.headline);
    case 'confirmation':
      return texts.confirmation.subject(data.edition);
  }
}

function bodyOf(data: MailData): string {
  if (data.kind === 'moderators')
    return paragraphs(data.items.map(moderatorsItem).join('\n\n'), `${texts.moderators.queue} ${data.queue}`);
  const headline = `“${oneLine(data.headline)}” (${oneLine(data.edition)})`;
  const stop = `${texts.stop} ${data.stop}`;
  switch (data.kind) {
    case 'reply': {
      const { intro, by, link } = texts.reply;
      const replies = data.replies.flatMap((reply) => [
        by(oneLine(reply.name)),
        quoted(reply.text),
        `${link} ${reply.link}`,
      ]);
      return paragraphs(`${intro} ${headline}:`, ...replies, stop);
    }
    case 'decision': {
      const { decision } = texts;
      const reason = data.reason && `${decision.reason}\n\n${quoted(data.reason)}`;
      return data.isPublished
        ? paragraphs(`${decision.publishedIntro} ${headline}.`, `${decision.link} ${data.link}`, stop)
        : paragraphs(
            `${decision.refusedIntro} ${headline}.`,
            reason,
            `${decision.objection} ${data.link}`,
            stop,
          );
    }
    case 'confirmation': {
      const { intro, link, hours, otherwise } = texts.confirmation;
      const howLong = hours(data.hours);
      return paragraphs(`${intro} ${headline}.`, `${link} ${data.link}`, `${howLong} ${otherwise}`, stop);
    }
  }
}

/** Writes the subject and the text of a mail. */
export const renderMail = (data: MailData): MailText => ({
  subject: shortened(oneLine(subjectOf(data)), SUBJECT_LIMIT),
  text: bodyOf(data),
});
