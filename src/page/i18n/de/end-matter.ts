import type { CountFormats } from '../count-formats.ts';
import type { EndMatterTexts } from '../texts.ts';

/** Interface text of what stands below the body of an article, in German. */
const endMatterDe = ({ number, plural }: CountFormats<'one' | 'other'>): EndMatterTexts => ({
  notes: (count) => plural(count, { one: 'Hinweis', other: 'Hinweise' }),
  commentsBefore: (count) =>
    plural(count, {
      one: 'Davor wurde # Kommentar geschrieben',
      other: 'Davor wurden # Kommentare geschrieben',
    }),
  inText: 'Im Text',
  changes: 'Änderungen',
  changesText: (count) =>
    plural(count, {
      one: 'Der Text wurde seit seinem Erscheinen einmal geändert.',
      other: 'Der Text wurde seit seinem Erscheinen #-mal geändert.',
    }),
  changesShow: 'Was geändert wurde',
  changesAdded: 'Hinzugefügt:',
  changesRemoved: 'Entfernt:',
  sources: (count) => plural(count, { one: 'Quelle', other: 'Quellen' }),
  sourceRole: { source: 'Quelle', via: 'über', wire: 'Agenturmeldung', agency: 'Agentur' },
  tags: 'Themen',
  rights: 'Rechte',
  license: 'Lizenz',
  about: {
    title: 'Über diesen Artikel',
    published: 'Veröffentlicht',
    updated: 'Aktualisiert',
    revision: 'Fassung',
    count: (value) => number(value),
    hash: 'Prüfsumme des Textes',
    pictures: (count) => plural(count, { one: 'Bild', other: 'Bilder' }),
    policies: 'Regeln',
    ethics: 'Wie wir arbeiten',
    corrections: 'Wie wir berichtigen',
    origins: {
      compositeCapture: 'aus mehreren Fotos zusammengesetzt',
      composite: 'aus mehreren Bildern zusammengesetzt',
      multiFrameComputationalCapture: 'Foto aus mehreren Aufnahmen',
      computationalCapture: 'Foto aus mehreren Aufnahmen',
      digitalCapture: 'Digitalfoto',
      negativeFilm: 'Scan eines Negativs',
      positiveFilm: 'Scan eines Dias',
      print: 'Scan eines Abzugs',
      minorHumanEdits: 'leicht bearbeitet',
      humanEdits: 'von Menschen bearbeitet',
      digitalArt: 'am Computer gezeichnet',
      digitalCreation: 'am Computer gezeichnet',
      dataDrivenMedia: 'aus Daten gezeichnet',
      screenCapture: 'Bild eines Bildschirms',
    },
  },
});

export default endMatterDe;
