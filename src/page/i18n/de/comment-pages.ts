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
