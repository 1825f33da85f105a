import type { CountFormats } from '../count-formats.ts';
import type { WritingTexts } from '../texts.ts';

/** Text in German for who writes a comment. */
const writingDe = ({ number }: CountFormats<'one' | 'other'>): WritingTexts => ({
  failures: {
    invalid_json: 'Der Kommentar kam beschädigt an. Ihr Text ist sicher; bitte senden Sie ihn noch einmal.',
    invalid_fields: 'Einige Angaben stimmen noch nicht. Ihr Text ist sicher; es wurde nichts gesendet.',
    unsupported_media_type:
      'Der Kommentar kam in einer Form, die der Dienst nicht liest. Ihr Text ist sicher; laden Sie die Seite neu und versuchen Sie es noch einmal.',
    method_not_allowed:
      'Auf diesem Weg nimmt der Dienst keine Kommentare an. Ihr Text ist sicher; laden Sie die Seite neu und versuchen Sie es noch einmal.',
    not_found:
      'Unter diesem Artikel kann nicht mehr kommentiert werden. Ihr Text ist sicher; kopieren Sie ihn, wenn Sie ihn brauchen.',
    comments_closed:
      'Die Kommentare wurden inzwischen geschlossen. Ihr Text ist sicher; kopieren Sie ihn, wenn Sie ihn brauchen.',
    edit_window_over: 'Die Zeit für Änderungen ist vorbei: Der Kommentar bleibt, wie er ist.',
    duplicate: 'Das haben Sie schon gesagt: Derselbe Kommentar steht bereits unter diesem Artikel.',
    key_reused:
      'Dieser Kommentar wurde unterwegs geändert. Ihr Text ist sicher; bitte senden Sie ihn noch einmal.',
    too_many_requests:
      'Das ging schnell: Der vorige Kommentar ist kaum angekommen. Ihr Text ist sicher; warten Sie einen Augenblick und senden Sie ihn noch einmal.',
    too_large:
      'Der Kommentar ist zu groß. Ihr Text ist sicher; kürzen Sie ihn und senden Sie ihn noch einmal.',
    forbidden_origin:
      'Der Kommentar kam von einer anderen Adresse als der dieser Seite und wurde nicht angenommen. Ihr Text ist sicher.',
    misdirected:
      'Der Kommentar kam bei einem Server an, der diese Zeitung nicht kennt. Ihr Text ist sicher; bitte versuchen Sie es später noch einmal.',
    unavailable:
      'Im Augenblick können keine Kommentare angenommen werden. Ihr Text ist sicher; bitte versuchen Sie es in einer Minute noch einmal.',
    internal:
      'Bei uns ist etwas schiefgegangen. Ihr Text ist sicher; bitte versuchen Sie es in einer Minute noch einmal.',
  },
  errors: {
    text: {
      required: 'Bitte schreiben Sie zuerst etwas.',
      too_long: `Das ist zu lang: Höchstens ${number(5000)} Zeichen passen.`,
      invalid_characters: 'Der Text enthält Zeichen, die sich nicht darstellen lassen.',
    },
    name: {
      required: 'Bitte geben Sie einen Namen an. Jeder Name ist recht.',
      too_long: `Dieser Name ist zu lang: Höchstens ${number(60)} Zeichen passen.`,
      invalid_characters: 'Der Name enthält Zeichen, die sich nicht darstellen lassen.',
      reserved_name: 'Dieser Name gehört zur Redaktion. Bitte wählen Sie einen anderen.',
    },
    email: {
      required: 'Bitte geben Sie eine E-Mail-Adresse an. Sie wird nicht veröffentlicht.',
      too_long: `Diese Adresse ist zu lang: Höchstens ${number(100)} Zeichen passen.`,
      invalid_email: 'Das ist keine vollständige E-Mail-Adresse wie name@example.org.',
    },
    url: {
      too_long: `Diese Adresse ist zu lang: Höchstens ${number(200)} Zeichen passen.`,
      invalid_url: 'Das ist keine Webadresse wie https://example.org.',
    },
    any: {
      required: 'Bitte füllen Sie dieses Feld aus.',
      too_long: 'Das ist zu lang.',
      invalid_email: 'Das ist keine E-Mail-Adresse.',
      invalid_url: 'Das ist keine Webadresse.',
      invalid_characters: 'Das enthält Zeichen, die sich nicht darstellen lassen.',
      reserved_name: 'Dieser Name ist vergeben.',
      invalid: 'So konnte das nicht angenommen werden.',
      unknown: 'Dieses Feld kennen wir nicht.',
    },
  },
  own: {
    edit: 'Bearbeiten',
    withdraw: 'Zurückziehen',
    withdrawSure: 'Endgültig zurückziehen',
    text: 'Ihr Kommentar',
    save: 'Speichern',
    cancel: 'So lassen, wie es war',
    saving: 'Wird gespeichert …',
    status: 'Sehen, was daraus wird',
    refused: 'Er wurde nicht veröffentlicht.',
    stored: 'Was dazu gespeichert ist',
    erase: 'Löschen',
    eraseSure: 'Endgültig löschen',
    over: 'Der Kommentar lässt sich nicht mehr ändern: Die Zeit dafür ist vorbei.',
    failed:
      'Das hat nicht geklappt. Ihr Text ist sicher; bitte versuchen Sie es in einer Minute noch einmal.',
    offline: 'Keine Verbindung. Ihr Text ist sicher; bitte versuchen Sie es noch einmal.',
  },
});

export default writingDe;
