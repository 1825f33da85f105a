import type { CountFormats } from '../count-formats.ts';
import type { MailTexts } from '../texts.ts';

/** Texts of mails, in Russian. */
const mailsRu = ({ plural }: CountFormats<'one' | 'few' | 'many' | 'other'>): MailTexts => ({
  moderators: {
    held: (name) => `Комментарий ждёт решения (автор: ${name})`,
    reported: (name) => `На комментарий пожаловались (автор: ${name})`,
    objected: (name) => `Возражение против отказа (автор: ${name})`,
    many: (count) =>
      plural(count, {
        one: '# комментарий ждёт решения',
        few: '# комментария ждут решения',
        many: '# комментариев ждут решения',
        other: '# комментария ждут решения',
      }),
    under: 'Под статьёй:',
    why: 'Почему задержан:',
    decide: 'Принять решение:',
    queue: 'Всё, что ждёт:',
  },
  article: (headline, edition) => `«${headline}» (${edition})`,
  reply: {
    subject: (headline, count) =>
      `${plural(count, {
        one: '# ответ',
        few: '# ответа',
        many: '# ответов',
        other: '# ответа',
      })} на ваш комментарий к статье «${headline}»`,
    intro: (article) => `Ответы на ваш комментарий к статье ${article}:`,
    by: (name) => `${name} пишет:`,
    link: 'В обсуждении:',
  },
  decision: {
    published: (headline) => `Ваш комментарий к статье «${headline}» опубликован`,
    refused: (headline) => `Ваш комментарий к статье «${headline}» не опубликован`,
    publishedIntro: (article) => `Редакция опубликовала ваш комментарий к статье ${article}.`,
    refusedIntro: (article) => `Редакция решила не публиковать ваш комментарий к статье ${article}.`,
    reason: 'Указанная причина:',
    link: 'Ваш комментарий:',
    objection: 'Можно ли возразить, сказано на странице вашего комментария:',
  },
  confirmation: {
    subject: (edition) => `Хотите получать письма о своём комментарии? (${edition})`,
    intro: (article) =>
      `Кто-то — вероятно, вы — хочет получать на этот адрес письма об ответах на комментарий и о решении по нему. Статья: ${article}.`,
    link: 'Если это были вы, откройте эту страницу и подтвердите:',
    hours: (hours) =>
      plural(hours, {
        one: 'Страница доступна # час.',
        few: 'Страница доступна # часа.',
        many: 'Страница доступна # часов.',
        other: 'Страница доступна # часа.',
      }),
    otherwise: 'Если это были не вы, ничего делать не нужно: больше писем не будет.',
  },
  stop: 'Больше не присылать писем об этом комментарии:',
});

export default mailsRu;
