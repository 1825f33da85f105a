import type { CountFormats } from '../count-formats.ts';
import type { DisplayTexts } from '../texts.ts';

/** Interface text of the reader's settings and of the page of what this browser keeps, in German. */
const displayDe = ({ plural }: CountFormats<'one' | 'other'>): DisplayTexts => ({
  title: 'Darstellung',
  text: 'Wie Seiten in diesem Browser aussehen.',
  close: 'Schließen',
  reset: 'Wie von der Zeitung vorgesehen',
  apply: 'Übernehmen',
  noScript: 'JavaScript ist in diesem Browser ausgeschaltet: Die Farben folgen seiner eigenen Einstellung.',
  cookieNote:
    'Ihre Wahl wird in einem Cookie gespeichert, das dieser Browser mit jeder Seite an den Server der Zeitung sendet.',
  searchKey: 'Die Taste / öffnet die Suche',
  notStored:
    'Dieser Browser hat das nicht gespeichert: Er hat keinen Platz mehr, oder das Speichern ist in ihm ausgeschaltet.',
  untilLoaded: 'Die Seiten sehen so aus, bis eine neu geladen wird.',
  names: {
    theme: 'Farben',
    size: 'Schriftgröße',
    leading: 'Zeilenabstand',
    measure: 'Zeilenlänge',
    face: 'Schriftart',
    pictures: 'Bilder in Listen',
    hyphens: 'Silbentrennung',
  },
  values: {
    theme: { usual: 'Wie das System', light: 'Hell', dark: 'Dunkel', sepia: 'Sepia' },
    size: { usual: 'Normal', small: 'Klein', large: 'Groß', larger: 'Größer', largest: 'Am größten' },
    leading: { usual: 'Normal', tight: 'Eng', loose: 'Weit' },
    measure: { usual: 'Normal', narrow: 'Kurz', wide: 'Lang' },
    face: { usual: 'Mit Serifen', sans: 'Ohne Serifen' },
    pictures: { usual: 'Alle', fewer: 'Keine' },
    hyphens: { usual: 'Ja', manual: 'Nein' },
  },
  reading: {
    text: 'Was Sie sich merken, bleibt in diesem Browser auf diesem Gerät. Mit dem ersten Artikel, den Sie sich merken, merkt sich die Zeitung hier auch, was Sie lesen; unter „Was dieser Browser speichert“ lässt sich das ausschalten.',
    stored: 'Alles, was Sie sich gemerkt haben, lässt sich ohne Verbindung lesen.',
    notStored: (count) =>
      plural(count, {
        one: 'Einer dieser Artikel braucht eine Verbindung: Er ist auf diesem Gerät nicht gespeichert.',
        other: '# dieser Artikel brauchen eine Verbindung: Sie sind auf diesem Gerät nicht gespeichert.',
      }),
    noScript: 'Zum Merken braucht es JavaScript; in diesem Browser ist es ausgeschaltet.',
    empty:
      'Noch haben Sie sich nichts gemerkt. „Für später merken“ steht bei jedem Artikel neben den Zeitangaben.',
    remove: (headline) => `Löschen: ${headline}`,
    history: 'Was Sie lesen',
    changedSince: (moment, list) => `Geändert, seit Sie dies am ${moment} gelesen haben: ${list}.`,
    changedOnly: (moment) => `Geändert, seit Sie dies am ${moment} gelesen haben.`,
    changed: (count) => plural(count, { one: 'ein Absatz geändert', other: '# Absätze geändert' }),
    added: (count) => plural(count, { one: 'einer hinzugefügt', other: '# hinzugefügt' }),
    removed: (count) => plural(count, { one: 'einer entfernt', other: '# entfernt' }),
    corrections: (count) => plural(count, { one: 'eine Korrektur', other: '# Korrekturen' }),
    timeLeft: (minutes) => `noch ${minutes}`,
    show: 'Was geändert wurde',
    showInText: 'Änderungen im Text zeigen',
    changedAt: (moment) => `Geändert wurde er am ${moment}.`,
    dismiss: 'In Ordnung',
  },
  live: {
    count: (count) => plural(count, { one: '# neuer Eintrag', other: '# neue Einträge' }),
    changed: 'Dieser Artikel wurde geändert.',
    show: 'Zeigen',
    toFirst: (count) => plural(count, { one: 'Zum neuen Eintrag', other: 'Zum ersten neuen Eintrag' }),
    stay: 'Hier bleiben',
  },
  device: {
    text: 'Alles, was hier steht, liegt in diesem Browser auf diesem Gerät und sonst nirgends. Nichts davon wird an irgendwen gesendet.',
    history: {
      title: 'Was Sie lesen',
      text: 'Ist dies eingeschaltet, merkt sich die Zeitung in diesem Browser, welche Artikel Sie lesen und wo Sie aufgehört haben. Was jemand liest, ist privat: Wer diesen Browser benutzt, kann es hier sehen.',
      pages:
        'Von da an werden auch die gelesenen Seiten gespeichert, zum Lesen ohne Verbindung; dafür allein gibt es bei „Lesen ohne Verbindung“ einen Schalter. Wird dies ausgeschaltet, wird alles davon gelöscht.',
      label: 'Merken, was ich lese',
    },
    kept: 'Was gespeichert ist',
    nothing: 'In diesem Browser ist nichts gespeichert.',
    kinds: {
      settings: 'Einstellungen',
      cookie:
        'Einstellungen, zum Teil in einem Cookie, das dieser Browser mit jeder Seite an den Server der Zeitung sendet',
      comments: 'Kommentare: Entwürfe, Ihr Name und was Sie brauchen, um eigene Kommentare zu ändern',
      history: 'Was Sie lesen und wo Sie aufgehört haben',
      saved: 'Artikel, die Sie sich gemerkt haben, mit ihren Seiten',
      visited: 'Gelesene Seiten, zum Lesen ohne Verbindung',
      edition: 'Die heruntergeladene Ausgabe',
      program: 'Das Programm, das gespeicherte Seiten anzeigt; es wird mit der letzten von ihnen gelöscht',
    },
    size: (bytes) => bytes,
    clear: 'Löschen',
    clearOf: (kind) => `Löschen: ${kind}`,
    clearAll: 'Alles löschen',
    confirmAll:
      'Alles löschen, was diese Zeitung in diesem Browser gespeichert hat? Es lässt sich nicht wiederherstellen.',
    cleared: 'Gelöscht.',
    cookieKept:
      'Das Cookie mit Einstellungen konnte nicht gelöscht werden, weil der Server der Zeitung nicht erreichbar ist. Alles andere ist gelöscht.',
    exportAll: 'Als Datei speichern',
    exportNote:
      'Die Datei enthält Einstellungen, Entwürfe, Ihren Namen, was Sie gelesen und welche Artikel Sie sich gemerkt haben. Geben Sie sie nicht weiter. Gespeicherte Seiten, die heruntergeladene Ausgabe und der Schalter für das Lesen ohne Verbindung sind nicht darin; wo sie eingelesen wird, werden die Seiten der gemerkten Artikel neu geladen.',
    importAll: 'Aus einer Datei einlesen',
    imported: (count) =>
      plural(count, { one: 'Ein Eintrag wurde eingelesen.', other: '# Einträge wurden eingelesen.' }),
    notImported: 'Diese Datei wurde nicht hier gespeichert. Es wurde nichts geändert.',
    full: 'Der Browser hat nicht für alles Platz. Was gepasst hat, ist da; von dem, was schon hier war, ist nichts verloren.',
  },
});

export default displayDe;
