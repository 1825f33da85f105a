import type { MailData, MailText, ModeratorsMailItem } from '../../model/notices/mail-data.ts';
import { mailTexts, moderationTexts } from '../i18n/moderation-texts.ts';
import type { MailTexts, ModerationTexts } from '../i18n/texts.ts';

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

function moderatorsItem(
  { reason, rule, headline, name, text, link }: ModeratorsMailItem,
  { moderators }: MailTexts,
  rules: ModerationTexts['rules'],
): string {
  const why = rule === undefined ? undefined : rules[rule];
  return [
    `${moderators[reason](oneLine(name))}.`,
    `${moderators.under} ${oneLine(headline)}`,
    ...(why === undefined ? [] : [`${moderators.why} ${why}`]),
    '',
    quoted(text),
    '',
    `${moderators.decide} ${link}`,
  ].join('\n');
}

function subjectOf(data: MailData, texts: MailTexts): string {
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

function bodyOf(data: MailData, texts: MailTexts): string {
  if (data.kind === 'moderators') {
    const { rules } = moderationTexts(data.interface);
    const items = data.items.map((item) => moderatorsItem(item, texts, rules));
    return paragraphs(items.join('\n\n'), `${texts.moderators.queue} ${data.queue}`);
  }
  const article = texts.article(oneLine(data.headline), oneLine(data.edition));
  const stop = `${texts.stop} ${data.stop}`;
  switch (data.kind) {
    case 'reply': {
      const { intro, by, link } = texts.reply;
      const replies = data.replies.flatMap((reply) => [
        by(oneLine(reply.name)),
        quoted(reply.text),
        `${link} ${reply.link}`,
      ]);
      return paragraphs(intro(article), ...replies, stop);
    }
    case 'decision': {
      const { decision } = texts;
      const reason = data.reason && `${decision.reason}\n\n${quoted(data.reason)}`;
      return data.isPublished
        ? paragraphs(decision.publishedIntro(article), `${decision.link} ${data.link}`, stop)
        : paragraphs(decision.refusedIntro(article), reason, `${decision.objection} ${data.link}`, stop);
    }
    case 'confirmation': {
      const { intro, link, hours, otherwise } = texts.confirmation;
      const howLong = hours(data.hours);
      return paragraphs(intro(article), `${link} ${data.link}`, `${howLong} ${otherwise}`, stop);
    }
  }
}

/** Writes the subject and the text of a mail, in the language of the edition's interface. */
export function renderMail(data: MailData): MailText {
  const texts = mailTexts(data.interface);
  return {
    subject: shortened(oneLine(subjectOf(data, texts)), SUBJECT_LIMIT),
    text: bodyOf(data, texts),
  };
}
