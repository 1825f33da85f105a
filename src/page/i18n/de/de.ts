import type { CountFormats } from '../count-formats.ts';
import type { InterfaceTexts } from '../texts.ts';

/** Interface text in German. */
const de = ({ number, plural, minutes }: CountFormats<'one' | 'other'>): InterfaceTexts => ({
  skipToArticle: 'Zum Artikel springen',
  skipToArticles: 'Zu den Artikeln springen',
  sections: 'Ressorts',
  allSections: 'Alle Ressorts und Seiten',
  backToTop: 'Nach oben',
  feed: 'RSS',
  display: 'Darstellung',
  displayShort: 'Aa',
  device: 'Was dieser Browser speichert',
  savedPage: 'Gemerkte Artikel',
  print: 'Drucken',
  loading: 'Wird geladen',
  tryAgain: 'Noch einmal versuchen',
  toFront: 'Zur Titelseite',

  dates: {
    moment: (day, time) => `${day}, ${time}`,
    weekday: (weekday, day) => `${weekday}, ${day}`,
    month: (name) => name,
    monthOfYear: (month, year) => `${month} ${year}`,
    zoned: (time, zone) => `${time} Uhr ${zone}`,
  },

  article: {
    by: 'Von',
    updated: 'Aktualisiert:',
    corrected: 'Berichtigt',
    retracted: 'Zurückgezogen',
    clarified: 'Klargestellt',
    alsoIn: 'Auch auf',
    keyPoints: 'Das Wichtigste in Kürze',
    corrections: (count) => plural(count, { one: 'Berichtigung', other: 'Berichtigungen' }),
    correctionKind: {
      correction: 'Berichtigung',
      clarification: 'Klarstellung',
      note: 'Hinweis',
      retraction: 'Rücknahme',
    },
    keyEntries: 'Wichtige Momente',
    readMore: 'Zum Thema',
    readNext: 'Als Nächstes',
    contents: 'Inhalt',
    share: 'Teilen',
    addressCopied: 'Adresse kopiert',
    breadcrumbs: 'Sie sind hier',
    older: 'Davor',
    newer: 'Danach',
    age: (day) => `Dieser Artikel ist vom ${day}.`,
    save: 'Für später merken',
    saved: 'Gemerkt',
    read: 'Gelesen',
    goOn: 'Weiterlesen, wo Sie aufgehört haben',
    fromStart: 'Von vorn',
    readingTime: (count) => `${minutes(count)} Lesezeit`,
    retraction: 'Dieser Artikel wurde zurückgezogen.',
    retractionWhy: 'Was daran falsch war',
  },

  photo: {
    machine: {
      trainedAlgorithmicMedia: 'von einer Maschine erzeugt',
      compositeWithTrainedAlgorithmicMedia: 'zum Teil von einer Maschine erzeugt',
      algorithmicMedia: 'von einem Algorithmus erzeugt',
      algorithmicallyEnhanced: 'von einem Algorithmus verbessert',
      compositeSynthetic: 'zusammengesetzt, zum Teil aus Computerbildern',
      virtualRecording: 'in einer virtuellen Szene aufgenommen',
    },
    madeBy: (how) => `Bild ${how}.`,
    enlarge: 'Vergrößern',
    missing: 'Das Bild wurde nicht geladen.',
    missingDescribed: 'Das Bild wurde nicht geladen; seine Beschreibung steht an seiner Stelle.',
  },

  block: {
    table: 'Tabelle',
    embedFrom: (host) => `Von ${host}. Von dort wird nichts geladen, bevor Sie es wünschen.`,
    embedLoad: (host) => `Von ${host} laden`,
    transcript: 'Abschrift',
    copy: 'Kopieren',
    copied: 'Kopiert',
  },

  front: {
    briefs: 'Kurz gemeldet',
    empty: 'Noch ist nichts erschienen. Hier wird der erste Artikel stehen.',
  },
  section: {
    empty: (name) => `In „${name}“ ist noch kein Artikel erschienen.`,
    emptyLink: 'Die übrigen stehen auf der Titelseite.',
    page: (page) => `Seite ${number(page)}`,
    pages: 'Seiten',
    newer: 'Neuere Artikel',
    older: 'Ältere Artikel',
  },
  list: {
    tag: 'Thema',
    author: 'Artikel von',
    elsewhere: 'Anderswo im Netz',
  },
  names: {
    tags: { title: 'Alle Themen', empty: 'Noch kein Artikel nennt ein Thema.' },
    authors: {
      title: 'Alle Autorinnen und Autoren',
      empty: 'Noch kein Artikel nennt, wer ihn geschrieben hat.',
    },
  },
  archive: {
    title: 'Archiv',
    text: 'Alle Artikel dieser Zeitung, nach Monaten.',
    count: (count) => plural(count, { one: '# Artikel', other: '# Artikel' }),
  },
  search: {
    title: 'Suche',
  },
  correctionsPage: {
    title: 'Berichtigungen',
    text: 'Was in dieser Zeitung falsch war und richtiggestellt wurde, das Neueste zuerst.',
    empty: 'Bisher musste nichts berichtigt werden.',
    newer: 'Neuere Berichtigungen',
    older: 'Ältere Berichtigungen',
  },

  states: {
    notFound: {
      title: 'Unter dieser Adresse gibt es keine Seite',
      text: 'Vielleicht ist der Artikel umgezogen, oder in der Adresse fehlt ein Buchstabe. Von Ihnen ist nichts verloren.',
      suggestions: 'Stattdessen lesen',
    },
    failure: {
      offline: {
        title: 'Keine Verbindung',
        text: 'Diese Seite ist noch nicht auf Ihrem Gerät. Die Seiten, die Sie geöffnet hatten, erreichen Sie mit „Zurück“.',
      },
      timeout: {
        title: 'Diese Seite braucht zu lange',
        text: 'Die Verbindung steht, ist aber langsam. Nichts ist verloren; oft hilft ein zweiter Versuch.',
      },
      server: {
        title: 'Diese Seite ließ sich nicht öffnen',
        text: 'Der Fehler liegt bei uns, nicht bei Ihnen. Nichts ist verloren; bitte versuchen Sie es in einer Minute noch einmal.',
      },
      broken: {
        title: 'Diese Seite lässt sich nicht zeigen',
        text: 'Sie ist angekommen, aber etwas an ihr ist nicht, wie es sein soll. Die anderen Seiten sind davon nicht betroffen.',
      },
    },
    partFailed: {
      comments: {
        title: 'Die Kommentare wurden nicht geladen.',
        text: 'Der Artikel darüber ist vollständig, und was Sie gerade schreiben, bleibt erhalten.',
      },
      articles: {
        title: 'Die anderen Artikel wurden nicht geladen.',
        text: 'Was Sie sehen, ist vollständig.',
      },
      page: {
        title: 'Ein Teil dieser Seite wurde nicht geladen.',
        text: 'Alles andere ist vollständig.',
      },
    },
  },

  comments: {
    title: 'Kommentare',
    empty: 'Noch hat niemand geschrieben. Ihr Kommentar wäre der erste.',
    closed: 'Die Kommentare sind geschlossen.',
    unavailable: 'Hier kann nicht kommentiert werden.',
    unavailableText: 'Zu dieser Fassung der Seite gehört kein Kommentardienst; der Artikel ist vollständig.',
    draftStored: 'Was Sie geschrieben haben, ist auf diesem Gerät gespeichert.',
    discard: 'Verwerfen',
    pagesOf: (page, last, pages) =>
      last > page
        ? `Seiten ${number(page)} bis ${number(last)} von ${number(pages)}`
        : `Seite ${number(page)} von ${number(pages)}`,
    previous: 'Vorherige Kommentare',
    more: 'Weitere Kommentare',
    oldest: 'Älteste zuerst',
    newest: 'Neueste zuerst',
    reply: 'Antworten',
    report: 'Melden',
    replies: (count) => plural(count, { one: '# Antwort', other: '# Antworten' }),
    inReplyTo: 'Antwort an',
    goneName: 'einen gelöschten Kommentar',
    beforeCorrection: 'Geschrieben vor der Berichtigung vom',
    edited: 'Bearbeitet',
    pinned: 'Angeheftet',
    pinnedAbove: 'Oben angeheftet: Kommentar von',
    byPaper: 'Die Redaktion',
    removed: 'Die Redaktion hat diesen Kommentar entfernt.',
    withdrawn: 'Dieser Kommentar wurde von der Person zurückgezogen, die ihn geschrieben hat.',
    held: 'Ihr Kommentar wird geprüft.',
    heldText: 'Dies ist eine Vorschau; Ihr Kommentar wird sichtbar, sobald er freigegeben ist.',
    heldStatus: 'Sehen, was daraus wird',
    heldSent: 'Er wird sichtbar, sobald er freigegeben ist.',
    loading: 'Die Kommentare sind unterwegs.',
  },

  form: {
    title: 'Kommentar schreiben',
    openUntil: 'Kommentieren können Sie bis',
    replyTo: 'Antwort an',
    replied: 'Noch einmal lesen',
    noReply: 'Lieber ein eigenes Gespräch beginnen',
    markup: 'Möglich sind *Betonung*, **Fettdruck**, `Code` und ein > am Zeilenanfang für Zitate.',
    preview: 'Vorschau',
    emailNote: 'Ihre E-Mail-Adresse wird nicht veröffentlicht.',
    requiredNote: 'Pflichtfelder sind gekennzeichnet mit',
    privacy: 'Wie wir mit Ihren Angaben umgehen',
    required: '*',
    text: 'Kommentar',
    name: 'Name',
    email: 'E-Mail',
    url: 'Website',
    remember: 'Name, E-Mail-Adresse und Website in diesem Browser für den nächsten Kommentar speichern.',
    submit: 'Kommentar absenden',
    sending: 'Wird gesendet …',
    left: (count) => plural(count, { one: 'noch # Zeichen', other: 'noch # Zeichen' }),
    over: (count) => plural(count, { one: '# Zeichen zu viel', other: '# Zeichen zu viel' }),
    problems: (count) =>
      plural(count, { one: 'Eine Angabe stimmt noch nicht.', other: '# Angaben stimmen noch nicht.' }),
    problemsSafe: 'Ihr Kommentar ist sicher; es wurde nichts gesendet.',
    offline:
      'Keine Verbindung. Ihr Text ist sicher; senden Sie ihn noch einmal, wenn Sie wieder online sind. Er erscheint hier nur einmal.',
  },
});

export default de;
