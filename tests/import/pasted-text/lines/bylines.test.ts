import { describe, expect, test } from 'vitest';
import { metaOf } from '../../../../src/import/pasted-text/head/metadata-lines.ts';
import { bylineOf } from '../../../../src/import/pasted-text/lines/bylines.ts';

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
