import type { CountFormats } from '../count-formats.ts';
import type { OfflineTexts } from '../texts.ts';

/** Interface text of reading without a connection, in German; loaded with the service worker and with its pages. */
const offlineDe = ({ number, plural }: CountFormats<'one' | 'other'>): OfflineTexts => ({
  bar: {
    label: 'Gespeicherte Seite',
    asOf: (time) => `Stand: ${time}`,
    asOfDay: (day, time) => `Stand: ${day}, ${time}`,
    newer: 'Es gibt eine neuere Fassung.',
    update: 'Es gibt eine neuere Version dieser Website.',
    show: 'Anzeigen',
    broken:
      'Die gespeicherte Kopie dieser Seite war beschädigt. Sie wurde entfernt; dies ist die Seite, wie sie jetzt ist.',
  },
  page: {
    title: 'Keine Verbindung',
    text: 'Diese Seite ist auf diesem Gerät nicht gespeichert. Was gespeichert ist, steht hier.',
    none: 'Auf diesem Gerät ist keine Seite gespeichert.',
  },
  settings: {
    title: 'Lesen ohne Verbindung',
    text: 'Seiten lassen sich in diesem Browser speichern und lesen, wo es kein Netz gibt. Artikel, die Sie sich merken, werden von selbst gespeichert. Zurückgezogene Artikel werden entfernt und korrigierte neu geladen, sobald es wieder eines gibt.',
    visits: 'Behalten, was ich lese, um es ohne Verbindung zu lesen',
    download: (stories, size, textSize) =>
      `Die heutige Ausgabe herunterladen (${plural(stories, { one: 'ein Artikel', other: '# Artikel' })}, etwa ${size}, ohne Bilder ${textSize})`,
    withPictures: 'Herunterladen',
    withoutPictures: 'Ohne Bilder herunterladen',
    resume: 'Herunterladen fortsetzen',
    stop: 'Anhalten',
    progress: (done, all) => `${number(done)} von ${number(all)} Seiten sind gespeichert.`,
    done: (stories) =>
      plural(stories, {
        one: 'Ein Artikel ist auf diesem Gerät gespeichert.',
        other: '# Artikel sind auf diesem Gerät gespeichert.',
      }),
    stopped: 'Angehalten. Was gespeichert ist, bleibt; das Herunterladen lässt sich fortsetzen.',
    failed:
      'Die Verbindung ist abgerissen. Was gespeichert ist, bleibt; mit Verbindung lässt sich das Herunterladen fortsetzen.',
    full: 'Der Browser hat keinen Platz mehr für diese Zeitung. Was gespeichert ist, bleibt. Schaffen Sie unten Platz, oder laden Sie ohne Bilder herunter.',
    unsure: 'Wird der Platz auf dem Gerät knapp, kann der Browser Gespeichertes entfernen.',
    missing: (stories) =>
      plural(stories, {
        one: 'Um Platz zu schaffen, hat der Browser einen Artikel der Ausgabe entfernt.',
        other: 'Um Platz zu schaffen, hat der Browser # Artikel der Ausgabe entfernt.',
      }),
    unsupported:
      'Dieser Browser speichert hier keine Seiten: Er erlaubt es nicht, ist in einem privaten Fenster, oder die Zeitung hat keine https-Adresse.',
    edition: 'Die heruntergeladene Ausgabe',
    saved: 'Gemerkte Artikel',
    visited: 'Gelesene Seiten',
    end: (weekday) => `Hier endet die Ausgabe vom ${weekday}.`,
  },
});

export default offlineDe;
