import type { CountFormats } from '../count-formats.ts';
import type { SearchTexts } from '../texts.ts';

/** Interface text of the search in German. */
const searchDe = ({ plural }: CountFormats<'one' | 'other'>): SearchTexts => ({
  label: 'Suchwörter',
  ask: 'Suchen',
  busy: 'Die Suche läuft …',
  results: 'Suchergebnisse',
  count: (count) =>
    count === 0
      ? 'Kein Artikel gefunden'
      : plural(count, { one: '# Artikel gefunden', other: '# Artikel gefunden' }),
  nothing:
    'Kein Artikel enthält alle diese Wörter. Mit weniger Wörtern oder in einer anderen Form findet sich vielleicht einer.',
  more: 'Weitere Artikel',
  asOf: (moment) => `Stand der Suche: ${moment}.`,
  archive: 'Alle Artikel nach Monaten stehen im Archiv.',
  noScript: 'Die Suche braucht JavaScript; in diesem Browser ist es ausgeschaltet.',
  close: 'Schließen',
  filters: {
    title: 'Eingrenzen',
    section: 'Ressort',
    author: 'Autorin oder Autor',
    year: 'Jahr',
    month: 'Monat',
    all: { section: 'Alle Ressorts', author: 'Alle', year: 'Jedes Jahr', month: 'Jeder Monat' },
  },
  failure: {
    later: 'Die Suche ist noch nicht bereit: Ihr Verzeichnis entsteht gerade. Im Archiv stehen alle Artikel.',
    offline:
      'Die Suche wurde nicht geladen. Bitte prüfen Sie die Verbindung; was Sie geschrieben haben, bleibt stehen.',
  },
});

export default searchDe;
