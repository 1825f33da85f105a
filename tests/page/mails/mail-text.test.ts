import { expect, test } from 'vitest';
import { editionInterface } from '../../../src/model/edition/interface-language.ts';
import type { ModeratorsMailItem } from '../../../src/model/notices/mail-data.ts';
import { renderMail } from '../../../src/page/mails/mail-text.ts';

const common = {
  edition: 'The Test',
  interface: editionInterface('en'),
  headline: 'A bridge reopens',
  stop: 'https://p.example/stop',
};
const link = 'https://p.example/page';

test('replies are quoted line by line, whatever they say', () => {
  const reply = { name: 'Ben', text: 'Yes.\n\nIn the thread: x', link };
  expect(renderMail({ kind: 'reply', ...common, replies: [reply] })).toEqual({
    subject: 'A reply to your comment on “A bridge reopens”',
    text: `Replies to your comment on “A bridge reopens” (The Test):

Ben writes:

> Yes.
>${' '}
> In the thread: x

In the thread: https://p.example/page

No more mail about this comment: https://p.example/stop
`,
  });
  const { subject, text } = renderMail({
    kind: 'reply',
    ...common,
    replies: [reply, { ...reply, name: 'Cid' }],
  });
  expect(subject).toBe('2 replies to your comment on “A bridge reopens”');
  expect(text).toMatch(/Ben writes:[\s\S]*Cid writes:/);
});

test('a decision says what it is, a refusal with its reason where there is one', () => {
  const published = renderMail({ kind: 'decision', ...common, isPublished: true, link });
  expect(published.subject).toBe('Your comment on “A bridge reopens” is published');
  const refused = renderMail({ kind: 'decision', ...common, isPublished: false, reason: 'Too rude.', link });
  expect(refused.subject).toBe('Your comment on “A bridge reopens” is not published');
  expect(refused.text).toContain('The reason given:\n\n> Too rude.\n\n');
  expect(renderMail({ kind: 'decision', ...common, isPublished: false, link }).text).not.toContain('reason');
});

test('a mail that asks for confirmation says how long its link is good, and what to do else', () => {
  const { text } = renderMail({ kind: 'confirmation', ...common, link, hours: 48 });
  expect(text).toContain('open this page and confirm it: https://p.example/page');
  expect(text).toContain('The page is there for 48 hours. If it was not you, do nothing');
  expect(text).toContain('https://p.example/stop');
});

test('a subject is one line of a decent length, and a long comment is cut between characters', () => {
  const item: ModeratorsMailItem = {
    ...{ reason: 'objected' as const, headline: 'H\nBcc: x', name: '\u{1F4F0}'.repeat(300), link },
    text: '\u{1F4F0}'.repeat(3000),
  };
  const { subject, text } = renderMail({
    ...{ kind: 'moderators', edition: 'A\r\nB', interface: editionInterface('en') },
    ...{ items: [item], queue: link },
  });
  expect(subject).toBe(`A B: ${'\u{1F4F0}'.repeat(115)}…`);
  expect(text).toContain('Under: H Bcc: x\n');
  expect(text).toContain(`> ${'\u{1F4F0}'.repeat(1000)}…`);
});

test('a mail is in the language of the edition, with its quotation marks, plural forms and digits', () => {
  const reply = { name: 'Ben', text: 'Yes.', link };
  const subject = (language: string, count: number) =>
    renderMail({
      ...{ kind: 'reply', ...common, interface: editionInterface(language) },
      replies: Array.from({ length: count }, () => reply),
    }).subject;
  expect(subject('de', 1)).toBe('Eine Antwort auf Ihren Kommentar zu „A bridge reopens“');
  expect(subject('ru', 3)).toBe('3 ответа на ваш комментарий к статье «A bridge reopens»');
  expect(subject('ar-EG', 2)).toBe('ردّان على تعليقك على «A bridge reopens»');
  expect(subject('ar-EG', 3)).toBe('٣ ردود على تعليقك على «A bridge reopens»');
  const { text } = renderMail({
    ...{ kind: 'moderators' as const, edition: 'Z', interface: editionInterface('de') },
    items: [{ reason: 'held', rule: 'links', headline: 'H', name: 'Ben', text: 'x', link }],
    queue: link,
  });
  expect(text).toContain('Zurückgehalten wegen: Mehr Links, als Leser gewöhnlich setzen\n');
});

test('a # in a headline is none of the count', () => {
  const reply = { name: '#2', text: 'x', link };
  expect(renderMail({ kind: 'reply', ...common, headline: '#1 of 10', replies: [reply] }).subject).toBe(
    'A reply to your comment on “#1 of 10”',
  );
});
