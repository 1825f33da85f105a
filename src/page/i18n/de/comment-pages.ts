import type { CommentPagesTexts } from '../texts.ts';

/** Interface text of the pages about one comment, in German. */
const commentPagesDe: CommentPagesTexts = {
  back: 'Zurück zu den Kommentaren',
  front: 'Zur Titelseite',
  report: {
    title: 'Kommentar melden',
    intro:
      'Die Redaktion wird ihn sich ansehen. Wer ihn geschrieben hat, erfährt nicht, wer ihn gemeldet hat.',
    comment: 'Der Kommentar',
    reason: 'Was ist daran nicht in Ordnung?',
    reasons: {
      spam: 'Er ist Werbung oder Spam',
      abuse: 'Er beleidigt oder bedroht jemanden',
      off_topic: 'Er hat mit dem Artikel nichts zu tun',
      other: 'Etwas anderes',
    },
    note: 'Möchten Sie etwas hinzufügen? (freiwillig)',
    submit: 'Meldung absenden',
    incomplete: 'Bitte wählen Sie aus, was an dem Kommentar nicht in Ordnung ist.',
  },
  reported: {
    title: 'Vielen Dank',
    text: 'Ihre Meldung ist bei der Redaktion angekommen.',
  },
  state: {
    title: 'Ihr Kommentar',
    waiting:
      'Er wartet auf eine Entscheidung der Redaktion. Sobald es eine gibt, steht sie auf dieser Seite.',
    published: 'Er ist veröffentlicht.',
    refused: 'Die Redaktion hat entschieden, ihn nicht zu veröffentlichen.',
    withdrawn: 'Sie haben ihn zurückgezogen.',
    reason: 'Die Begründung:',
    since: 'Seit',
    object: 'Wenn Sie das für einen Irrtum halten, schreiben Sie, warum. Sie können das einmal tun.',
    objection: 'Ihr Einspruch',
    submit: 'Einspruch absenden',
    incomplete: 'Bitte schreiben Sie, warum Sie Einspruch erheben.',
  },
  mail: {
    title: 'E-Mails zu diesem Kommentar',
    off: 'Benachrichtigen Sie mich per E-Mail über Antworten und die Entscheidung. Ihre Adresse dient nur dazu, und niemand, der hier liest, bekommt sie zu sehen.',
    asked:
      'Wir haben eine E-Mail an die Adresse geschickt. Öffnen Sie den Link darin und bestätigen Sie, dass Sie solche E-Mails wünschen.',
    on: 'Sie bekommen eine E-Mail, wenn jemand antwortet und wenn die Redaktion entscheidet.',
    address: 'Ihre E-Mail-Adresse',
    submit: 'Per E-Mail benachrichtigen',
    again: 'Noch eine schicken',
    stop: 'Keine E-Mails zu diesem Kommentar',
    invalid: 'Bitte geben Sie eine vollständige E-Mail-Adresse an, zum Beispiel name@example.org.',
  },
  'confirm-mail': {
    title: 'Möchten Sie E-Mails zu Ihrem Kommentar?',
    text: 'Sie bekommen eine E-Mail, wenn jemand antwortet und wenn die Redaktion entscheidet. In jeder steht ein Link, mit dem Sie sie abbestellen können.',
    submit: 'Ja, schicken Sie mir E-Mails',
  },
  'mail-confirmed': {
    title: 'Sie bekommen E-Mails zu Ihrem Kommentar',
    text: 'Wenn jemand antwortet oder die Redaktion entscheidet, kommt eine E-Mail. In jeder steht ein Link, mit dem Sie sie abbestellen können.',
  },
  'stop-mail': {
    title: 'Keine E-Mails mehr zu Ihrem Kommentar?',
    text: 'Ihre Adresse wird hier gelöscht, und zu diesem Kommentar kommen keine E-Mails mehr.',
    submit: 'Ja, keine E-Mails mehr',
  },
  'mail-stopped': {
    title: 'Es kommen keine E-Mails mehr',
    text: 'Falls für E-Mails zu diesem Kommentar eine Adresse gespeichert war, ist sie gelöscht.',
  },
  problem: {
    not_found: {
      title: 'Diesen Kommentar gibt es nicht',
      text: 'Vielleicht wurde er entfernt oder zurückgezogen, oder die Adresse ist unvollständig.',
    },
    too_many_requests: {
      title: 'Das ging schnell',
      text: 'Bitte warten Sie eine Minute und versuchen Sie es noch einmal.',
    },
    unavailable: {
      title: 'Gerade nicht möglich',
      text: 'Die Kommentare sind nicht erreichbar. Bitte versuchen Sie es in einer Minute noch einmal.',
    },
  },
};

export default commentPagesDe;
