import { describe, expect, test } from 'vitest';
import { captionOf } from '../../../../src/import/pasted-text/lines/credits.ts';

describe('credits', () => {
  test.each([
    [
      'A guard checks the car. Photo: Inga Solberg / Agency',
      'A guard checks the car.',
      'Inga Solberg / Agency',
    ],
    ['The harbour at dawn Photograph: Owen Tate/The Gazette', 'The harbour at dawn', 'Owen Tate/The Gazette'],
    ['The harbour at dawn. Photo by Ann Lee', 'The harbour at dawn.', 'Ann Lee'],
    ['The harbour at dawn. ©  Sputnik / Ann Lee', 'The harbour at dawn.', 'Sputnik / Ann Lee'],
    ['Image caption, The bottle behind a beam', 'The bottle behind a beam', undefined],
    ['Image source, Aln Ferries', '', 'Aln Ferries'],
    [
      'Die Brücke am Montag: nur von Hand. © Foto: Mira Voss/dpa',
      'Die Brücke am Montag: nur von Hand.',
      'Mira Voss/dpa',
    ],
    ['Die Brücke (Symbolbild: Mira Voss)', 'Die Brücke', 'Mira Voss'],
    ['Nebel im Tal | Bild: dpa', 'Nebel im Tal', 'dpa'],
    ['La neige au col. (Photo d’illustration : Anne Caron)', 'La neige au col.', 'Anne Caron'],
    ['Les cloches, jeudi. Crédit photo : Léo Garnier', 'Les cloches, jeudi.', 'Léo Garnier'],
    [
      'El faro, en una imagen de archivo (Archivo Municipal)',
      'El faro, en una imagen de archivo',
      'Archivo Municipal',
    ],
    ['El muelle viejo. | Foto: Rafael Montes (EFE)', 'El muelle viejo.', 'Rafael Montes (EFE)'],
    ['Новый трамвай. Фото: пресс-служба мэрии', 'Новый трамвай.', 'пресс-служба мэрии'],
    ['Паводок. Фото Ивана Крюка', 'Паводок.', 'Ивана Крюка'],
    ['عمال عند الجسر. تصوير: كريم صالح', 'عمال عند الجسر.', 'كريم صالح'],
    ['التعليق على الصورة، واجهة المتحف', 'واجهة المتحف', undefined],
  ])('%s', (line, caption, credit) => {
    expect(captionOf(line)).toMatchObject({ caption, ...(credit === undefined ? {} : { credit }) });
  });

  test.each([
    ['Bild: Ein Mann geht am Montag über die Brücke.', 'Ein Mann geht am Montag über die Brücke.'],
    ['Photo: A guard checks the car at dawn.', 'A guard checks the car at dawn.'],
    ['Im Bild: Die Fähre liegt seit Tagen im Hafen', 'Die Fähre liegt seit Tagen im Hafen'],
    ['На фото: Трамвай идёт по новому мосту', 'Трамвай идёт по новому мосту'],
    ['Légende : Les cloches attendent devant la porte', 'Les cloches attendent devant la porte'],
    [
      'Foto: Der Hafen liegt am Morgen im Nebel. Foto: Mira Voss/dpa',
      'Der Hafen liegt am Morgen im Nebel.',
      'Mira Voss/dpa',
    ],
  ])('a caption that a word announces stands without it: %s', (line, caption, credit?: string) => {
    expect(captionOf(line)).toEqual({ caption, ...(credit === undefined ? {} : { credit }), strong: true });
  });

  test.each([
    ['Foto: Anna Berg / dpa', 'Anna Berg / dpa'],
    ['Photo: Courtesy of the City Museum of Oslo', 'Courtesy of the City Museum of Oslo'],
    ['Photo: supplied by the museum', 'supplied by the museum'],
  ])('a word before a name announces no caption: %s', (line, credit) => {
    expect(captionOf(line)).toMatchObject({ caption: '', credit });
  });

  test.each([
    'He posted a picture: the bridge was gone.',
    'Photo albums lay in the mud.',
    'Der Rat entscheidet am Montag.',
    'The bridge (built in 1911)',
    '© 2024 Coastline News. All rights reserved.',
    'Credit: banks will lend again from June, the minister told them on Monday.',
  ])('no strong caption: %s', (line) => expect(captionOf(line)?.strong ?? false).toBe(false));

  test('an agency’s sign behind a sentence is no caption', () => {
    expect(captionOf('Der Rat entscheidet am Montag über den Plan. (dpa)')?.strong).not.toBe(true);
  });
});
