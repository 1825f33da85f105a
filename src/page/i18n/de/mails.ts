import type { CountFormats } from '../count-formats.ts';
import type { MailTexts } from '../texts.ts';

/** Texts of mails, in German. */
const mailsDe = ({ plural }: CountFormats<'one' | 'other'>): MailTexts => ({
  moderators: {
    held: (name) => `Ein Kommentar von ${name} wartet auf eine Entscheidung`,
    reported: (name) => `Ein Kommentar von ${name} wurde gemeldet`,
    objected: (name) => `${name} erhebt Einspruch gegen eine Ablehnung`,
    many: (count) =>
      plural(count, {
        one: '# Kommentar wartet auf eine Entscheidung',
        other: '# Kommentare warten auf eine Entscheidung',
      }),
    under: 'Unter dem Artikel:',
    why: 'Zurückgehalten wegen:',
    decide: 'Entscheiden:',
    queue: 'Alles, was wartet:',
  },
  article: (headline, edition) => `„${headline}“ (${edition})`,
  reply: {
    subject: (headline, count) =>
      `${plural(count, { one: 'Eine Antwort', other: '# Antworten' })} auf Ihren Kommentar zu „${headline}“`,
    intro: (article) => `Antworten auf Ihren Kommentar zu ${article}:`,
    by: (name) => `${name} schreibt:`,
    link: 'Im Gespräch:',
  },
  decision: {
    published: (headline) => `Ihr Kommentar zu „${headline}“ ist veröffentlicht`,
    refused: (headline) => `Ihr Kommentar zu „${headline}“ wird nicht veröffentlicht`,
    publishedIntro: (article) => `Die Redaktion hat Ihren Kommentar zu ${article} veröffentlicht.`,
    refusedIntro: (article) =>
      `Die Redaktion hat entschieden, Ihren Kommentar zu ${article} nicht zu veröffentlichen.`,
    reason: 'Die Begründung:',
    link: 'Ihr Kommentar:',
    objection: 'Ob Sie Einspruch erheben können, steht auf der Seite Ihres Kommentars:',
  },
  confirmation: {
    subject: (edition) => `Möchten Sie E-Mails zu Ihrem Kommentar? (${edition})`,
    intro: (article) =>
      `Jemand, vermutlich Sie, möchte an dieser Adresse E-Mails über Antworten auf einen Kommentar und über die Entscheidung dazu bekommen: ${article}.`,
    link: 'Wenn Sie das waren, öffnen Sie diese Seite und bestätigen Sie es:',
    hours: (hours) =>
      plural(hours, {
        one: 'Die Seite ist # Stunde lang erreichbar.',
        other: 'Die Seite ist # Stunden lang erreichbar.',
      }),
    otherwise: 'Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Es kommen keine weiteren E-Mails.',
  },
  stop: 'Keine E-Mails mehr zu diesem Kommentar:',
});

export default mailsDe;
