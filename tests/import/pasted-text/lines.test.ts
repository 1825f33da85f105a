import { describe, expect, test } from 'vitest';
import { boilerplateOf } from '../../../src/import/pasted-text/boilerplate.ts';
import { bylineOf } from '../../../src/import/pasted-text/bylines.ts';
import { captionOf } from '../../../src/import/pasted-text/credits.ts';
import { readDates } from '../../../src/import/pasted-text/dates.ts';
import {
  relatedLabel,
  sourceLabel,
  splitSources,
  splitTags,
  tagsLabel,
} from '../../../src/import/pasted-text/labels.ts';
import { languageOf } from '../../../src/import/pasted-text/language.ts';
import { linesOf } from '../../../src/import/pasted-text/lines.ts';
import { metaOf } from '../../../src/import/pasted-text/meta.ts';
import { breadcrumb, isLabelLike } from '../../../src/import/pasted-text/sections.ts';

describe('dates', () => {
  test.each([
    ['12 March 2024, 06:45 CET', true, [2024, 3, 12, 6, 45, 60]],
    ['March 12, 2024 at 6:45 p.m. EDT', true, [2024, 3, 12, 18, 45, -240]],
    ['Published Mar. 3, 2024', true, [2024, 3, 3]],
    ['2024-03-12T06:45:00+01:00', true, [2024, 3, 12, 6, 45, 60]],
    ['03/04/2024', true, [2024, 3, 4]],
    ['Mittwoch, 12. März 2024, 6.45 Uhr', false, [2024, 3, 12, 6, 45]],
    ['12.03.2024 | 18:45 Uhr', false, [2024, 3, 12, 18, 45]],
    ['Stand: 12.03.24', false, [2024, 3, 12]],
    ['1er mars 2024 à 18h30', false, [2024, 3, 1, 18, 30]],
    ['Publié le 5 avril 2024 à 9 h 05', false, [2024, 4, 5, 9, 5]],
    ['03/04/2024', false, [2024, 4, 3]],
    ['22/03/2024 - 09:15h', false, [2024, 3, 22, 9, 15]],
    ['18 de septiembre de 2024, 05:30 CEST', false, [2024, 9, 18, 5, 30, 120]],
    ['14 мая 2024 г., 10:25 (МСК)', false, [2024, 5, 14, 10, 25, 180]],
    ['Опубликовано: 09.04.2024 в 18:20', false, [2024, 4, 9, 18, 20]],
    ['٣ كانون الأول ٢٠٢٤', false, [2024, 12, 3]],
    ['12 مارس 2024، 08:30 بتوقيت غرينتش', false, [2024, 3, 12, 8, 30, 0]],
  ])('%s', (line, monthFirst, [year, month, day, hour, minute, offset]) => {
    const dates = readDates(line, monthFirst);
    const date = dates?.published ?? dates?.updated;
    expect([date?.year, date?.month, date?.day, date?.hour, date?.minute, date?.offset]).toEqual([
      year,
      month,
      day,
      hour,
      minute,
      offset,
    ]);
    expect(dates?.rest).toEqual([]);
  });

  test.each(['The vote is on 40 May.', 'Room 12, 2024 seats', '32.13.2024', 'Since last week', '12 March'])(
    'no date in %j',
    (line) => expect(readDates(line, true)).toBeUndefined(),
  );

  test('a second time of the same line is of the same day and zone', () => {
    const dates = readDates('12 March 2024, 06:45 CET · Updated 09:10', true);
    expect(dates?.updated).toEqual({ year: 2024, month: 3, day: 12, hour: 9, minute: 10, offset: 60 });
  });
});

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

describe('bylines', () => {
  test.each([
    ['By Tomas Ferreira and Inga Solberg', ['Tomas Ferreira', 'Inga Solberg']],
    ['By Hannah Pryce, transport correspondent', ['Hannah Pryce, transport correspondent']],
    ['Words by Ann Lee, Bo Berg & Cy Dahl', ['Ann Lee', 'Bo Berg', 'Cy Dahl']],
    ['Von Anna Berg, Hafenstadt', ['Anna Berg, Hafenstadt']],
    ['Text und Fotos: Jan Holm', ['Jan Holm']],
    ['Par Claire Vasseur et Paul Renard', ['Claire Vasseur', 'Paul Renard']],
    ['Por Marta Ríos y Pedro Luna', ['Marta Ríos', 'Pedro Luna']],
    ['Por Redacción', ['Redacción']],
    ['Автор: Игорь Савин', ['Игорь Савин']],
    ['Текст: Ольга Лебедева и Пётр Коль', ['Ольга Лебедева', 'Пётр Коль']],
    ['بقلم: ليلى حداد وسامر نصر', ['ليلى حداد', 'سامر نصر']],
    ['بقلم: سامي وليد', ['سامي وليد']],
  ])('%s', (line, authors) => {
    expect(bylineOf(line)?.map(({ name, role }) => (role === undefined ? name : `${name}, ${role}`))).toEqual(
      authors,
    );
  });

  test.each([
    'By Tuesday the water was gone.',
    'By hand, she said.',
    'Von der Brücke bis zum Hafen',
    'Par chance, tout va bien',
    'Text of the law',
    'كتب الوزير رسالة قصيرة.',
  ])('none: %s', (line) => expect(bylineOf(line)).toBeUndefined());

  test('names, date, section and a count in one line', () => {
    const meta = metaOf('by Ruth Calder | Mar 9, 2025 | Culture | 2 comments', {
      sections: [],
      monthFirst: true,
    });
    expect(meta).toMatchObject({
      authors: [{ name: 'Ruth Calder' }],
      section: 'Culture',
      published: { month: 3 },
    });
    expect(metaOf('The bridge opened on 12 March 2024.', { sections: [], monthFirst: true })).toBeUndefined();
  });
});

