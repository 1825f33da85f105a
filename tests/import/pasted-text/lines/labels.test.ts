import { describe, expect, test } from 'vitest';
import {
  relatedLabel,
  sourceLabel,
  splitSources,
  splitTags,
  tagsLabel,
} from '../../../../src/import/pasted-text/lines/labels.ts';
import { breadcrumb, isLabelLike } from '../../../../src/import/pasted-text/lines/section-names.ts';

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
