import type { PhotosTexts } from '../texts.ts';

/** Interface text of photos that are opened large, in German; loaded with them. */
const photosDe = (): PhotosTexts => ({
  title: 'Bilder',
  close: 'Schließen',
  previous: 'Voriges Bild',
  next: 'Nächstes Bild',
  place: (number, count) => `${number} von ${count}`,
});

export default photosDe;