describe('labels', () => {
  test.each([
    ['Read more', ''],
    ['Related: The bridge', 'The bridge'],
    ['READ ALSO The bridge that took nine winters', 'The bridge that took nine winters'],
    ['Lesen Sie auch – Warum das Museum schließt', 'Warum das Museum schließt'],
    ['À LIRE AUSSI La corderie rouvre', 'La corderie rouvre'],
    ['Lire aussi : « La corderie »', '« La corderie »'],
    ['Lee también: El muelle', 'El muelle'],
    ['➡ Читайте также: Мост', 'Мост'],
    ['اقرأ أيضاً: الجسر', 'الجسر'],
  ])('%s announces another article', (line, rest) => expect(relatedLabel(line)?.rest).toBe(rest));

  test.each([
    'Read more books, the librarian said.',
    'Dazu – so der Rat – fehle das Geld.',
    'See also the light',
  ])('%s does not', (line) => expect(relatedLabel(line)).toBeUndefined());

  test('tags and sources', () => {
    expect(tagsLabel('Schlagwörter: Nebel, Tal')?.rest).toBe('Nebel, Tal');
    expect(splitTags('#brücke #hafen')).toEqual(['brücke', 'hafen']);
    expect(splitTags('جسور، ترميم')).toEqual(['جسور', 'ترميم']);
    expect(sourceLabel('Source')).toEqual({ rest: '', via: false });
    expect(sourceLabel('Source of the river: a spring')).toBeUndefined();
    expect(sourceLabel('Avec AFP')?.rest).toBe('AFP');
    expect(splitSources('Museum (https://museum.example/a) via Wire', false)).toEqual([
      { name: 'Museum', url: 'https://museum.example/a' },
      { name: 'Wire', role: 'via' },
    ]);
  });

  test('breadcrumbs and section labels', () => {
    expect(breadcrumb('Home > News > Local')).toEqual(['Home', 'News', 'Local']);
    expect(breadcrumb('الرئيسية/ثقافة/متحف')).toEqual(['الرئيسية', 'ثقافة', 'متحف']);
    expect(breadcrumb('News | Sport | Culture')).toBeUndefined();
    expect(isLabelLike('Russia & Former Soviet Union', [])).toBe(true);
    expect(isLabelLike('A bridge that nobody wanted', [])).toBe(false);
  });
});

describe('boilerplate', () => {
  test.each([
    ['Skip to content', 'page tools'],
    ['4 min read', 'reading time'],
    ['Lesezeit: 4 Minuten', 'reading time'],
    ['Lecture 3 min.', 'reading time'],
    ['مدة القراءة: 3 دقائق', 'reading time'],
    ['Facebook Twitter WhatsApp', 'share row'],
    ['Auf Facebook teilen', 'share row'],
    ['La suite après la publicité', 'advertisement'],
    ['PUBLICIDAD', 'advertisement'],
    ['Reklame', undefined],
    ['Реклама', 'advertisement'],
    ['3 thoughts on “Night trains return”', 'comments'],
    ['2 Kommentare', 'comments'],
    ['Schreibe einen Kommentar Antwort abbrechen', 'comments'],
    ['لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *', 'comments'],
    ['Previous: Ferries on strike', 'previous and next'],
    ['← Каток откроют в пятницу', 'previous and next'],
    ['Impressum | Datenschutz | AGB', 'copyright'],
    ['© 2024 Coastline News. All rights reserved.', 'copyright'],
    ['Nous utilisons des cookies pour améliorer votre visite.', 'cookie notice'],
    ['vor 3 Stunden', 'a time without a date'],
    ['زر الذهاب إلى الأعلى', 'back to top'],
  ])('%s', (line, kind) => expect(boilerplateOf(line)).toBe(kind));
});

describe('lines', () => {
  test('hard-wrapped text is put together, paragraph by paragraph', () => {
    const wrapped =
      'the road was closed at midnight after forty centimetres of\nsnow fell in six hours, and the office that looks after it\nsaid that nobody would be able to drive there before noon,\nand perhaps not then, since the wind had been filling every\ncutting as fast as the ploughs could clear it.\nThe end.';
    expect(linesOf(wrapped).map(({ text }) => text)).toEqual([
      wrapped.slice(0, -9).replaceAll('\n', ' ').trim(),
      'The end.',
    ]);
  });

  test('white space and invisible signs at the edges go, inside they stay', () => {
    expect(linesOf('\ufeff a\u00a0b \u200b\r\n\r\n\u202fc\u2028d')).toEqual([
      { text: 'a\u00a0b', gap: true },
      { text: 'c', gap: true },
      { text: 'd', gap: false },
    ]);
  });

  test('languages', () => {
    expect(languageOf('ок')).toBe('ru');
    expect(languageOf('a b c')).toBeUndefined();
    expect(languageOf('the cat and the dog and the bird of the house that was on it by the river')).toBe(
      'en',
    );
  });
});
