import { describe, expect, test } from 'vitest';
import { boilerplateOf } from '../../../../src/import/pasted-text/boilerplate/classify-boilerplate.ts';

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
